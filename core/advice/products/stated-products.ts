import { teamCaptures } from '@/core/ledger/team-captures';
import type { TeamFacts } from '@/core/ledger/types';
import { countedRows } from '@/core/model/counted-rows';
import { type Centitokens, centitokens } from '@/core/units/brands';

/** Products as the newest reading of Token Usage, By product says. */
export interface StatedProducts {
  readonly readAt: number;
  readonly products: readonly {
    readonly name: string;
    readonly tokens: Centitokens;
    readonly people: number | null;
  }[];
}

/** For want of rows that say who used what: most tokens first; null: no such page was read whole. */
export function statedProducts(facts: TeamFacts): StatedProducts | null {
  const newest = [...teamCaptures(facts)]
    .filter(({ page, complete }) => page === 'by-product' && complete)
    .sort((a, b) => b.readAt - a.readAt)[0];
  if (!newest) return null;
  const products = countedRows(facts.rows.get(newest.id) ?? []).flatMap(({ product, tokens, users }) =>
    product ? [{ name: product, tokens: tokens ?? centitokens(0), people: users ?? null }] : [],
  );
  return { readAt: newest.readAt, products: products.sort((a, b) => b.tokens - a.tokens) };
}
