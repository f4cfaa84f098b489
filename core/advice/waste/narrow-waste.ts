import { productKey } from '@/core/rates/product-key';
import type { TeamWaste } from './team-waste';

/**
 * The waste of some people and of one product.
 * @param people null: everybody's @param product null: of all; what is about no single product, such as unusual use of
 * a day, then isn't told
 */
export function narrowWaste(
  waste: TeamWaste,
  people: ReadonlySet<number> | null,
  product: string | null,
): TeamWaste {
  if (!people && product === null) return waste;
  const key = product === null ? null : productKey(product);
  const of = <R extends { readonly personId: number; readonly product?: string }>(rows: readonly R[]): R[] =>
    rows.filter(
      (row) =>
        (people?.has(row.personId) ?? true) &&
        (key === null || (row.product !== undefined && productKey(row.product) === key)),
    );
  return {
    ...waste,
    idle: of(waste.idle),
    leavers: of(waste.leavers),
    double: of(waste.double),
    oneProduct: of(waste.oneProduct),
    singles: of(waste.singles),
    overnight: of(waste.overnight),
    burn: of(waste.burn),
    access: people ? [] : waste.access.filter((one) => key === null || productKey(one.product) === key),
  };
}
