import type { SeatPrice, Settings } from '@/core/model/settings';
import { type Money, minor } from '@/core/units/brands';
import { productKey } from './product-key';

/** What a seat of one name costs a year, on the cheapest term that lasts a year. */
export interface SeatPerYear {
  readonly name: string;
  readonly perYear: Money;
  readonly origin: 'admin' | 'list';
  readonly term: SeatPrice['term'];
}

/** A year of a seat of that term, minor units (a decimal): twelve months, or a third of three years. */
export const pricePerYear = (price: number, term: SeatPrice['term']): number => price * PER_YEAR[term];

const PER_YEAR = { annual: 1, '3-year': 1 / 3, monthly: 12 } as const;

/**
 * A year of a seat of that product or collection: the annual price, else twelve months or a third of three years.
 * The admin's own prices win over list values; annual wins over other terms because it is the commitment compared.
 * @param term the term a seat is on: its price before those of others; null: unknown
 * @returns null when no price is known
 */
export function seatPerYear(
  name: string,
  settings: Pick<Settings, 'seatPrices' | 'currency'>,
  term: SeatPrice['term'] | null = null,
): SeatPerYear | null {
  const key = productKey(name);
  const order = ['annual', '3-year', 'monthly'];
  const best = settings.seatPrices
    .filter((seat) => productKey(seat.name) === key)
    .sort(
      (a, b) =>
        Number(b.term === term) - Number(a.term === term) ||
        Number(a.origin === 'list') - Number(b.origin === 'list') ||
        order.indexOf(a.term) - order.indexOf(b.term) ||
        a.price - b.price,
    )[0];
  if (!best) return null;
  return {
    name: best.name,
    perYear: { minor: minor(Math.round(pricePerYear(best.price, best.term))), currency: settings.currency },
    origin: best.origin,
    term: best.term,
  };
}
