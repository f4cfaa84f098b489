import type { Day } from '@/core/units/brands';
import { monthOf } from '@/core/units/month';

/**
 * The months of a budget as parts of time: one each, but the running month is two, cut at today, so that what is over
 * can be told from what is to come.
 */
export interface Parts {
  readonly count: number;
  /** The part a day is in; outside: none. */
  readonly at: (on: Day) => number | null;
  /** The parts of some months, `to` exclusive; `month` counted from the first. */
  readonly of: (month: number, months: number) => readonly [from: number, to: number];
  /** Parts before it are over. */
  readonly ahead: number;
}

/** @param first month, counted from year 0 @param months how many */
export function partsOf(first: number, months: number, today: Day): Parts {
  const running = monthOf(today) - first;
  const start = (month: number) => (month > running ? month + 1 : month);
  return {
    count: months + 1,
    ahead: running + 1,
    at: (on) => {
      const month = monthOf(on) - first;
      return month < 0 || month >= months ? null : month + (on >= today ? 1 : 0);
    },
    of: (month, count) => [start(month), start(month + count)],
  };
}
