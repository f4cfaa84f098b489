import { ForecastBand } from '@/core/model/forecast-band';
import type { Day } from '@/core/units/brands';
import { epochOfDay, isoOfDay } from '@/core/units/day';
import { discardKept, keep, loadKept } from './kept';
import type { Store } from './store';

/** One band a week is enough to be held against what came, ... */
const APART = 7;
/** ... and a year of them. */
const LONGEST = 371;

/** A team's kept forecasts, the newest first. @throws StoreError */
export async function loadBands(store: Store, team: string): Promise<ForecastBand[]> {
  const kept = await loadKept(store, 'forecast-band', ForecastBand, team);
  return kept.map(({ value }) => value).sort((a, b) => b.from - a.from);
}

/** Whether no forecast of the last days is kept yet. @throws StoreError */
export async function isBandDue(store: Store, team: string, today: Day): Promise<boolean> {
  const bands = await loadBands(store, team);
  return bands.every(({ from }) => Math.abs(today - from) >= APART);
}

/** Keep what was forecast; the oldest go. @throws StoreError */
export async function keepBand(store: Store, team: string, band: ForecastBand): Promise<void> {
  const { from } = band;
  const kept = await loadKept(store, 'forecast-band', ForecastBand, team);
  for (const old of kept) if (from - old.value.from > LONGEST) await discardKept(store, old);
  const id = isoOfDay(from);
  await keep(store, { kind: 'forecast-band', team, id, value: band, changedAt: epochOfDay(from) });
}
