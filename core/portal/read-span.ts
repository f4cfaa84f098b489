import type { Period } from '@/core/model/scalars';
import type { Day } from '@/core/units/brands';
import { datePartsIn } from '@/core/units/date-parts';
import { parseDate } from '@/core/units/dates';
import { addDays, datePartsOf, dayOfDate } from '@/core/units/day';
import { notParsed, type Parsed, parsed } from '@/core/units/parsed';
import { placeholderCode } from '@/core/units/placeholder';
import { parsePeriod } from './periods';

/**
 * Read a cell that names a week or a month: printed with both ends, "October 2026", or a week by its first day.
 * A span that is still running ends today: more than that can't have been counted.
 */
export function parseSpan(
  text: string,
  unit: 'week' | 'month',
  language: string,
  today: Day,
): Parsed<Period> {
  const none = placeholderCode(text);
  if (none) return notParsed(none);
  const span = unit === 'month' ? monthIn(text, language, today) : null;
  const read = span ? parsed(span) : parsePeriod(text, language, today);
  if (read.ok) return upTo(read.value, today);
  const first = unit === 'week' ? parseDate(text, language, today) : notParsed('unparsable');
  return first.ok ? upTo({ from: first.value, to: addDays(first.value, 6) }, today) : read;
}

const upTo = ({ from, to }: Period, today: Day): Parsed<Period> =>
  from > today ? notParsed('unparsable') : parsed({ from, to: to > today ? today : to });

/** A month with or without its year; without, the last one that has begun. */
function monthIn(text: string, language: string, today: Day): Period | null {
  const [parts, ...others] = datePartsIn(text, language);
  if (!parts || others.length > 0 || parts.month === null || parts.day !== null) return null;
  const now = datePartsOf(today);
  const year = parts.year ?? (parts.month <= now.month ? now.year : now.year - 1);
  const from = dayOfDate(year, parts.month, 1);
  const next = dayOfDate(parts.month === 12 ? year + 1 : year, (parts.month % 12) + 1, 1);
  return from !== null && next !== null ? { from, to: addDays(next, -1) } : null;
}
