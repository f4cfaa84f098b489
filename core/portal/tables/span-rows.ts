import { wholeAttribute } from './elements';

/**
 * Makes a reader that puts each row's cells in columns, row after row. A cell over several rows stands in each of them
 * (a name once for its products); a cell over several columns stands in the first: the others have no cell of their own.
 * @param width number of columns
 * @param hasSpans whether any cell of the table spans at all; without, rows are taken as they are
 */
export function createSpans(
  width: number,
  hasSpans: boolean,
): (cells: readonly Element[]) => readonly (Element | null)[] {
  const open: { cell: Element; rows: number }[] = [];
  return (cells) => {
    if (!hasSpans && cells.length === width) return cells;
    const line: (Element | null)[] = Array.from({ length: width }, () => null);
    open.forEach((from, x) => {
      if (from.rows > 0) line[x] = from.cell;
      from.rows--;
    });
    let x = 0;
    for (const cell of cells) {
      while (x < width && line[x]) x++;
      if (x >= width) break;
      line[x] = cell;
      const reach = (wholeAttribute(cell, 'rowspan') ?? 1) - 1;
      if (reach > 0) open[x] = { cell, rows: reach };
      x += Math.max(wholeAttribute(cell, 'colspan') ?? 1, 1);
    }
    return line;
  };
}
