import { wholeAttribute } from './elements';

/** Attributes grids number their rows with, from 0. */
const FROM_ZERO = ['data-rowindex', 'data-row-index', 'row-index', 'data-index', 'data-item-index'];
const TRANSLATED = /translate(?:3d|y)?\(\s*(?:[\d.]+(?:px)?\s*,\s*)?(-?\d{1,9}(?:\.\d{1,4})?)px/i;

const pixels = (text: string): number | null =>
  /^-?\d{1,9}(?:\.\d{1,4})?px$/.test(text) ? Number.parseFloat(text) : null;

/** How far down a row is put by its own style; null when it just follows the one before it. */
function topOf(row: Element): number | null {
  if (!('style' in row)) return null;
  const style = row.style as CSSStyleDeclaration;
  const moved = TRANSLATED.exec(style.transform);
  if (moved) return Number(moved[1]);
  return style.position === 'absolute' ? pixels(style.top) : null;
}

/** Positions from offsets that are whole multiples of one row height; null where rows differ in height. */
function fromOffsets(tops: readonly number[]): number[] | null {
  const sorted = [...new Set(tops)].toSorted((a, b) => a - b);
  if (sorted.length !== tops.length || sorted.length < 2) return null;
  const step = Math.min(...sorted.slice(1).map((top, i) => top - (sorted[i] ?? 0)));
  const places = tops.map((top) => top / step);
  const isEven =
    step >= 8 && places.every((place) => Math.abs(place - Math.round(place)) < 0.02 && place > -0.02);
  return isEven ? places.map((place) => Math.round(place)) : null;
}

/** A number for each row, or null when one has none or two have the same. */
function numbered<T>(rows: readonly T[], numberOf: (row: T) => number | null): number[] | null {
  const numbers: number[] = [];
  for (const row of rows) {
    const number = numberOf(row);
    if (number === null) return null;
    numbers.push(number);
  }
  return new Set(numbers).size === numbers.length ? numbers : null;
}

/**
 * Where each row stands among all rows of the table, as the page itself says: by attribute, else by where it is put.
 * @param headRows how many of the numbered rows are headers
 * @returns positions from 0, one a row; null each when the page doesn't say
 */
export function placesOf(rows: readonly Element[], headRows: number): (number | null)[] {
  if (rows.length === 0) return [];
  const stated = numbered(
    rows,
    (row) =>
      wholeAttribute(row, 'aria-rowindex') ?? wholeAttribute(row.firstElementChild ?? row, 'aria-rowindex'),
  );
  if (stated) {
    const first = stated.includes(headRows) && headRows === 0 ? 0 : headRows + 1;
    return stated.map((value) => value - first);
  }
  for (const name of FROM_ZERO) {
    const places = numbered(rows, (row) => wholeAttribute(row, name));
    if (places) return places;
  }
  const tops = numbered(rows, topOf);
  return (tops ? fromOffsets(tops) : null) ?? rows.map(() => null);
}

/** Rows put by their style in the order a person sees, the others as they stand. */
export function inSeenOrder<T>(rows: readonly T[], elementOf: (row: T) => Element): readonly T[] {
  const tops = numbered(rows, (row) => topOf(elementOf(row)));
  if (!tops) return rows;
  return rows
    .map((row, i) => ({ row, top: tops[i] ?? 0 }))
    .toSorted((a, b) => a.top - b.top)
    .map(({ row }) => row);
}
