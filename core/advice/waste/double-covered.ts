import type { SeatHeld } from '@/core/ledger/seats-held';
import { productKey } from '@/core/rates/product-key';
import { type Centitokens, centitokens, type Day, minor } from '@/core/units/brands';
import { byMoney, type ChargedDay, type Waste } from './types';

export interface DoubleCovered extends Waste {
  readonly seat: SeatHeld;
  /**
   * 'paid-twice': tokens were charged while the person held the seat; 'before': only before it was assigned, which is
   * harmless; 'unknown': the page doesn't say since when the seat is held, or not on which days tokens were charged.
   */
  readonly harm: 'paid-twice' | 'before' | 'unknown';
  readonly days: number;
  readonly tokens: Centitokens;
}

/**
 * People who hold a seat for a product and were charged tokens for it. A seat is used before tokens, so charges while
 * it is held mean another version, another team's seat, or a seat that doesn't hold the product.
 * @param covers whether a seat (a collection's too) covers a product
 * @param perToken minor units a token costs; null: no price
 * @param spreadFrom first day from which days of charges are only spread over a period, so that nobody knows whether
 *   one lies before or after a day; null: every day is exact
 */
export function doubleCovered(
  seats: readonly SeatHeld[],
  charges: readonly ChargedDay[],
  covers: (seat: string, product: string) => boolean,
  perToken: number | null,
  spreadFrom: Day | null = null,
): DoubleCovered[] {
  const ofPerson = Map.groupBy(
    charges.filter(({ tokens }) => tokens > 0),
    ({ personId }) => personId,
  );
  // What two seats of a person cover is told once, of the one held longest: one charge isn't paid back twice.
  return [...seats]
    .sort((a, b) => (a.assignedOn ?? Infinity) - (b.assignedOn ?? Infinity))
    .flatMap((seat) => {
      const all = ofPerson.get(seat.personId) ?? [];
      const own = all.filter(({ product }) => covers(seat.product, product));
      ofPerson.set(
        seat.personId,
        all.filter(({ product }) => !covers(seat.product, product)),
      );
      return [...Map.groupBy(own, ({ product }) => productKey(product)).values()].map((list) =>
        judged(seat, list, perToken, spreadFrom),
      );
    })
    .sort(byMoney);
}

function judged(
  seat: SeatHeld,
  list: readonly ChargedDay[],
  perToken: number | null,
  spreadFrom: Day | null,
): DoubleCovered {
  const since = seat.assignedOn;
  const assignedOn = since !== null && spreadFrom !== null && since >= spreadFrom ? null : since;
  const during = assignedOn === null ? list : list.filter(({ day }) => day > assignedOn);
  const harm = assignedOn === null ? 'unknown' : during.length > 0 ? 'paid-twice' : 'before';
  const counted = harm === 'before' ? list : during;
  const tokens = centitokens(counted.reduce((sum, one) => sum + one.tokens, 0));
  const cost = perToken === null ? null : minor(Math.round((tokens * perToken) / 100));
  return {
    personId: seat.personId,
    product: list[0]?.product ?? seat.product,
    money: harm === 'before' ? minor(0) : cost,
    basis: 'so-far',
    seat,
    harm,
    days: new Set(counted.map(({ day }) => day)).size,
    tokens,
  };
}
