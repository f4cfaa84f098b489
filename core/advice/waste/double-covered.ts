import type { SeatHeld } from '@/core/ledger/seats-held';
import { productKey } from '@/core/rates/product-key';
import { type Centitokens, centitokens, minor } from '@/core/units/brands';
import { byMoney, type ChargedDay, type Waste } from './types';

export interface DoubleCovered extends Waste {
  readonly seat: SeatHeld;
  /**
   * 'paid-twice': tokens were charged while the person held the seat; 'before': only before it was assigned, which is
   * harmless; 'unknown': the page doesn't say since when the seat is held.
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
 */
export function doubleCovered(
  seats: readonly SeatHeld[],
  charges: readonly ChargedDay[],
  covers: (seat: string, product: string) => boolean,
  perToken: number | null,
): DoubleCovered[] {
  const ofPerson = Map.groupBy(charges, ({ personId }) => personId);
  return seats
    .flatMap((seat) => {
      const own = (ofPerson.get(seat.personId) ?? []).filter(
        ({ product, tokens }) => tokens > 0 && covers(seat.product, product),
      );
      return [...Map.groupBy(own, ({ product }) => productKey(product)).values()].map((list) =>
        judged(seat, list, perToken),
      );
    })
    .sort(byMoney);
}

function judged(seat: SeatHeld, list: readonly ChargedDay[], perToken: number | null): DoubleCovered {
  const { assignedOn } = seat;
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
