import type { Period } from '@/core/model/scalars';
import type { Choice } from '@/core/model/sketch';
import type { Day } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';
import { parsePeriod } from './periods';
import { agrees, type PeriodHint, presetIn } from './presets';
import type { Sketch } from './sketch';
import { means } from './vocabulary';

/** The period a page shows, where it says so, and what its preset's label alone says. */
export interface PagePeriod {
  readonly period: Period | null;
  /** `choice`: in the drop-down itself; `printed`: beside it; `inputs`: two date fields. */
  readonly source: 'choice' | 'printed' | 'inputs' | null;
  readonly hint: PeriodHint | null;
}

/** Whether a choice is the one of time ranges. */
const isPeriodChoice = ({ label, value, options }: Choice): boolean =>
  presetIn(value) !== null ||
  options.some((option) => presetIn(option) !== null) ||
  means(label, 'timeRange');

/**
 * The exact days a page shows: in the time range's drop-down, printed anywhere, or in two date fields. A preset's
 * label without dates is only a hint. Days that are later than today, don't fit the preset, or differ from others
 * printed are not taken.
 */
export function periodIn(
  { choices, printed: texts, dates }: Sketch,
  language: string,
  today: Day,
): PagePeriod {
  const ranges = choices.filter(isPeriodChoice);
  const hints = ranges.map(({ value }) => presetIn(value)).filter((hint) => hint !== null);
  const hint = hints.length === 1 ? (hints[0] ?? null) : null;
  const read = (texts: readonly string[]): Period | null => agreed(texts, hint, language, today);
  const choice = read(ranges.map(({ value }) => value));
  if (choice) return { period: choice, source: 'choice', hint };
  const printed = read(texts);
  if (printed) return { period: printed, source: 'printed', hint };
  const inputs = hint ? null : dateInputs(dates, today);
  return { period: inputs, source: inputs ? 'inputs' : null, hint };
}

/** The one span the texts agree on and that fits; null when there is none, or there are several. */
function agreed(
  texts: readonly string[],
  hint: PeriodHint | null,
  language: string,
  today: Day,
): Period | null {
  const found = new Map<string, { period: Period; named: boolean }>();
  for (const text of texts) {
    const period = readPeriod(text, hint, language, today);
    if (!period || period.to > today + 1) continue;
    const key = `${period.from} ${period.to}`;
    found.set(key, { period, named: presetIn(text) !== null || (found.get(key)?.named ?? false) });
  }
  // Where a preset is chosen, only dates of its length can be its dates.
  const fitting = [...found.values()].filter(({ period }) => !hint || agrees(period, hint));
  const named = fitting.filter(({ named: beside }) => beside);
  const left = named.length > 0 ? named : fitting;
  return left.length === 1 ? (left[0]?.period ?? null) : null;
}

/** Where the order of day and month is open, the preset's length may leave one only. */
function readPeriod(text: string, hint: PeriodHint | null, language: string, today: Day): Period | null {
  const length = hint ?? presetIn(text);
  const read = parsePeriod(text, language, today, length);
  if (read.ok) return read.value;
  if (read.code !== 'ambiguous-date' || !length) return null;
  const fitting = ['en-GB', 'en-US']
    .map((order) => parsePeriod(text, order, today, length))
    .flatMap((one) => (one.ok && one.value.to <= today + 1 && agrees(one.value, length) ? [one.value] : []));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Two date fields side by side, first the earlier. */
function dateInputs(dates: readonly string[], today: Day): Period | null {
  const [from, to] = dates.map((date) => dayOfIso(date));
  return dates.length === 2 && from && to && from <= to && to <= today + 1 ? { from, to } : null;
}
