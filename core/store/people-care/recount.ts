import { decodeChunk } from '../daily/chunk-codec';
import { canonicalPeople } from '../daily/merges';
import { putMonth } from '../daily/put-month';
import type { Database } from '../database';

/** Add up anew every month that names one of these people. In a transaction over `peopleTables`. */
export async function recount(db: Database, people: ReadonlySet<number>): Promise<void> {
  const months: [string, number][] = [];
  await db.summaries.each(({ team, month, members }) => {
    if (members.some((id) => people.has(id))) months.push([team, month]);
  });
  const canonical = await canonicalPeople(db);
  for (const [team, month] of months) {
    const chunk = await db.chunks.get([team, month]);
    if (chunk) await putMonth(db, team, month, decodeChunk(chunk), canonical);
  }
}
