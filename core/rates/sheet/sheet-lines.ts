/** A line of pasted text and its cells. */
export interface SheetLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[];
  /** Its cells were set apart by something only tables have. */
  readonly isTable: boolean;
}

const MOST_LINES = 5000;
const LONGEST_LINE = 1000;

/** Marks of footnotes at a text's end: "Revit*", "AutoCAD¹", "7 [2]", "10 (1)". */
const FOOTNOTE = /(?:[\u00b9\u00b2\u00b3\u2070-\u2079*†‡§¶]|\s?\[\d{1,2}\]|\s\(\d{1,2}\)){1,4}$/u;

/** A text without the marks of its footnotes, read before "7¹" turns into 71. */
export const withoutFootnote = (text: string): string => text.trim().replace(FOOTNOTE, '').trim();

/** Whether a line explains a footnote, so that no number in it is a rate. */
export const isFootnote = (text: string): boolean =>
  /^\s*(?:[\u00b9\u00b2\u00b3\u2070-\u2079*†‡§¶]|\[\d{1,2}\]|\(\d{1,2}\))/u.test(text);

/**
 * The lines of a pasted table, cut into cells: at tabs, at pipes (Markdown), at semicolons, or at wide gaps. Blank
 * lines and rules are left out. Beyond the first 5,000 lines and 1,000 letters a line nothing is read.
 */
export function sheetLines(text: string): SheetLine[] {
  const lines: SheetLine[] = [];
  let number = 0;
  for (const raw of text.split(/\r\n|\n|\r/, MOST_LINES)) {
    number++;
    const shown = raw.slice(0, LONGEST_LINE).replace(/\p{Cf}/gu, '');
    if (!/[\p{L}\p{N}]/u.test(shown)) continue;
    const cells = cellsOf(shown);
    lines.push({ line: number, text: bare(shown), cells: cells ?? [bare(shown)], isTable: cells !== null });
  }
  return lines;
}

function cellsOf(line: string): string[] | null {
  const mark = ['\t', '|', '；', ';'].find((one) => line.includes(one));
  if (mark === undefined && /^\s*"[^"]*"\s*,/.test(line))
    return (line.match(/"[^"]*"|[^,]+/g) ?? []).map(bare);
  if (mark === undefined) {
    const apart = line.trim().split(/\s{2,}|\u00a0{1,}\s/u);
    return apart.length > 1 ? apart.map(bare) : null;
  }
  const inner = mark === '|' ? line.trim().replace(/^\|/, '').replace(/\|$/, '') : line;
  return inner.split(mark).map(bare);
}

/** A cell without quotes, bullets and emphasis. */
const bare = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/u, '$1')
    .replace(/^[•·▪*_]+(?=\s*\p{L})/u, '')
    .replace(/[*_]{2}$/u, '')
    .trim();
