import { wholeAttribute } from './elements';

const spanOf = (cell: Element, name: 'colspan' | 'rowspan'): number =>
  Math.min(Math.max(wholeAttribute(cell, name) ?? wholeAttribute(cell, `aria-${name}`) ?? 1, 1), 200);

/** Puts cells with their spans on a grid: one list a row, the same cell wherever it reaches. */
export function spread(rows: readonly (readonly Element[])[]): (Element | null)[][] {
  const grid: (Element | null)[][] = rows.map(() => []);
  rows.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (grid[y]?.[x]) x++;
      const width = spanOf(cell, 'colspan');
      const height = Math.min(spanOf(cell, 'rowspan'), rows.length - y);
      for (let dy = 0; dy < height; dy++)
        for (let dx = 0; dx < width; dx++) {
          const line = grid[y + dy];
          if (line && !line[x + dx]) line[x + dx] = cell;
        }
      x += width;
    }
  });
  return grid;
}

/**
 * The text of each column of a header of one or more rows: the lowest text, with the text above it only where two
 * columns would be called the same ("Revit Tokens", "AutoCAD Tokens").
 * @param grid cells by row and column (see `spread`)
 */
export function headersOf(
  grid: readonly (readonly (Element | null)[])[],
  textOf: (cell: Element) => string,
): string[] {
  const width = Math.max(0, ...grid.map((row) => row.length));
  const texts = new Map<Element, string>();
  const stacks = Array.from({ length: width }, (_, x) => {
    const stack: string[] = [];
    let last: Element | null = null;
    for (const row of grid) {
      const cell = row[x] ?? null;
      if (!cell || cell === last) continue;
      last = cell;
      const text = texts.get(cell) ?? textOf(cell);
      texts.set(cell, text);
      if (text !== '') stack.push(text);
    }
    return stack;
  });
  const leaves = stacks.map((stack) => stack.at(-1) ?? '');
  return stacks.map((stack, x) => {
    const leaf = leaves[x] ?? '';
    const isShared = leaf !== '' && leaves.some((other, i) => other === leaf && i !== x);
    return isShared && stack.length > 1 ? stack.slice(-2).join(' ') : leaf;
  });
}
