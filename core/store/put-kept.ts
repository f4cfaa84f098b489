import type { Database } from './database';
import type { KeptRecord } from './records';

/** Put a kept thing unless a newer one of its id stands. In a transaction over `kept`. */
export async function putNewerKept(db: Database, record: KeptRecord): Promise<void> {
  const stored = await db.kept.get([record.kind, record.team, record.person, record.id]);
  if (!stored || record.changedAt > stored.changedAt) await db.kept.put(record);
}
