import type { Decimal } from './decimal';
import { type NumberUnit, unitOfWord } from './number-words';
import { plainDigits, withoutInvisible } from './plain-digits';

/** A number's text read under both decimal marks. A mark that can't be is null; two different readings are ambiguous. */
export interface NumberReadings {
  readonly point: Decimal | null;
  readonly comma: Decimal | null;
  readonly unit: NumberUnit;
  /** Digits only, nothing between them. */
  readonly bare: boolean;
  /** Thousands are set apart by an ordinary blank, which only some languages do: else these are two numbers. */
  readonly blank: boolean;
}

const MAX_LENGTH = 60;
// What stands before the digits, the digits with any mark between them, what stands after.
const SPLIT =
  /^([^\d]*?)([.,\uff0c\uff0e]?\d(?:[\d.,'\u2018\u2019\u02bc\u2032`\u00b4\uff07\u060c\uff0c\ufe50\uff0e\u066b\u066c\s]*\d)?)([^\d]*)$/u;
const MINUS = /^[-−﹣－‐‑‒–]/u;
// Blank kinds, apostrophes and the Arabic mark that can only group, each folded to one mark of its own.
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[\u00a0\u2007-\u200a\u202f]/g, '_'],
  [/\s+/g, ' '],
  [/['\u2018\u2019\u02bc\u2032`\u00b4\uff07]/g, "'"],
  [/[\u060c\uff0c\ufe50]/g, ','],
  [/\uff0e/g, '.'],
];

/**
 * Every way to read a text as one number, the unit beside it included.
 * @param text one cell, not a placeholder
 * @returns null when it is no number under any convention
 */
export function readingsOf(text: string): NumberReadings | null {
  if (text.length > MAX_LENGTH) return null;
  if (/^\d{1,9}$/.test(text)) return bareNumber(text);
  let shown = plainDigits(withoutInvisible(text)).trim();
  const bracketed = /^[(（](.*)[)）]$/u.exec(shown);
  if (bracketed?.[1] !== undefined) shown = bracketed[1].trim();
  const split = SPLIT.exec(shown);
  if (!split) return null;
  const [, before = '', digits = '', after = ''] = split;
  const signed = MINUS.test(before.trimStart());
  const lead = before
    .trimStart()
    .replace(MINUS, '')
    .replace(/^[+＋]/u, '');
  if (bracketed && before !== '') return null;
  const unit = unitBeside(lead, after);
  if (unit === undefined) return null;
  const body = FOLDS.reduce((folded, [from, to]) => folded.replace(from, to), digits);
  const negative = signed || bracketed !== null;
  const point = decimalOf(body, '.', negative);
  const comma = decimalOf(body, ',', negative);
  return point || comma ? { point, comma, unit, bare: /^\d+$/.test(body), blank: body.includes(' ') } : null;
}

/** Most cells of a table of thousands are this. */
function bareNumber(digits: string): NumberReadings {
  const decimal = { negative: false, whole: digits, fraction: '' };
  return { point: decimal, comma: decimal, unit: null, bare: true, blank: false };
}

/** A unit follows the number; only a percent sign may also lead it (Turkish). */
function unitBeside(lead: string, after: string): NumberUnit | undefined {
  if (lead.trim() === '') return unitOfWord(after);
  return after.trim() === '' && unitOfWord(lead) === 'percent' ? 'percent' : undefined;
}

const GROUPED = /^[1-9]\d{0,2}([_ '.,٬])\d{3}(?:\1\d{3})*$/;
const GROUPED_INDIAN = /^[1-9]\d?(?:,\d\d)+,\d{3}$/;

/** The number a body of digits and marks is when `mark` is its decimal mark; null when it can't be. */
function decimalOf(body: string, mark: '.' | ',', negative: boolean): Decimal | null {
  const [whole = '', fraction, more] = body.split(body.includes('٫') ? '٫' : mark);
  if (more !== undefined || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  const plain = /^\d*$/.test(whole);
  if (plain && (whole !== '' || fraction !== undefined)) return { negative, whole, fraction: fraction ?? '' };
  if (!GROUPED.test(whole) && !GROUPED_INDIAN.test(whole)) return null;
  return { negative, whole: whole.replace(/\D/g, ''), fraction: fraction ?? '' };
}
