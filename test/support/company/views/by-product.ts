import type { Period } from '@/core/model/scalars';
import type { Centitokens } from '@/core/units/brands';
import { rowsIn } from '../rows-in';
import type { Company, Product, Scope } from '../types';
import { type Tally, tallyOf } from './tally';

export interface ProductFigures {
  readonly name: string;
  readonly tokens: Centitokens;
  readonly users: number;
  readonly uses: number;
  /** Days with use, counted for each person. */
  readonly daysUsed: number;
}

export interface ByProductRow extends ProductFigures {
  readonly product: Product;
  readonly isGroup: boolean;
  /** Parts of a group that were used; their tokens add up to the group's. Empty for a single product. */
  readonly parts: readonly ProductFigures[];
}

const figures = (name: string, { tokens, users, uses, personDaysUsed }: Tally): ProductFigures => ({
  name,
  tokens,
  users,
  uses,
  daysUsed: personDaysUsed,
});

/** Token Usage > By product: a row a product, groups with their parts; most tokens first. */
export function byProduct(company: Company, scope: Scope, period: Period): ByProductRow[] {
  const products = new Map<number, Tally>();
  const parts = new Map<number, Tally>();
  for (const i of rowsIn(company, scope, period)) {
    const product = company.usage.product[i] ?? 0;
    tallyOf(products, product).add(company, i);
    tallyOf(parts, product * 256 + (company.usage.feature[i] ?? 0)).add(company, i);
  }
  return company.products
    .flatMap((product) => {
      const tally = products.get(product.id);
      if (!tally) return [];
      const partsUsed = product.features.flatMap((name, at) => {
        const part = parts.get(product.id * 256 + at);
        return part ? [figures(name, part)] : [];
      });
      return [
        {
          ...figures(product.name, tally),
          product,
          isGroup: product.isGroup,
          parts: product.isGroup ? partsUsed : [],
        },
      ];
    })
    .sort((a, b) => b.tokens - a.tokens || a.product.id - b.product.id);
}
