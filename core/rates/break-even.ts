import { type Centitokens, type Money, minor } from '@/core/units/brands';
import type { BreakEven } from './types';

/**
 * Days of use from which a seat is cheaper than Flex: seat price / (rate x token price).
 * @param seatPerYear a year of the seat
 * @param perDay the product's rate
 * @param perToken price of one token in minor units (a decimal), same currency
 * @returns null when a day on Flex costs nothing, since no number of days makes a seat cheaper then
 */
export function breakEven(seatPerYear: Money, perDay: Centitokens, perToken: number): BreakEven | null {
  const dayCost = (perDay * perToken) / 100;
  if (!(dayCost > 0)) return null;
  const daysPerYear = seatPerYear.minor / dayCost;
  return {
    daysPerYear,
    daysPerMonth: daysPerYear / 12,
    firstDearerDay: Math.floor(daysPerYear) + 1,
    seatPerYear,
    flexPerDay: { minor: minor(Math.round(dayCost)), currency: seatPerYear.currency },
  };
}
