import { wholeAttribute } from './elements';

interface Line {
  readonly row: Element;
  readonly cells: readonly Element[];
}

/**
 * Cells of each row by column. A cell over several rows stands in each of them (a name once for its products); a cell
 * over several columns stands in the first: the others have no cell of their own. A row of one cell over the whole
 * width is no row of values and keeps that cell alone.
 * @param width number of columns
 */
export function spanRows(
  lines: readonly Line[],
  width: number,
): { row: Element; cells: (Element | null)[] }[] {
  const open: { cell: Element; rows: number }[] = [];
  return lines.map(({ row, cells }) => {
    // Most rows are plain: one cell a column and nothing reaching in from above.
    if (
      open.length === 0 &&
      cells.length === width &&
      !cells.some((cell) => cell.hasAttribute('rowspan') || cell.hasAttribute('colspan'))
    )
      return { row, cells: [...cells] };
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
    if (open.every((from) => from === undefined || from.rows <= 0)) open.length = 0;
    return { row, cells: line };
  });
}
