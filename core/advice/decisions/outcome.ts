import { productKey } from '@/core/rates/product-key';
import { type Day, type Minor, minor } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import type { DecidedSeats, Decision } from './types';

/** How many days after a decision its outcome is told: a quarter, as renewals and habits go. */
export const OUTCOME_DAYS = 90;

/** What came of a decision, in money of the days since. */
export interface Outcome {
  readonly days: number;
  /** What the use since costs on the advised plan and on the one it was to replace. */
  readonly advised: Minor;
  readonly present: Minor;
  /** The second less the first: saved when accepted, missed when dismissed; negative: the advice was wrong. */
  readonly saved: Minor;
  readonly right: boolean;
}

/**
 * Whether an advice was right, by what the person really used after it.
 * @param flexSince what each product's use cost on Flex from the day after `holdsSince` up to `upTo`, or would have
 *   cost on a seat; minor units
 * @returns null until the plan could hold for `OUTCOME_DAYS`
 */
export function outcomeOf(
  decision: Pick<Decision, 'decidedOn' | 'startsOn' | 'advised' | 'present'>,
  flexSince: ReadonlyMap<string, number>,
  upTo: Day,
): Outcome | null {
  const { advised, present } = decision;
  const since = holdsSince(decision);
  if (upTo < addDays(since, OUTCOME_DAYS)) return null;
  const days = upTo - since;
  const costs = [advised, present].map((seats) => minor(Math.round(costOf(seats, flexSince, days))));
  const [then, before] = [costs[0] ?? minor(0), costs[1] ?? minor(0)];
  const saved = minor(before - then);
  return { days, advised: then, present: before, saved, right: saved >= 0 };
}

/** The day after which the two plans differ in money. */
export const holdsSince = ({ decidedOn, startsOn }: Pick<Decision, 'decidedOn' | 'startsOn'>): Day =>
  startsOn !== null && startsOn > decidedOn ? startsOn : decidedOn;

function costOf(seats: DecidedSeats, flex: ReadonlyMap<string, number>, days: number): number {
  const covered = new Set(seats.flatMap(({ products }) => products.map(productKey)));
  const onFlex = [...flex].reduce(
    (sum, [product, cost]) => sum + (covered.has(productKey(product)) ? 0 : cost),
    0,
  );
  return seats.reduce((sum, { perYear }) => sum + (perYear * days) / 365, 0) + onFlex;
}

/** Money saved by what was accepted, up to now; what was dismissed is told apart. */
export function savingsRealised(
  decisions: readonly { readonly choice: Decision['choice']; readonly outcome: Outcome | null }[],
): { readonly saved: Minor; readonly missed: Minor; readonly right: number; readonly wrong: number } {
  const known = decisions.flatMap(({ choice, outcome }) => (outcome ? [{ choice, ...outcome }] : []));
  const sum = (choice: Decision['choice']) =>
    minor(known.reduce((all, one) => all + (one.choice === choice ? one.saved : 0), 0));
  return {
    saved: sum('accepted'),
    missed: sum('dismissed'),
    right: known.filter(({ right }) => right).length,
    wrong: known.filter(({ right }) => !right).length,
  };
}

/** Whether an advice is to be shown: not while it is snoozed, nor when it was dismissed or done and says the same. */
export function isQuiet(decision: Decision, advised: DecidedSeats, today: Day): boolean {
  const same = seatNames(decision.advised) === seatNames(advised);
  if (decision.choice === 'snoozed' || decision.choice === 'planned')
    return same && decision.until !== null && today < decision.until;
  return same;
}

const seatNames = (seats: DecidedSeats): string =>
  seats
    .map(({ name }) => productKey(name))
    .sort()
    .join('\n');
