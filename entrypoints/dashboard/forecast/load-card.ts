import { reportCard } from '@/core/forecast/report-card';
import type { DemandHistory } from '@/core/forecast/types';
import type { ReportCard } from '@/core/model/report-card';
import { digestOf } from '@/core/store/digest';
import { keepCard, loadCard } from '@/core/store/report-cards';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';

/** Counts up when the engine changes: its old cards say nothing of it. */
const ENGINE = 1;
const SEED = 1;

/** A team's report card, made anew when its history or calendar changed. @throws StoreError */
export async function teamCard(
  store: Store,
  team: string,
  history: DemandHistory,
  holidays: readonly Day[],
  now: number,
): Promise<ReportCard> {
  const { from, values, weight } = history;
  const digest = await digestOf(JSON.stringify([ENGINE, from, [...values], [...weight], holidays]));
  const kept = await loadCard(store, team);
  if (kept?.digest === digest) return kept.card;
  const card = reportCard(history, holidays, SEED);
  await keepCard(store, team, { digest, card }, now);
  return card;
}

/** Of a part of a team, or of all: never kept, as nothing else asks for it. */
export const partCard = (history: DemandHistory, holidays: readonly Day[]): ReportCard =>
  reportCard(history, holidays, SEED);
