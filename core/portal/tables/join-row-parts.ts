import { wholeAttribute } from './elements';

/** A DOM row with its cells. */
export interface RowLine {
  readonly row: Element;
  readonly cells: readonly Element[];
}

/** Attributes by which the parts of one row know each other, surest first. */
const NUMBERS = ['aria-rowindex', 'row-index', 'data-rowindex', 'data-row-index', 'row-id', 'data-id'];

const keyOf = (row: Element): string | null => {
  const name = NUMBERS.find((candidate) => row.hasAttribute(candidate));
  return name ? `${name} ${row.getAttribute(name)}` : null;
};

/** Cells of all parts in column order; null when they don't say which columns they are, or two say the same. */
function byStatedColumn(parts: readonly RowLine[]): Element[] | null {
  const cells = parts
    .flatMap((part) => part.cells)
    .map((cell) => ({ cell, at: wholeAttribute(cell, 'aria-colindex') }));
  const places = new Set(cells.map(({ at }) => at));
  if (places.has(null) || places.size !== cells.length) return null;
  return cells.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)).map(({ cell }) => cell);
}

/**
 * Pinned columns take a row apart: two DOM rows, in containers of their own, with the same number. Put together again
 * when their cells name different columns, or when every row (the header too) comes in as many parts.
 */
export function joinRowParts<T extends RowLine>(lines: readonly T[]): RowLine[] {
  const groups = new Map<string, RowLine[]>();
  for (const line of lines) {
    const key = keyOf(line.row);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const sizes = new Set([...groups.values()].map((parts) => parts.length));
  const isEven = sizes.size === 1 && [...groups.values()].flat().length === lines.length;
  const joined = new Map<RowLine, RowLine | null>();
  for (const parts of groups.values()) {
    const [first] = parts;
    const apart = new Set(parts.map(({ row }) => row.parentElement)).size === parts.length;
    if (!first || parts.length < 2 || !apart) continue;
    const cells = byStatedColumn(parts) ?? (isEven ? parts.flatMap((part) => part.cells) : null);
    if (!cells) continue;
    for (const part of parts) joined.set(part, null);
    joined.set(first, { row: first.row, cells });
  }
  return lines.flatMap((line) => {
    const whole = joined.get(line);
    return whole === undefined ? [line] : whole === null ? [] : [whole];
  });
}
