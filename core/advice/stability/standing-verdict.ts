import * as z from 'zod/mini';
import { Day, Text } from '@/core/model/scalars';
import type { Day as UtcDay } from '@/core/units/brands';
import { changeThreshold, type PricedSeat, STEADY, type Steadiness } from './change-threshold';

/** The verdict that stands for a person, as it is kept between looks. */
export const StandingVerdict = z.object({
  /** Names of the seats advised, ascending; none: all on Flex. */
  seats: z.array(Text),
  /** Day since which it stands. */
  since: Day,
  /** Day since which some other plan has been enough cheaper at every look; null: none is. */
  contestedSince: z.nullable(Day),
});
export type StandingVerdict = z.infer<typeof StandingVerdict>;

/** A plan and what it is expected to cost in the year ahead, minor units. */
export interface WeighedPlan {
  readonly seats: readonly PricedSeat[];
  readonly expected: number;
}

/**
 * The verdict that stands after a look. It changes to the cheapest plan only when that saves more than the threshold,
 * has done so (or another plan has) for the dwell, and the last change is longer ago than the cool-down.
 * @param before the verdict that stood; null: this is the first look, and the cheapest plan stands
 * @param kept the plan of `before` at today's prices and demand; null: a seat of it can't be had any more, so the
 *   cheapest plan stands at once
 */
export function standingVerdict(
  before: StandingVerdict | null,
  kept: WeighedPlan | null,
  cheapest: WeighedPlan,
  today: UtcDay,
  steady: Steadiness = STEADY,
): StandingVerdict {
  const anew = { seats: namesOf(cheapest), since: today, contestedSince: null };
  if (!before) return anew;
  if (!kept) return same(namesOf(cheapest), before.seats) ? before : anew;
  const saves = kept.expected - cheapest.expected;
  if (same(namesOf(cheapest), before.seats) || saves <= changeThreshold(kept.seats, cheapest.seats, steady))
    return { ...before, contestedSince: null };
  const contestedSince = before.contestedSince ?? today;
  const ripe = today - contestedSince >= steady.dwellDays && today - before.since >= steady.coolDownDays;
  return ripe ? anew : { ...before, contestedSince };
}

const namesOf = ({ seats }: WeighedPlan) => seats.map(({ name }) => name).sort();

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((name, i) => name === b[i]);
