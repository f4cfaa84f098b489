import { planPerson } from '@/core/advice/plan-person';
import type { OwnedSeat, PlanRequest, SeatOffer } from '@/core/advice/plan-person/types';
import type { PersonDemand } from '@/core/advice/types';
import { type Day, day } from '@/core/units/brands';

export const TODAY = day(20_700);
export const offer = (name: string, price: number, more: Partial<SeatOffer> = {}): SeatOffer => ({
  ...{ name, kind: 'product', term: 'annual', price, products: [name.toLowerCase()], origin: 'admin' },
  ...more,
});
export const held = (name: string, more: Partial<OwnedSeat> = {}): OwnedSeat => ({
  ...{ name, kind: 'product', products: [name.toLowerCase()], term: 'annual', renewsOn: null },
  ...more,
});
/** Days a month of each product; a day costs 10 tokens at 3.00. */
export function demandOf(days: Readonly<Record<string, readonly number[]>>): PersonDemand {
  const products = Object.keys(days);
  const tokens = products.flatMap((product) =>
    Array.from({ length: 12 }, (_, m) => 1000 * (days[product]?.[m] ?? 0)),
  );
  return { products, months: 12, samples: 1, tokens: Float64Array.from(tokens) };
}
export const flat = (aMonth: number) => Array.from({ length: 12 }, () => aMonth);
export const requestOf = (
  days: Readonly<Record<string, readonly number[]>>,
  more: Partial<PlanRequest> = {},
): PlanRequest => ({
  ...{ today: TODAY, demand: demandOf(days), offers: [offer('Revit', 300_000)], owned: [], past: null },
  ...{ perToken: 300, currency: 'EUR', rateOf: () => 1000 },
  ...more,
});
export const plan = (...given: Parameters<typeof requestOf>) => planPerson(requestOf(...given));
export const inDays = (count: number): Day => day(TODAY + count);
