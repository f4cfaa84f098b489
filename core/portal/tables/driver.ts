import type { Grid, ReadEnd } from '../grid';

/** What a driver of the page needs: a look at the table, a pause, and when to stop. */
export interface Driver {
  readonly look: () => Grid | null;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
  /** Takes a look and adds its rows to those read. @throws Stop when the table is gone or shows other rows */
  readonly take: () => Grid;
  /** What was read so far. */
  readonly read: () => Grid;
}

/** Thrown where a reading can't go on; says why. */
export class Stop extends Error {
  constructor(readonly end: Exclude<ReadEnd, 'complete'>) {
    super(end);
  }
}

/** How a reading ends: complete, unless it was stopped. Other errors are thrown on. */
export async function endOf(reading: () => Promise<void>): Promise<ReadEnd> {
  try {
    await reading();
    return 'complete';
  } catch (error) {
    if (error instanceof Stop) return error.end;
    throw error;
  }
}

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
 * @returns the settled look
 * @throws Stop 'stuck' when nothing changed or it never settled
 */
export async function settled(driver: Driver, before: string | null, waits: number): Promise<Grid> {
  let last: string | null = null;
  for (let i = 0; i < waits; i++) {
    await driver.wait(PATIENCE_MS, driver.signal);
    if (driver.signal.aborted) throw new Stop('cancelled');
    const now = driver.look();
    if (!now || now.busy || now.rows.some((row) => row.role === 'skeleton')) {
      last = null;
      continue;
    }
    const sight = sightOf(now);
    if (sight !== before && sight === last) return now;
    last = sight;
  }
  throw new Stop('stuck');
}
