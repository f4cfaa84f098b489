import { type Day, day } from './brands';
import { type DateOrder, dateOrderOf } from './date-order';
import { type DateParts, datePartsIn, MAX_LENGTH } from './date-parts';
import { datePartsOf, dayOfDate, dayOfEpoch, isPossibleDay } from './day';
import { notParsed, type Parsed, parsed } from './parsed';
import { placeholderCode } from './placeholder';
import { plainDigits, withoutInvisible } from './plain-digits';

/** Where a date without a year lies: the last such day up to today, or the next from today on. */
export type YearlessIn = 'past' | 'future';

/**
 * Read one text as a calendar day, in any of the known languages or in digits. "03/04/2026" is read in the
 * language's order and is `ambiguous-date` where that isn't known ('en' without a country).
 * @param language BCP 47; '' when unknown
 * @param today decides the year of a date without one
 */
export function parseDate(
  text: string,
  language: string,
  today: Day,
  yearless: YearlessIn = 'past',
): Parsed<Day> {
  return parseDates([text], language, today, yearless)[0] ?? notParsed('empty');
}

/**
 * Read a column of dates together: a cell that can be read in one order only ("13/04/2026") decides for all, before
 * the language does; cells that contradict each other leave every doubtful one `ambiguous-date`.
 */
export function parseDates(
  texts: readonly (string | null)[],
  language: string,
  today: Day,
  yearless: YearlessIn = 'past',
): Parsed<Day>[] {
  const seen = new Map<string, ReturnType<typeof readingsOf>>();
  const cells = texts.map((text) => {
    const key = text ?? '';
    const before = seen.get(key) ?? readingsOf(key, language);
    seen.set(key, before);
    return before;
  });
  const order = orderOf([...seen.values()], language);
  return cells.map((cell) => (Array.isArray(cell) ? resolve(cell, order, today, yearless) : cell));
}

/** A moment with a zone is exact; everything else is parts still to be placed. */
function readingsOf(text: string, language: string): Parsed<Day> | DateParts[] {
  const code = placeholderCode(text);
  if (code) return notParsed(code);
  if (text.length > MAX_LENGTH) return notParsed('unparsable');
  const moment = dayOfMoment(plainDigits(withoutInvisible(text)).trim());
  return moment === undefined
    ? datePartsIn(text, language)
    : moment === null
      ? notParsed('unparsable')
      : parsed(moment);
}

/** The UTC day of an ISO timestamp; null when it names no real moment, undefined when it is none. */
function dayOfMoment(text: string): Day | null | undefined {
  const match =
    /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s?(Z|UTC|[+-]\d\d:?\d\d)?)?$/i.exec(
      text,
    );
  if (!match) return undefined;
  const [, year, month, dayOfMonth, hours, minutes, seconds, zone] = match;
  const date = dayOfDate(Number(year), Number(month), Number(dayOfMonth));
  if (date === null || !isPossibleDay(date)) return null;
  if (hours === undefined) return date;
  if (Number(hours) > 24 || Number(minutes) > 59 || Number(seconds ?? 0) > 60) return null;
  const [, sign, offsetHours, offsetMinutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone ?? '') ?? [];
  const offset =
    sign === undefined ? 0 : Number(`${sign}1`) * (Number(offsetHours) * 60 + Number(offsetMinutes));
  return dayOfEpoch(date * 86_400_000 + (Number(hours) * 60 + Number(minutes) - offset) * 60_000);
}

/** The order cells prove that can be read in one only, else the language's; null when they contradict each other. */
function orderOf(cells: readonly (Parsed<Day> | DateParts[])[], language: string): DateOrder | null {
  const proofs = new Set<DateOrder>();
  for (const cell of cells) {
    if (!Array.isArray(cell)) continue;
    const [only, ...others] = cell;
    if (only?.order && others.length === 0) proofs.add(only.order);
  }
  const [proven] = proofs;
  return proofs.size > 0 ? (proofs.size === 1 && proven ? proven : null) : dateOrderOf(language);
}

/** The reading an order picks; null when none or several are left. */
function inOrder(readings: readonly DateParts[], order: DateOrder | null): DateParts | null {
  const [first, ...others] = readings;
  if (first && others.length === 0) return first;
  return readings.find((reading) => reading.order === order) ?? null;
}

function resolve(
  readings: readonly DateParts[],
  order: DateOrder | null,
  today: Day,
  yearless: YearlessIn,
): Parsed<Day> {
  if (readings.length === 0) return notParsed('unparsable');
  const parts = inOrder(readings, order);
  if (!parts) return notParsed('ambiguous-date');
  if (parts.month === null || parts.day === null) return notParsed('unparsable');
  const found =
    parts.year === null
      ? nearestYear(parts.month, parts.day, today, yearless)
      : dayOfDate(parts.year, parts.month, parts.day);
  return found !== null && isPossibleDay(found) ? parsed(found) : notParsed('unparsable');
}

/** The last such day up to a day, or the next from it on; null when the calendar has no such day. */
export function nearestYear(month: number, dayOfMonth: number, to: Day, yearless: YearlessIn): Day | null {
  const { year } = datePartsOf(to);
  // 29 February comes every four years, eight around 1900 and 2100.
  for (let away = 0; away <= 8; away += 1) {
    const found = dayOfDate(yearless === 'past' ? year - away : year + away, month, dayOfMonth);
    if (found !== null && (yearless === 'past' ? found <= to : found >= to)) return day(found);
  }
  return null;
}
