import { probabilityAbove } from './sureness';

/** Plans whose expected costs differ by less than this share of the dearer one are too near to call. */
const NEAR = 0.1;
/** Less than four weeks say too little of a year, unless the case is clear. */
export const LEAST_PERIOD = 28;
const SURE = 0.7;
const SURE_IF_SHORT = 0.9;

/** Yearly cost of a plan, minor units: seats are fixed, Flex goes with the days. */
export interface Cost {
  readonly seats: number;
  readonly flex: number;
}

export interface Decision {
  readonly kind: 'keep' | 'move' | 'unsure';
  /** Of the cheaper plan over the dearer, a year, minor units. */
  readonly saving: number;
  /** That the cheaper plan stays the cheaper next year; null: the days aren't known. */
  readonly probability: number | null;
  readonly near: boolean;
  readonly short: boolean;
}

/**
 * Keep the present plan, move to the other, or neither surely.
 * @param days person-days seen behind the Flex cost in which the plans differ; null: unknown
 * @param period days in which they were seen
 * @param evenDays break-even days a year, for when no day was seen and the costs can't tell it; null: unknown
 */
export function decide(
  present: Cost,
  other: Cost,
  days: number | null,
  period: number,
  evenDays: number | null = null,
): Decision {
  const difference = present.seats + present.flex - other.seats - other.flex; // above 0: the other is cheaper
  const otherWins = days === null ? null : probabilityBeats(present, other, days, period, evenDays);
  const move = difference > 0;
  const probability = otherWins === null ? null : move ? otherWins : 1 - otherWins;
  const dearer = Math.max(present.seats + present.flex, other.seats + other.flex);
  const near = Math.abs(difference) < NEAR * dearer;
  const short = period < LEAST_PERIOD;
  const sure = probability === null ? !short : probability >= (short ? SURE_IF_SHORT : SURE);
  const kind = near || !sure ? 'unsure' : move ? 'move' : 'keep';
  return { kind, saving: Math.abs(difference), probability, near, short };
}

/** Flex cost is taken to go up and down with the days; the plans differ in Flex cost by `swing` at today's days. */
function probabilityBeats(
  present: Cost,
  other: Cost,
  days: number,
  period: number,
  evenDays: number | null,
): number | null {
  const swing = present.flex - other.flex;
  const extra = other.seats - present.seats; // fixed cost of moving
  if (swing === 0) {
    if (evenDays === null) return null;
    const above = probabilityAbove(days, period, evenDays);
    return extra < 0 ? 1 - above : above;
  }
  const even = (extra / swing) * ((days * 365) / period); // days a year at which both cost the same
  const above = probabilityAbove(days, period, even);
  return swing > 0 ? above : 1 - above;
}
