import type { ReportColumn, ReportValue } from '../report-table';
import type { TextChanges } from '../text-changes';
import { numberText, valueText } from '../value-text';

/** Excel counts days from 1899-12-30 on. */
const EPOCH_SERIAL = 25_569;
/** Excel's last day, 9999-12-31. */
const LAST_SERIAL = 2_958_465;
/** Digits a spreadsheet keeps of a number. */
const DIGITS = 15;
/** Text that would be computed if somebody edited its cell. */
const STARTS_FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]/;

/** What makes a cell look like its column, by the order of `cellStyles`; see styles-xml.ts. */
export interface CellStyle {
  readonly plain: number;
  /** Of text that must stay text when it is edited. */
  readonly quoted: number;
}

/** "A", "Z", "AA": the letters of a column. @param at from 0 */
export function letters(at: number): string {
  let text = '';
  for (let left = at; left >= 0; left = Math.floor(left / 26) - 1)
    text = String.fromCharCode(65 + (left % 26)) + text;
  return text;
}

/** Text inside an element: what XML can't hold is written as spreadsheets do, `_x0007_`. */
export const xmlText = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is written another way
    .replace(/[\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ufffe\uffff]/g, (one) => {
      const code = one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${code}_`;
    })
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

const textCell = (style: number, text: string): string =>
  `" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

/** A cell after its address, see `cellAt`; nothing for what isn't known. */
export function cellXml(
  column: Pick<ReportColumn, 'type' | 'unit'>,
  value: ReportValue,
  { plain, quoted }: CellStyle,
  changes: TextChanges,
): string {
  const text = valueText(column, value);
  if (text === null) return '';
  if (column.type === 'text') {
    const whole = changes.fitCell(changes.wellFormed(text));
    return textCell(STARTS_FORMULA.test(whole) ? quoted : plain, whole);
  }
  if (column.type === 'day') {
    const serial = Number(value) + EPOCH_SERIAL;
    return serial > 60 && serial <= LAST_SERIAL ? numberCell(plain, serial) : textCell(plain, text);
  }
  const exact = numberText(column, Number(value)) ?? '';
  if (column.type !== 'number' && column.type !== 'percent') {
    const figures = exact.replace(/^-?0*\.?0*/, '').replace('.', '');
    if (figures.replace(/0+$/, '').length > DIGITS) changes.rounded++;
  }
  return numberCell(plain, exact);
}

const numberCell = (style: number, value: string | number): string => `" s="${style}"><v>${value}</v></c>`;

/** @param column letters @param rest of `cellXml` */
export const cellAt = (column: string, row: number, rest: string): string =>
  rest === '' ? '' : `<c r="${column}${row}${rest}`;
