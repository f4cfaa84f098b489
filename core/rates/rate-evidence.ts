import { teamCaptures } from '@/core/ledger/team-captures';
import type { StoredObservation, TeamFacts } from '@/core/ledger/types';
import type { Period } from '@/core/model/scalars';
import type { Centitokens } from '@/core/units/brands';
import { productKey } from './product-key';

/** Tokens charged to one person for one product on so many days of a period. */
export interface Charge {
  readonly period: Period;
  readonly tokens: Centitokens;
  readonly days: number;
}

/** The rows of every reading that say what a person or product was charged. */
export const chargeRows = (facts: TeamFacts): StoredObservation[] =>
  teamCaptures(facts).flatMap(({ id }) => facts.rows.get(id) ?? []);

/**
 * Charges by product from rows of any order: Flex rows of one person and one product, with tokens and days.
 * Readings overlap (rolling periods), so each person's days count once: shorter periods first, as they tell more.
 */
export function rateEvidence(rows: readonly StoredObservation[]): Map<string, Charge[]> {
  const byPersonProduct = new Map<string, { product: string; charges: Charge[] }>();
  for (const row of rows) {
    const who = personKey(row);
    const days = row.daysUsed ?? (row.period.from === row.period.to ? 1 : undefined);
    if (who === null || !row.product || row.isGroup || row.access === 'subscription') continue;
    if (row.tokens === undefined || row.tokens <= 0 || !days) continue;
    if (days > row.period.to - row.period.from + 1) continue; // more days than the period has: not days
    const product = productKey(row.product);
    const key = `${who}\n${product}`;
    const entry = byPersonProduct.get(key) ?? { product, charges: [] };
    entry.charges.push({ period: row.period, tokens: row.tokens, days });
    byPersonProduct.set(key, entry);
  }
  const byProduct = new Map<string, Charge[]>();
  for (const { product, charges } of byPersonProduct.values()) {
    const list = byProduct.get(product) ?? [];
    list.push(...disjoint(charges));
    byProduct.set(product, list);
  }
  return byProduct;
}

function personKey({ personId, person }: StoredObservation): string | null {
  if (personId !== undefined) return `#${personId}`;
  const known = person?.email?.toLowerCase() ?? person?.autodeskId ?? person?.hash ?? person?.name;
  return known ?? null;
}

function disjoint(charges: readonly Charge[]): Charge[] {
  const length = ({ period }: Charge) => period.to - period.from;
  const taken: Charge[] = [];
  const sorted = [...charges].sort(
    (a, b) => length(a) - length(b) || b.period.to - a.period.to || b.tokens - a.tokens || b.days - a.days,
  );
  const ends: { from: number; to: number }[] = [];
  for (const charge of sorted) {
    const { from, to } = charge.period;
    const at = lowerBound(ends, from);
    const next = ends[at];
    if (next && next.from <= to) continue;
    ends.splice(at, 0, { from, to });
    taken.push(charge);
  }
  return taken;
}

/** First of the disjoint, sorted spans that ends on or after `from`. */
function lowerBound(spans: readonly { from: number; to: number }[], from: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
