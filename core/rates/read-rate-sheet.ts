import type { Centitokens } from '@/core/units/brands';
import { parseTokenColumn } from '@/core/units/numbers';
import { notParsed, type Parsed } from '@/core/units/parsed';
import { placeholderCode } from '@/core/units/placeholder';
import { productKey } from './product-key';
import { type ChargedPer, chargedPer, saysMoney, saysTokens, withoutAllDay } from './sheet/charged-per';
import { lineRate } from './sheet/line-rate';
import { headingOf, type SheetColumns } from './sheet/sheet-columns';
import { isFootnote, type SheetLine, sheetLines, withoutFootnote } from './sheet/sheet-lines';

/** A product's rate as a pasted sheet says. */
export interface SheetRate {
  readonly line: number;
  readonly product: string;
  readonly tokens: Centitokens;
  readonly per: 'day' | 'result';
}

/**
 * Why a line is no rate. `several-numbers`: nothing says which of them is the rate; `other-unit`: charged by the hour
 * or month; `fraction`: no daily product costs a part of a token, and nothing less than
 * 1/100 of one is kept; `too-high`: no product costs anything like it;
 * `twice`: lines of one product say different rates.
 */
export type SheetReason =
  | 'no-number'
  | 'several-numbers'
  | 'ambiguous-number'
  | 'no-product'
  | 'other-unit'
  | 'fraction'
  | 'not-positive'
  | 'too-high'
  | 'twice'
  | 'note';

export interface SheetLineLeft {
  readonly line: number;
  readonly text: string;
  readonly reason: SheetReason;
}

export interface RateSheet {
  readonly rates: readonly SheetRate[];
  readonly left: readonly SheetLineLeft[];
}

const TOKEN = 100;
/** The dearest known product costs 75 tokens a day; a price or a year must not become a rate. */
const MOST = 1000 * TOKEN;

/** A row's product and number, before all numbers are read together. */
interface Row extends SheetLine {
  readonly product: string;
  readonly number: string;
  readonly per: ChargedPer | null;
}

/**
 * Read the rate sheet's table as it was pasted from a web page, a PDF or a spreadsheet: a product and its tokens in
 * each line, with or without a heading, in any column order. What isn't plainly a rate is left out with the reason.
 * @param text hostile, of any length
 * @param language BCP 47 of its numbers, where the numbers themselves don't tell; '' when unknown
 * @param known names of products that were seen, for names that end in a number
 */
export function readRateSheet(text: string, language: string, known: readonly string[] = []): RateSheet {
  const keys = new Set(known.map(productKey));
  const isKnown = (product: string) => keys.has(productKey(product));
  const left: SheetLineLeft[] = [];
  const rows: Row[] = [];
  let columns: SheetColumns | null = null;
  let section: ChargedPer | null = null;
  for (const line of joined(sheetLines(text))) {
    const heading = headingOf(line, rows.length === 0);
    if (heading) {
      columns = heading;
      section = null;
      continue;
    }
    const row = rowOf(line, columns, isKnown);
    if (typeof row !== 'string') rows.push({ ...row, per: row.per ?? section });
    else if (row === 'no-number' && isSection(line)) section = chargedPer(line.text);
    else left.push({ line: line.line, text: line.text, reason: row });
  }
  const { values } = parseTokenColumn(
    rows.map(({ number }) => number),
    language,
  );
  const rates: SheetRate[] = [];
  for (const [i, row] of rows.entries()) {
    const read = rateOf(row, values[i] ?? notParsed('empty'));
    if (typeof read === 'string') left.push({ line: row.line, text: row.text, reason: read });
    else rates.push(read);
  }
  return settled(rates, left, rows);
}

/** A cell copied by itself may bring a blank line or two along. */
const BLANKS = 3;

/** A product on one line and its number on the next, as a table's cells come when copied one by one. */
function joined(lines: readonly SheetLine[]): SheetLine[] {
  const out: SheetLine[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    const alone = !line.isTable && /^[\p{N}][\p{N}.,]*(?:\s*\p{L}+)?$/u.test(withoutFootnote(line.text));
    const product = last && !last.isTable && !/\p{N}\s*$/u.test(last.text) && line.line - last.line <= BLANKS;
    if (alone && last && product && !isSection(last))
      out[out.length - 1] = {
        line: last.line,
        text: `${last.text} ${line.text}`,
        cells: [last.text, line.text],
        isTable: true,
      };
    else out.push(line);
  }
  return out;
}

/** A line that says what the lines below are charged for, or a title. */
const isSection = ({ text, cells }: SheetLine): boolean =>
  cells.filter((cell) => cell !== '').length === 1 && (chargedPer(text) !== null || saysTokens(text));

