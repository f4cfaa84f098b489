import type { SeatPrice, Settings } from '@/core/model/settings';
import { contentsOf } from '@/core/rates/collections';
import { productKey } from '@/core/rates/product-key';
import type { LearnedRates } from '@/core/rates/types';
import type { Day } from '@/core/units/brands';
import type { OwnedSeat, SeatOffer } from './types';

type Book = Pick<Settings, 'seatPrices' | 'collections'>;

/**
 * Every seat the price book has a price for, one of a name and term: the admin's price before a list value, then the
 * lowest. What charges by result is on Flex always, so no seat covers it.
 */
export function seatOffers(book: Book, learned: Pick<LearnedRates, 'perResult'>): SeatOffer[] {
  const best = new Map<string, SeatPrice>();
  for (const seat of book.seatPrices) {
    const id = `${seat.term} ${productKey(seat.name)}`;
    const known = best.get(id);
    if (!known || before(seat, known)) best.set(id, seat);
  }
  return [...best.values()].flatMap(({ name, term, price, origin }) => {
    const { kind, products } = covers(name, book);
    const covered = products.filter((key) => !learned.perResult.has(key));
    return covered.length === 0 ? [] : [{ name, kind, term, price, products: covered, origin }];
  });
}

/** A seat somebody holds, with what it covers by the price book. @param renewsOn first day that isn't paid */
export const ownedSeat = (
  name: string,
  term: OwnedSeat['term'],
  renewsOn: Day | null,
  book: Pick<Settings, 'collections'>,
): OwnedSeat => ({ name, term, renewsOn, ...covers(name, book) });

const before = (a: SeatPrice, b: SeatPrice) =>
  a.origin === b.origin ? a.price < b.price : a.origin === 'admin';

function covers(name: string, book: Pick<Settings, 'collections'>): Pick<SeatOffer, 'kind' | 'products'> {
  const contents = contentsOf(name, book);
  return contents
    ? { kind: 'collection', products: [...contents] }
    : { kind: 'product', products: [productKey(name)] };
}
