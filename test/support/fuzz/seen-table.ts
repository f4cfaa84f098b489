/** What stands on the page, cell by cell, as a browser lays a table out: spans fill their places. */
export interface SeenTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const shown = (element: Element): boolean =>
  !['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT'].includes(element.tagName) &&
  !element.hasAttribute('hidden') &&
  !/display:\s*none/.test(element.getAttribute('style') ?? '');

/** The text a person sees in an element. */
export function seenText(node: Node): string {
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeType === 3) text += child.nodeValue ?? '';
    if (child instanceof Element && shown(child))
      text += child.tagName === 'BR' || child.tagName === 'DIV' ? `\n${seenText(child)}\n` : seenText(child);
  }
  return text;
}

/** Rows whose cells all stand in the table itself, not in one inside it. */
const rowsIn = (part: Element | null, table: Element): Element[] =>
  part ? [...part.querySelectorAll('tr')].filter((row) => row.closest('table') === table && shown(row)) : [];

/** A native table, laid out. */
export function seenTable(table: Element): SeenTable {
  const [headers = []] = layOut(rowsIn(table.querySelector('thead'), table));
  const rows = layOut(rowsIn(table.querySelector('tbody'), table));
  return { headers, rows };
}

function layOut(rows: readonly Element[]): string[][] {
  const places: string[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.children) {
      if (!/^T[HD]$/.test(cell.tagName) || !shown(cell)) continue;
      while (places[at]?.[column] !== undefined) column++;
      const wide = Math.max(1, Number(cell.getAttribute('colspan') ?? 1) || 1);
      const high = Math.max(1, Number(cell.getAttribute('rowspan') ?? 1) || 1);
      const text = seenText(cell);
      for (let down = 0; down < high; down++)
        for (let across = 0; across < wide; across++) {
          const line = places[at + down];
          if (line && line[column + across] === undefined) line[column + across] = text;
        }
      column += wide;
    }
  });
  return places.map((line) => Array.from(line, (text) => text ?? ''));
}
