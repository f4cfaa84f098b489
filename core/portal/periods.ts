import type { Period } from '@/core/model/scalars';
import type { Day } from '@/core/units/brands';
import { type DateOrder, dateOrderOf } from '@/core/units/date-order';
import { type DateParts, datePartsIn } from '@/core/units/date-parts';
import { nearestYear } from '@/core/units/dates';
import { addDays, dayOfDate, isPossibleDay } from '@/core/units/day';
import { notParsed, type Parsed, parsed } from '@/core/units/parsed';
import { placeholderCode } from '@/core/units/placeholder';
import { agrees, type PeriodHint } from './presets';
import { rangeSides } from './range-sides';

const MAX_LENGTH = 160;

/**
 * Read a printed span of days: "Past 3 months (October 10th to January 10th)", "10. Oktober bis 10. Januar",
 * "10/10/2025 – 01/10/2026", "2025年10月10日~2026年1月10日". What one end leaves out (year, month) the other gives;
 * without any year the span is the last one that has begun to end by today.
 * @param length how long the span is said to be: "November 22nd to November 22nd" is a day or a year, and without it neither
 * @param today UTC; an end on the day after is still taken, for the page may print the local date
 * @returns inclusive days; `ambiguous-date` when day and month can be told apart by neither end nor the language
 */
export function parsePeriod(
  text: string,
  language: string,
  today: Day,
  length: PeriodHint | null = null,
): Parsed<Period> {
  const code = placeholderCode(text);
  if (code) return notParsed(code);
  if (text.length > MAX_LENGTH) return notParsed('unparsable');
  for (const candidate of candidatesIn(text)) {
    const found = spansIn(candidate, language, today, length);
    if (found.size === 1) for (const period of found.values()) return parsed(period);
    if (found.size > 1) return notParsed('ambiguous-date');
  }
  return notParsed('unparsable');
}

/** The text itself, what it has in brackets, what follows a colon. */
function candidatesIn(text: string): string[] {
  const inside = [...text.matchAll(/[(（[]([^()（）[\]]{3,})[)）\]]/gu)].map((match) => match[1] ?? '');
  const label = /^[^:：]*[:：]\s*(.+)$/u.exec(text)?.[1];
  return [...inside, text, ...(label ? [label] : [])];
}

/** Every span the text can mean, by its days. */
function spansIn(text: string, language: string, today: Day, length: PeriodHint | null): Map<string, Period> {
  const spans = new Map<string, Period>();
  for (const { from, to } of rangeSides(text)) {
    const ends = datePartsIn(to, language);
    for (const start of datePartsIn(from, language))
      for (const end of ends) {
        const order = start.order ?? end.order;
        if (end.order !== null && end.order !== order) continue;
        const span = spanOf(start, end, today, length);
        if (span) spans.set(`${span.from} ${span.to} ${order ?? ''}`, span);
      }
  }
  return spans.size > 1 ? inLanguageOrder(spans, dateOrderOf(language)) : spans;
}

/** Only the spans written in an order; all when there are none, or the order isn't known. */
function inLanguageOrder(spans: Map<string, Period>, order: DateOrder | null): Map<string, Period> {
  const kept = [...spans].filter(([key]) => order !== null && key.endsWith(` ${order}`));
  return kept.length > 0 ? new Map(kept) : spans;
}

/** The span between two ends that complete each other; null when there is none. */
function spanOf(start: DateParts, end: DateParts, today: Day, length: PeriodHint | null): Period | null {
  const startMonth = start.month ?? end.month;
  const endMonth = end.month ?? start.month;
  if (start.day === null || end.day === null || startMonth === null || endMonth === null) return null;
  const to = lastDay(start.year, startMonth, start.day, end.year, endMonth, end.day, today);
  if (to === null) return null;
  if (start.year === null && end.year === null) return yearless(startMonth, start.day, to, length);
  const from =
    start.year === null
      ? nearestYear(startMonth, start.day, to, 'past')
      : dayOfDate(start.year, startMonth, start.day);
  if (from === null || from > to || to - from > 3700) return null;
  return isPossibleDay(from) && isPossibleDay(to) ? { from, to } : null;
}

/** The span that ends on a day and has the length it is said to have, else the shortest; the same day twice says neither. */
function yearless(month: number, dayOfMonth: number, to: Day, length: PeriodHint | null): Period | null {
  const spans: Period[] = [];
  for (let from = nearestYear(month, dayOfMonth, to, 'past'); from !== null && to - from < 1100; ) {
    spans.push({ from, to });
    from = nearestYear(month, dayOfMonth, addDays(from, -1), 'past');
  }
  const fitting = length ? spans.find((span) => agrees(span, length)) : undefined;
  const [shortest] = spans;
  return fitting ?? (shortest && shortest.from < to ? shortest : null);
}

/** The later end: its own year, else the first after a start that has one, else the last up to today. */
function lastDay(
  startYear: number | null,
  startMonth: number,
  startDay: number,
  year: number | null,
  month: number,
  dayOfMonth: number,
  today: Day,
): Day | null {
  if (year !== null) return dayOfDate(year, month, dayOfMonth);
  if (startYear === null) return nearestYear(month, dayOfMonth, addDays(today, 1), 'past');
  const from = dayOfDate(startYear, startMonth, startDay);
  return from === null ? null : nearestYear(month, dayOfMonth, from, 'future');
}
