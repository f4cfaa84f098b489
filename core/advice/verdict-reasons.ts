import type { Decision } from './decide';
import { LEAST_PERIOD } from './decide';
import type { PriceBook } from './price-book';
import { type Note, note } from './row-figures';
import type { PlanSeat } from './types';

/** Reasons any verdict can have: nearness, short history, list prices, disagreeing rates. */
export function commonReasons(
  decision: Decision,
  period: number,
  seats: readonly PlanSeat[],
  products: readonly string[],
  book: PriceBook,
): Note[] {
  const disagreeing = products.flatMap((product) => {
    const rate = book.rateOf(product);
    return rate?.disagrees
      ? [note('RATE_DISAGREES', { product, perDay: rate.perDay, otherPerDay: rate.disagrees.perDay })]
      : [];
  });
  const list = book.tokenOrigin === 'list' || seats.some(({ origin }) => origin === 'list');
  return [
    ...(decision.near ? [note('NEAR_BREAK_EVEN')] : []),
    ...(decision.short ? [note('SHORT_HISTORY', { days: period, daysNeeded: LEAST_PERIOD })] : []),
    ...disagreeing,
    ...(list ? [note('LIST_PRICE')] : []),
  ];
}

/** "AutoCAD on 131 days a year, break-even at 100." */
export function daysReason(product: string, daysPerYear: number | null, even: number | null): Note[] {
  if (daysPerYear === null || even === null) return [];
  const code = daysPerYear > even ? 'HIGH_DAYS' : 'LOW_DAYS';
  return [note(code, { product, days: Math.round(daysPerYear), breakEvenDays: Math.ceil(even) })];
}
