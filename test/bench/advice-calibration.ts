import { activeDays } from '@/core/advice/person-demand/half-months';
import { daysAhead, outlookOf } from '@/core/advice/person-demand/outlook';
import { type RoleRates, USUAL_RATES } from '@/core/advice/person-demand/roles';
import { pastOf } from './advice-answers';
import type { Task } from './advice-scoring';

const YEAR = 365;
const MONTH = 30;

/** One person's days with use: a year of the past, a year expected, and the year that came. */
export interface DaysOf {
  readonly past: number;
  readonly expected: number;
  readonly came: number;
  /** Used in every one of the last months that are known, of at least six and at most twelve. */
  readonly steady: boolean;
}

/** What was expected of everybody's next year beside what came. */
export function daysOf(tasks: readonly Task[], rates: RoleRates = USUAL_RATES): DaysOf[] {
  return tasks.map((task) => {
    const past = pastOf(task);
    const last = activeDays(past).subarray(-YEAR);
    const months = Math.floor(last.length / MONTH);
    const isUsed = (month: number) =>
      last.subarray(last.length - (month + 1) * MONTH, last.length - month * MONTH).some((part) => part > 0);
    return {
      past: (sum(last) * YEAR) / last.length,
      expected: sum(daysAhead(outlookOf(past, undefined, rates))),
      came: new Set(task.future.map(([on]) => on)).size,
      steady: months >= 6 && Array.from({ length: months }, (_, month) => month).every(isUsed),
    };
  });
}

/** Means of some people, with the standard error of what came less what was expected. */
export function meansOf(people: readonly DaysOf[]) {
  const mean = (of: (one: DaysOf) => number) => people.reduce((all, one) => all + of(one), 0) / people.length;
  const off = mean(({ came, expected }) => came - expected);
  const spread = mean(({ came, expected }) => (came - expected - off) ** 2);
  return {
    people: people.length,
    past: mean((one) => one.past),
    expected: mean((one) => one.expected),
    came: mean((one) => one.came),
    error: Math.sqrt(spread / people.length),
  };
}

const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0);
