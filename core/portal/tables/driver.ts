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

/**
 * A text that changes when the rows shown do. Not by their numbers: a pager may name the next page while the rows of
 * the last are still there.
 */
export const sightOf = ({ rows }: Grid): string => {
  const told = [0, Math.floor(rows.length / 2), rows.length - 1].map((at) => rows[at]?.cells ?? null);
  return JSON.stringify([rows.length, ...told]);
};

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
