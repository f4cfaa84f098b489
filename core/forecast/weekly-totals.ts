import { day } from '@/core/units/brands';
import { weekdayOf } from '@/core/units/day';
import { ORDINARY } from './calendar';
import type { CalendarEffect } from './calendar-effect';
import type { DemandHistory } from './types';

/** A week open for less than this part says more about the holidays than about the level. */
const LEAST_OPEN = 0.35;
/** Half-life of about half a year for the scale that all is measured in. */
const SCALE_DECAY = 0.97;
/** A week of more than ten usual weeks counts as ten there: a misread million must not make all others look like nothing. */
const SCALE_MOST = 10;

/** Seven days each, counted back from the history's end so that no weekday effect is left; oldest first. */
export interface WeeklyTotals {
  readonly count: number;
  /** Use of a full ordinary week at that week's level, centitokens. */
  readonly level: Float64Array;
  /** Part of a full week's use that is known, estimated days counting less; 0: says nothing of the level. */
  readonly known: Float64Array;
  /** 1: all its known days are known exactly; towards 0: placed from a period's total, so it shows no surprise. */
  readonly exact: Float64Array;
  /** Mean level, recent weeks counting most, centitokens; 0: no use is known. */
  readonly scale: number;
}

/** The history as calendar-corrected weeks. The oldest may be known in part. */
export function weeklyTotals(
  { from, values, weight }: DemandHistory,
  kinds: Uint8Array,
  { weekday, factor }: CalendarEffect,
): WeeklyTotals {
  const count = Math.ceil(values.length / 7);
  const level = new Float64Array(count);
  const known = new Float64Array(count);
  const exact = new Float64Array(count);
  for (let week = 0; week < count; week++) {
    const start = values.length - 7 * (count - week);
    let tokens = 0;
    let open = 0;
    let closedToo = 0;
    let days = 0;
    let weights = 0;
    for (let i = Math.max(0, start); i < start + 7; i++) {
      const sure = weight[i] ?? 0;
      if (!(sure > 0)) continue;
      const share = weekday[weekdayOf(day(from + i))] ?? 0;
      tokens += sure * (values[i] ?? 0);
      open += sure * share * (factor[kinds[i] ?? ORDINARY] ?? 1);
      closedToo += sure * share;
      weights += sure;
      days++;
    }
    if (!(open > LEAST_OPEN * closedToo)) continue;
    level[week] = tokens / open;
    known[week] = open;
    exact[week] = weights / days;
  }
  return { count, level, known, exact, scale: usualLevel(level, known) };
}

/** Mean level, recent weeks counting most, single giants cut. */
function usualLevel(level: Float64Array, known: Float64Array): number {
  const used = level.filter((tokens) => tokens > 0).sort();
  const most = SCALE_MOST * (used[used.length >> 1] ?? 0);
  let sum = 0;
  let information = 0;
  for (const [week, tokens] of level.entries()) {
    const recent = SCALE_DECAY ** (level.length - 1 - week) * (known[week] ?? 0);
    sum += recent * Math.min(most, tokens);
    information += recent;
  }
  return information > 0 ? sum / information : 0;
}
