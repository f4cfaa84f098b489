import type { TokenPrice } from '@/core/model/settings';
import type { Centitokens, Day } from '@/core/units/brands';
import { LOT_LIFE_DAYS } from '../lots';
import type { TeamLot } from '../types';
import { type DemandBook, meanWanted } from './demand-book';

/** Smallest step of an order: one token. */
export const TOKEN = 100;

/** What is known when an order is considered: demand, tokens held, prices, dates. */
export interface Situation {
  readonly book: DemandBook;
  /** The book's day 1. */
  readonly from: Day;
  readonly today: Day;
  /** Days from today that are planned. Lock-outs after them don't count; tokens left then are worth what they replace. */
  readonly days: number;
  /** As they were the day before `from`. */
  readonly lots: readonly TeamLot[];
  readonly owed: Centitokens;
  readonly leastNeed: Centitokens;
  /** From the order to usable tokens. */
  readonly leadTimeDays: number;
  /** Ascending by `from`, at least one. */
  readonly tiers: readonly TokenPrice[];
  readonly minimumOrder: Centitokens;
  /** Whole tokens an order is a multiple of: more than one where a plan is only sketched. */
  readonly step: number;
}

/** The planned days as a number of the book's days. */
export const lastPlanned = ({ today, days, from }: Situation): number => today + days - from + 1;

/** The book's day on which tokens ordered on a day can first be used. */
export const arrival = ({ from, leadTimeDays }: Situation, ordered: Day): number =>
  Math.max(1, ordered + leadTimeDays - from + 1);

/** Price of an order of whole tokens, all at the tier of its quantity, in minor units. */
export function orderPrice(tiers: readonly TokenPrice[], tokens: number): number {
  let perToken = tiers[0]?.perToken ?? 0;
  for (const tier of tiers) if (tier.from <= tokens * TOKEN) perToken = tier.perToken;
  return Math.round(tokens * perToken);
}

/** Minor units a token left at the end is worth: what one costs in the largest order a year's likely use could fill. */
export function replacement({ tiers, book }: Situation): number {
  const year = meanWanted(book, LOT_LIFE_DAYS);
  return tiers.reduce(
    (least, { from, perToken }) => (from <= year ? Math.min(least, perToken) : least),
    tiers[0]?.perToken ?? 0,
  );
}
