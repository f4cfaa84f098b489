import { neutralise } from './neutralise';

/** A cell: text as it came from a page or person (hostile), a number, or nothing. */
export type Cell = string | { readonly number: number; readonly decimals: number } | null;

/** How a spreadsheet set to a locale reads CSV. */
export interface CsvDialect {
  readonly delimiter: ',' | ';';
  readonly decimal: '.' | ',';
}

/** Regions and languages whose systems separate lists by `;` although their decimals have a point. */
const SEMICOLON = new Set(['CH', 'LI', 'ar', 'fa']);

/**
 * The dialect a spreadsheet of that locale opens right with a double click. Excel takes delimiter and decimal sign from
 * the system: where decimals have a comma, lists are separated by `;`. One file for all locales isn't possible in
 * RFC 4180: a `sep=` line is not part of it, is shown as data by other readers, and makes Excel overlook the BOM.
 * @param locale BCP 47
 */
export function dialectOf(locale: string): CsvDialect {
  const known = localeOf(locale);
  const parts = new Intl.NumberFormat(known).formatToParts(1.5);
  const comma = parts.some((part) => part.type === 'decimal' && part.value === ',');
  if (comma) return { delimiter: ';', decimal: ',' };
  const { region, language } = known.maximize();
  const semicolon = SEMICOLON.has(region ?? '') || SEMICOLON.has(language);
  return { delimiter: semicolon ? ';' : ',', decimal: '.' };
}

/** English for what isn't a locale: the tag comes in a message. */
function localeOf(tag: string): Intl.Locale {
  try {
    return new Intl.Locale(tag);
  } catch {
    return new Intl.Locale('en');
  }
}

/**
 * A CSV file's text: RFC 4180 with CRLF and a byte order mark, without which Excel misreads UTF-8.
 * Text that a spreadsheet would run as a formula is made plain; numbers stay numbers.
 * @param records all with as many cells as the first (the header)
 */
export function writeCsv(records: readonly (readonly Cell[])[], dialect: CsvDialect): string {
  const lines = records.map((cells) =>
    csvLine(
      cells.map((cell) => textOf(cell, dialect)),
      dialect.delimiter,
    ),
  );
  return `\ufeff${lines.join('')}`;
}

/** One record of a file. @param texts of its cells, already safe */
export const csvLine = (texts: readonly string[], delimiter: CsvDialect['delimiter']): string =>
  `${texts.map(quote).join(delimiter)}\r\n`;

/** A decimal comma is quoted too: readers that take both `,` and `;` for a delimiter still see one cell, and a number. */
export const quote = (text: string): string =>
  /["\r\n,;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

function textOf(cell: Cell, { decimal }: CsvDialect): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return neutralise(cell);
  if (!Number.isFinite(cell.number)) return '';
  const digits = cell.number.toFixed(cell.decimals);
  return (Number(digits) === 0 ? digits.replace('-', '') : digits).replace('.', decimal);
}
