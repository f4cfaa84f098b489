import type { Grid, ReadEnd } from '../grid';
import { accumulate } from './accumulate';
import { gapOf, rowsRead } from './coverage';
import { type Driver, endOf, Stop } from './driver';
import { loadMore } from './load-more';
import { readPages } from './read-pages';
import { readScrolling } from './read-scrolling';
import { scrollerOf } from './scroller';

/** How far reading is: rows read, and how many there are where the page says so. */
export interface Progress {
  readonly read: number;
  readonly stated: number | null;
}

/**
 * Reads all rows of a table by scrolling and paging it, on the admin's click: from its first page and top to its end,
 * then back to where it stood.
 * @param look finds the table now, with `context` set where known; null: it is not there
 * @param wait a pause of so many milliseconds that rejects when the signal is aborted
 * @param signal stops the reading; what was read until then is returned
 * @returns what was read; `readEnd` is 'complete' only when every row the table states was read or its end was
 *   provably reached, else why it stopped
 * @throws Error 'no-table' when there is no table to begin with
 */
export async function readAll(
  look: () => Grid | null,
  wait: (ms: number, signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Grid> {
  // Pages turned on purpose may be mounted anew: without a context of the caller's, all looks share this one.
  const see = (): Grid | null => {
    const now = look();
    return now && { ...now, context: now.context ?? '' };
  };
  const first = see();
  if (!first) throw new Error('no-table');
  let read = first;
  const progress = (): void => onProgress({ read: rowsRead(read), stated: read.rowsStated });
  const take = (): Grid => {
    const now = see();
    if (!now) throw new Stop('gone');
    const next = accumulate(read, now);
    // Starting anew in the middle means that the rows are not those of before.
    if (rowsRead(next) < rowsRead(read) || (next.rows === now.rows && !sameRows(read, now)))
      throw new Stop('changed');
    read = next;
    progress();
    return now;
  };
  const restart = (now: Grid): void => {
    read = accumulate(null, now);
    progress();
  };
  const driver: Driver = { look: see, wait, signal, take, read: () => read };
  let end: ReadEnd;
  try {
    const isPaged = first.next !== null || first.previous !== null;
    end = await endOf(async () => {
      if (isPaged) return readPages(driver, first, restart);
      const { scroller, root } = await loadMore(driver, first);
      return readScrolling(driver, scroller ?? scrollerOf(root), restart);
    });
  } catch (error) {
    if (!signal.aborted) throw error;
    end = 'cancelled';
  }
  const { context, ...rest } = read;
  const own: Grid = context ? read : rest;
  if (end !== 'complete') return { ...own, readEnd: end };
  const whole: Grid = { ...own, readEnd: 'complete' };
  return gapOf(whole) === null ? whole : { ...whole, readEnd: 'rows-missing' };
}

const sameRows = (a: Grid, b: Grid): boolean =>
  a.rows.length === b.rows.length && a.rows.every((row, i) => row.cells.join() === b.rows[i]?.cells.join());
