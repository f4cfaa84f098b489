import type { ListedProduct } from './products-view';

/** Columns products can be sorted by. */
const PRODUCT_SORTS = ['name', 'tokens', 'days', 'users', 'cost', 'rate', 'even', 'above'] as const;
export type ProductSort = (typeof PRODUCT_SORTS)[number];

const VALUES: Readonly<Record<Exclude<ProductSort, 'name'>, (product: ListedProduct) => number | null>> = {
  tokens: ({ tokens }) => tokens,
  days: ({ days }) => days,
  users: ({ users }) => users,
  cost: ({ cost }) => cost,
  rate: ({ rates }) => rates.inUse?.perDay ?? null,
  even: ({ main }) => main?.breakEven?.daysPerYear ?? null,
  above: ({ main }) => (main?.breakEven ? main.above : null),
};

/** What isn't known comes last, either way round. */
export function sortProducts(
  products: readonly ListedProduct[],
  by: ProductSort,
  down: boolean,
  locale: string,
): ListedProduct[] {
  const names = new Intl.Collator(locale, { numeric: true });
  const turn = down ? -1 : 1;
  return [...products].sort((a, b) => {
    if (by === 'name') return turn * names.compare(a.name, b.name);
    const [x, y] = [VALUES[by](a), VALUES[by](b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return turn * (x - y) || names.compare(a.name, b.name);
  });
}
