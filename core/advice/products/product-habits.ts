import { type PriceBook, priceBook } from '../price-book';
import { addUpUses, type ProductSums } from './add-up-uses';
import { type ProductPeople, peopleOfProducts } from './people-of-products';
import { productWindow } from './product-window';
import type { TeamProductsRequest } from './team-products';
import type { ProductWindow } from './types';

/** What is taken from the look-back. */
export interface ProductHabits {
  readonly book: PriceBook;
  readonly habits: ProductWindow | null;
  /** By product key. */
  readonly past: ReadonlyMap<string, ProductSums>;
  readonly people: ReadonlyMap<string, ProductPeople>;
  /** By person, what each product costs a year on Flex. */
  readonly flexOf: ReadonlyMap<number, ReadonlyMap<string, number>>;
}

/** Who used what how much, and what would have been cheapest; the most tokens first. */
export function productHabits(request: Omit<TeamProductsRequest, 'period'>): ProductHabits {
  const { known, pasts, settings, learned, today, lookBack } = request;
  const book = priceBook(settings, learned, today);
  const habits = productWindow(known, lookBack, today);
  if (!habits) return { book, habits, past: new Map(), people: new Map(), flexOf: new Map() };
  const past = addUpUses(known.uses, habits, book.key);
  const people = peopleOfProducts(past, pasts, habits, book);
  const flexOf = new Map<number, Map<string, number>>();
  for (const [key, one] of people) {
    for (const { personId, flexPerYear } of one.people) {
      const own = flexOf.get(personId) ?? new Map<string, number>();
      flexOf.set(personId, own.set(key, flexPerYear ?? 0));
    }
    one.people.sort((a, b) => b.tokens - a.tokens || b.days - a.days || a.personId - b.personId);
  }
  return { book, habits, past, people, flexOf };
}
