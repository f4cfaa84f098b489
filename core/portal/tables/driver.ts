import type { Grid } from '../grid';

/** What a driver of the page needs: a look at the table, a pause, and when to stop. */
export interface Driver {
  readonly look: () => Grid | null;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
  /** Takes a look and adds its rows to those read. */
  readonly take: () => Taken;
  /** What was read so far. */
  readonly read: () => Grid;
}

/** 'gone': the table is not on the page; 'changed': it shows other rows than those being read. */
export type Taken = { readonly now: Grid } | 'gone' | 'changed';

const PATIENCE_MS = 50;

/** A short text that changes when the rows shown do. */
export const sightOf = (grid: Grid): string =>
  JSON.stringify([
    grid.page,
    grid.rows.length,
    ...[0, -1].map((at) => grid.rows.at(at)).map((row) => [row?.index, row?.cells]),
  ]);

/**
 * Waits until the table shows something else than before and has settled: not busy, no placeholders, the same twice.
 * @param before the sight to change from; null: any sight will do
 * @param waits how many pauses at most to wait for a change
 * @returns the settled look, or null when nothing changed or it never settled
 */
export async function settled(driver: Driver, before: string | null, waits: number): Promise<Grid | null> {
  let last: string | null = null;
  for (let i = 0; i < waits; i++) {
    await driver.wait(PATIENCE_MS, driver.signal);
    if (driver.signal.aborted) throw new Error('cancelled');
    const now = driver.look();
    if (!now || now.busy || now.rows.some((row) => row.role === 'skeleton')) {
      last = null;
      continue;
    }
    const sight = sightOf(now);
    if (sight !== before && sight === last) return now;
    last = sight;
  }
  return null;
}