function rowOf(
  line: SheetLine,
  columns: SheetColumns | null,
  isKnown: (product: string) => boolean,
): Row | SheetReason {
  const { cells, isTable, text } = line;
  if (isFootnote(text)) return 'note';
  if (!isTable) {
    const ordered = text.replace(/^\d{1,3}[.)]\s+/, '');
    if (/^\d{1,2}\s+\p{L}/u.test(ordered)) return 'note';
    const found = lineRate(ordered, isKnown);
    return typeof found === 'string' ? found : { ...line, ...found };
  }
  if (columns) {
    const found = byHeading(line, columns);
    if (found) return found;
  }
  const numbers = cells.flatMap((cell, at) => (at > 0 && isAmount(cell) ? [at] : []));
  const marked = numbers.filter((at) => saysTokens(cells[at] ?? ''));
  const [at, ...more] = marked.length > 0 ? marked : numbers;
  if (at === undefined) return 'no-number';
  if (more.length > 0 || saysMore(cells[at] ?? '')) return 'several-numbers';
  const product = cells.slice(0, at).find((cell) => /\p{L}/u.test(cell)) ?? '';
  const others = [cells[at] ?? '', ...cells.slice(at + 1)].join(' ');
  return {
    ...line,
    product: withoutFootnote(product),
    number: amount(cells[at] ?? ''),
    per: chargedPer(others),
  };
}

/** A row of a table whose heading said what its columns are; null: it hasn't these columns. */
function byHeading(line: SheetLine, { product, day, result, unit }: SheetColumns): Row | SheetReason | null {
  const { cells } = line;
  if (cells.length <= Math.max(product, Math.min(...day, ...result))) return null;
  const filled = [...day, ...result].filter((at) => isAmount(cells[at] ?? ''));
  const [at, ...more] = filled;
  if (at === undefined) return 'no-number';
  if (saysMore(cells[at] ?? '')) return 'several-numbers';
  const number = amount(cells[at] ?? '');
  // Two columns that say the same of the same, such as last year's and this year's rate.
  const isSame = (other: number) =>
    amount(cells[other] ?? '') === number && day.includes(other) === day.includes(at);
  if (!more.every(isSame)) return 'several-numbers';
  const said = unit >= 0 ? chargedPer(cells[unit] ?? '') : null;
  const per = chargedPer(cells[at] ?? '') ?? said ?? (day.includes(at) ? null : 'result');
  return { ...line, product: withoutFootnote(cells[product] ?? ''), number, per };
}

/** Whether a cell is an amount that may be a rate: a number, perhaps with words of tokens or of time. */
const isAmount = (cell: string): boolean =>
  placeholderCode(cell) === null &&
  !saysMoney(cell) &&
  !/%/u.test(cell) &&
  /^[^\p{L}\p{N}]{0,3}\p{N}/u.test(cell);

/** Whether a cell says another number beside its first: "3 or 4", "3-4", "3 tokens for 2 jobs". A day's 24 hours don't count. */
const saysMore = (cell: string): boolean => {
  const rest = withoutAllDay(withoutFootnote(cell)).trim();
  return /\p{N}/u.test(rest.slice(rest.indexOf(amount(cell)) + amount(cell).length));
};

/** A cell's number without footnotes and what it is charged for: "3 tokens / 24 h" is "3". */
const amount = (cell: string): string => {
  const [, number = ''] =
    /^\D{0,3}([\p{N}][\p{N}.,'’٫٬\u00a0\u202f]{0,30})/u.exec(withoutFootnote(cell)) ?? [];
  return withoutFootnote(number).replace(/[.,'’\s]+$/u, '');
};

function rateOf({ line, product, per }: Row, read: Parsed<Centitokens>): SheetRate | SheetReason {
  if (!/\p{L}/u.test(product) || product.length > 200) return 'no-product';
  if (!read.ok) return read.code === 'ambiguous-number' ? 'ambiguous-number' : 'no-number';
  if (per === 'other') return 'other-unit';
  if (read.value <= 0) return 'not-positive';
  if (read.value > MOST) return 'too-high';
  if (read.rounded || (per !== 'result' && read.value % TOKEN !== 0)) return 'fraction';
  return { line, product, tokens: read.value, per: per ?? 'day' };
}

/** Each product once; where lines of one product disagree, none of them. */
function settled(rates: readonly SheetRate[], left: SheetLineLeft[], rows: readonly Row[]): RateSheet {
  const first = new Map<string, SheetRate>();
  const twice = new Set<string>();
  for (const rate of rates) {
    const key = productKey(rate.product);
    const before = first.get(key);
    if (!before) first.set(key, rate);
    else if (before.tokens !== rate.tokens || before.per !== rate.per) twice.add(key);
  }
  for (const { line, product } of rates)
    if (twice.has(productKey(product)))
      left.push({ line, text: rows.find((row) => row.line === line)?.text ?? '', reason: 'twice' });
  return {
    rates: [...first].flatMap(([key, rate]) => (twice.has(key) ? [] : [rate])),
    left: left.sort((a, b) => a.line - b.line),
  };
}
