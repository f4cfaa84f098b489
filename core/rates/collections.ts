import type { CollectionContents, Settings } from '@/core/model/settings';
import { productKey } from './product-key';

type Book = Pick<Settings, 'collections'>;

/** Every collection once: what the admin says of one counts, not what the list says of the same. */
export function collectionsInUse({ collections }: Book): CollectionContents[] {
  const byKey = Map.groupBy(collections, ({ name }) => productKey(name));
  return [...byKey.values()].flatMap(
    (same) => same.find(({ origin }) => origin === 'admin') ?? same[0] ?? [],
  );
}

/** Keys of the products that come with a collection's seat; null: no collection is called so. */
export function contentsOf(name: string, book: Book): ReadonlySet<string> | null {
  const key = productKey(name);
  const own = collectionsInUse(book).find((one) => productKey(one.name) === key);
  return own ? new Set(own.products.map(productKey)) : null;
}

/** Whether a seat of some name, a collection's too, covers a product; made once, asked of every charge. */
export function coverage(book: Book): (seat: string, product: string) => boolean {
  const contents = new Map(
    collectionsInUse(book).map(({ name, products }) => [productKey(name), new Set(products.map(productKey))]),
  );
  return (seat, product) => {
    const [by, key] = [productKey(seat), productKey(product)];
    return by === key || contents.get(by)?.has(key) === true;
  };
}
