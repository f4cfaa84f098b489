import { means } from '@/core/portal/vocabulary';
import type { Layout } from './header/layout';
import { Refused } from './refused';
import { type Cell, cellText, type RowChunk } from './rows';
import type { RowCode } from './types';

/** Whether a row has nothing in it. */
export const isBlank = (row: readonly Cell[]): boolean =>
  row.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''));

/** A line of totals below the data, or between groups. */
export const isTotal = (row: readonly Cell[]): boolean =>
  row.some((cell) => typeof cell === 'string' && cell.length < 60 && means(cell, 'total'));

/** Whether a row that lacks what others have is a sum: unnamed, or of one thing only ("Revit Total", "Summe Maya"). */
export const isSum = (row: readonly Cell[]): boolean =>
  isTotal(row) || (row.filter((cell) => cellText(cell).trim() !== '').length <= 3 && row.some(isOfOne));

const isOfOne = (cell: Cell): boolean => {
  const [, first = '', last = ''] =
    /^(\S{2,30})\s(?:.{0,60}\s)?(\S{2,30})$/u.exec(cellText(cell).trim()) ?? [];
  return means(first, 'total') || means(last, 'total');
};

/** A remark such as "Exported on 2026-03-01": one cell only, where data has several. */
export const isNote = (row: readonly Cell[]): boolean =>
  row.filter((cell) => cellText(cell).trim() !== '').length <= 1;

const NOTE = /^\W*(?:total|exported|generated|created|report|rows?|records?|end)\b/i;

/**
 * What is to be done with a row whose number of cells isn't the header's, or whose quotes are wrong.
 * @returns 'ignore', or why the row is rejected; null: nothing is wrong with it
 * @throws Refused `truncated` when the file ends with it, in the middle of a row
 */
export function oddRow(
  row: readonly Cell[],
  chunk: RowChunk,
  at: number,
  layout: Layout,
  ragged: boolean,
): RowCode | 'ignore' | null {
  if (chunk.broken?.has(at)) return 'bad-quotes';
  if (isBlank(row)) return 'ignore';
  if (row.length > layout.width) return isBlank(row.slice(layout.width)) ? null : 'extra-cells';
  if (row.length === layout.width || ragged) return null;
  const isLast = chunk.openEnd === true && at === chunk.rows.length - 1;
  const note = isNote(row);
  if (isLast && !isTotal(row) && !(note && NOTE.test(cellText(row[0]))))
    throw new Refused('truncated', chunk.lineOf(at));
  return note || isTotal(row) ? 'ignore' : 'missing-cells';
}
