import type { Centitokens } from './brands';
import { centitokensOfDecimal, type Decimal, numberOfDecimal } from './decimal';
import { conventionOf } from './number-convention';
import { type DecimalMark, isAmbiguous, markOf, type NumberCell } from './number-mark';
import { type NumberReadings, readingsOf } from './number-readings';
import type { NumberUnit } from './number-words';
import { notParsed, type Parsed } from './parsed';
import { placeholderCode } from './placeholder';

/** A column of numbers read together. */
export interface ColumnOf<T> {
  /** One for each text, in order. */
  readonly values: readonly Parsed<T>[];
  /** The decimal mark the cells prove or the language gives; null when neither does. */
  readonly decimal: DecimalMark | null;
  /** Some cells can only be read with one mark and some only with the other. */
  readonly contradictory: boolean;
}

/** What to know beside the cells. `evidence`: other numbers of the same page, which the same code formatted. */
export interface ColumnOptions {
  readonly evidence?: readonly (string | null)[];
  /** Units that may stand beside a number. Default: any. A bare number is always right. */
  readonly units?: readonly NumberUnit[];
  /** Digits behind the decimal mark such a value has at most. An ambiguous text with more is read so only in the language's own way. */
  readonly places?: number;
}

/**
 * Read a column of numbers together: a cell that reads in two ways ("1.234") is read as the others prove
 * ("12.345,5"), else as the language groups thousands, else not at all.
 *
 * The language's word is enough to take a mark for grouping but not to take it for the decimal mark before exactly
 * three digits: pages often format numbers by the browser's language, not their own.
 * @param texts the cells; null (not on the page) reads as empty
 * @param language BCP 47; '' when unknown
 */
export function parseColumn(
  texts: readonly (string | null)[],
  language: string,
  options: ColumnOptions = {},
): ColumnOf<number> {
  return parseWith(texts, language, options, (decimal) => {
    const value = numberOfDecimal(decimal);
    return value === null ? notParsed('unparsable') : { ok: true, value };
  });
}

/**
 * {@link parseColumn} for tokens, in 1/100 token; "5 days" or "5 %" is no number of tokens. One odd cell ("-7,5") isn't
 * enough to make "11,392" beside it eleven tokens where the language groups so.
 */
export const parseTokenColumn = (
  texts: readonly (string | null)[],
  language: string,
  options: ColumnOptions = {},
): ColumnOf<Centitokens> =>
  parseWith(texts, language, { units: ['tokens', 'count'], places: 2, ...options }, centitokensOfDecimal);

/** {@link parseColumn} keeping the digits as written, so that `finish` can make them what it needs. */
export function parseWith<T>(
  texts: readonly (string | null)[],
  language: string,
  options: ColumnOptions,
  finish: (decimal: Decimal) => Parsed<T>,
): ColumnOf<T> {
  // Columns repeat a few texts over and over.
  const cellFor = remembering((text: string | null) => cellOf(text, options.units));
  const cells = texts.map(cellFor);
  const others = (options.evidence ?? []).map((text) => cellOf(text, undefined));
  const { decimal, contradictory } = markOf(cells, others, language);
  const convention = conventionOf(language);
  const isTooFine = (cell: NumberReadings, { fraction }: Decimal): boolean =>
    isAmbiguous(cell) && fraction.length > (options.places ?? fraction.length);
  // Of no known language, those that write a decimal comma may set thousands apart so.
  const blanksGroup = convention ? convention.group === ' ' : decimal === ',';
  const valueFor = remembering((cell: NumberCell): Parsed<T> => {
    if ('code' in cell) return notParsed(cell.code);
    const chosen = cell.blank && !blanksGroup ? null : readingUnder(cell, decimal, contradictory);
    if (chosen && isTooFine(cell, chosen) && convention && convention.decimal !== decimal)
      return notParsed('ambiguous-number');
    return chosen ? finish(chosen) : notParsed('ambiguous-number');
  });
  return { values: cells.map(valueFor), decimal, contradictory };
}

/** A function that works out its answer to the same question once. */
function remembering<A, B>(answer: (question: A) => B): (question: A) => B {
  const known = new Map<A, B>();
  return (question) => {
    const before = known.get(question);
    if (before !== undefined) return before;
    const found = answer(question);
    known.set(question, found);
    return found;
  };
}

function cellOf(text: string | null, units: readonly NumberUnit[] | undefined): NumberCell {
  const code = text === null ? 'empty' : placeholderCode(text);
  if (text === null || code) return { code: code ?? 'empty' };
  const cell = readingsOf(text);
  if (!cell || (units && cell.unit !== null && !units.includes(cell.unit))) return { code: 'unparsable' };
  return cell;
}

/** The reading to take; null when there are two and nothing decides, or the cell goes against its column. */
function readingUnder(
  cell: NumberReadings,
  mark: DecimalMark | null,
  contradictory: boolean,
): Decimal | null {
  const ambiguous = isAmbiguous(cell);
  if (ambiguous && (mark === null || contradictory)) return null;
  if (mark === null || (!ambiguous && !contradictory))
    return contradictory ? null : (cell.point ?? cell.comma);
  return mark === '.' ? cell.point : cell.comma;
}
