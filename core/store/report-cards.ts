import * as z from 'zod/mini';
import { ReportCard } from '@/core/model/report-card';
import { keep, loadKept } from './kept';
import type { Store } from './store';

/** A team's card, and of which history and calendar. */
const KeptCard = z.object({ digest: z.string(), card: ReportCard });
export type KeptCard = z.infer<typeof KeptCard>;

const ID = 'team';

/** The team's last report card; null: its forecast was never checked. @throws StoreError */
export async function loadCard(store: Store, team: string): Promise<KeptCard | null> {
  const kept = await loadKept(store, 'report-card', KeptCard, team);
  return kept.find(({ id }) => id === ID)?.value ?? null;
}

/** @param now milliseconds since 1970-01-01T00:00Z @throws StoreError */
export async function keepCard(store: Store, team: string, value: KeptCard, now: number): Promise<void> {
  await keep(store, { kind: 'report-card', team, id: ID, value, changedAt: now });
}
