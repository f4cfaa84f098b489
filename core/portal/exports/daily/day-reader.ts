import { type Day, day } from '@/core/units/brands';
import type { DateParts } from '@/core/units/date-parts';
import { datePartsIn } from '@/core/units/date-parts';
import { parseDate } from '@/core/units/dates';
import { datePartsOf, dayOfDate, isPossibleDay } from '@/core/units/day';
import { placeholderCode } from '@/core/units/placeholder';
import type { Cell } from '../rows';
import type { RowCode } from '../types';
import { daysOfSerial } from '../xlsx/serial-day';
import { ownText } from './own-text';

export type ReadOrder = 'dmy' | 'mdy';

/** What a cell without a day reads as. */
export const NO_DAY = -0x80000000;

/** A time of another zone than UTC, but for an ISO offset: the UTC day may be another. "23:30 PST", "23:30 GMT-0800". */
const FOREIGN_ZONE =
  /:\d\d(?:\s?[AaPp]\.?[Mm]\.?)?\s?(?:(?:GMT|UTC)[+-]\d|(?!(?:GMT|UTC|AM|PM)\b)[A-Z]{3,5}\b)|^(?!\d{4}-).*:\d\d(?:\s?[AaPp][Mm])?\s?[+-]\d\d/;

const REMEMBERED = 50_000;

/**
 * Reads a column of days cell by cell. Cells that could be day-first or month-first are read day-first and `open` is
 * set, until a later cell proves the order; if that is month-first, the days read while open must be swapped.
 */
export class DayReader {
  /** Why the last cell wasn't read; null: it was. */
  code: RowCode | null = null;
  /** The order of day and month; null: nothing has proven it. */
  order: ReadOrder | null;
  /** Days were read whose order isn't proven. */
  open = false;
  private form: 'iso' | 'other' | null = null;
  private readonly known = new Map<string, number>();

  constructor(
    private readonly today: Day,
    order: ReadOrder | null,
    private readonly is1904 = false,
  ) {
    this.order = order;
  }

  /** UTC day of a cell; NO_DAY when it has none (see `code`). */
  read(cell: Cell | undefined): number {
    this.code = null;
    if (typeof cell === 'number') return this.serial(cell);
    const raw = cell ?? '';
    const key = isMoment(raw) ? raw.slice(0, 10) : raw;
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const found = this.slow(key.trim());
    if (this.code !== null) return NO_DAY;
    if (this.known.size >= REMEMBERED) this.known.clear();
    this.known.set(ownText(key), found);
    return found;
  }

  private slow(text: string): number {
    const none = placeholderCode(text);
    if (none) return this.refuse(none === 'empty' ? 'no-day' : 'placeholder');
    if (FOREIGN_ZONE.test(text)) return this.refuse('unparsable');
    const form = /^\d{4}-\d\d-\d\d(?!\d)/.test(text) ? 'iso' : 'other';
    if (this.form !== null && this.form !== form) return this.refuse('contradiction');
    const found = form === 'iso' ? this.iso(text) : this.local(text);
    if (this.code === null) this.form = form;
    return found;
  }

  private iso(text: string): number {
    if (text.length > 10 && !/^.{10}[T ]\d\d:\d\d/.test(text)) return this.refuse('unparsable');
    const read = parseDate(text, '', this.today);
    return read.ok ? this.possible(read.value) : this.refuse('unparsable');
  }

  private local(text: string): number {
    const all = datePartsIn(text, '').filter(
      (parts) => parts.year !== null && parts.month !== null && parts.day !== null,
    );
    const ordered = all.filter(({ order }) => order === 'dmy' || order === 'mdy');
    const readings = all.length > 1 ? ordered : all;
    const [only] = readings;
    if (!only) return this.refuse('unparsable');
    if (readings.length === 1) return this.proven(only);
    const wanted = this.order ?? 'dmy';
    if (this.order === null) this.open = true;
    const reading = readings.find(({ order }) => order === wanted);
    return reading ? this.dayOf(reading) : this.refuse('unparsable');
  }

  private proven(parts: DateParts): number {
    const { order } = parts;
    if (order === 'ymd') return this.refuse('contradiction');
    if (order !== null && this.order !== null && this.order !== order) return this.refuse('contradiction');
    const found = this.dayOf(parts);
    if (this.code === null && order !== null && this.order === null) this.settle(order);
    return found;
  }

  /** The order is known from now on; what was read under the wrong one is forgotten here. */
  settle(order: ReadOrder): void {
    this.order = order;
    this.open = false;
    if (order === 'mdy') this.known.clear();
  }

  private dayOf(parts: DateParts): number {
    const found = dayOfDate(parts.year ?? 0, parts.month ?? 0, parts.day ?? 0);
    // While the order is open a day in the future may yet turn out to be another.
    if (found === null) return this.refuse('unparsable');
    return this.open ? found : this.possible(found);
  }

  /** Days stand in workbooks as serials when their cells have no date format. */
  private serial(value: number): number {
    // Lists of a reporting API may give milliseconds.
    const days = value > 1e11 ? value / 86_400_000 : daysOfSerial(value, this.is1904);
    if (this.form === 'other') return this.refuse('contradiction');
    const found = this.possible(Math.floor(days));
    if (this.code === null) this.form = 'iso';
    return found;
  }

  private possible(found: number): number {
    if (!isPossibleDay(found)) return this.refuse('unparsable');
    return found > this.today + 1 ? this.refuse('future-day') : found;
  }

  private refuse(code: RowCode): number {
    this.code = code;
    return NO_DAY;
  }
}

/** An ISO moment in UTC, or without a zone: its day is its first ten letters. */
function isMoment(text: string): boolean {
  const { length } = text;
  if (length < 16 || (text[10] !== 'T' && text[10] !== ' ') || text[4] !== '-') return false;
  const hasSeconds = length === 19 && text[16] === ':';
  if (length !== 16 && !hasSeconds && text[length - 1] !== 'Z') return false;
  const hour = (text.charCodeAt(11) - 48) * 10 + text.charCodeAt(12) - 48;
  return hour >= 0 && hour < 24 && text[13] === ':';
}

/** A day read day-first, read month-first: 3 April is 4 March. */
export function swapped(of: number): number {
  const { year, month, dayOfMonth } = datePartsOf(day(of));
  return dayOfDate(year, dayOfMonth, month) ?? NO_DAY;
}
