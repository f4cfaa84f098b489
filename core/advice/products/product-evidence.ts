import { teamCaptures } from '@/core/ledger/team-captures';
import type { CaptureMeta, TeamFacts } from '@/core/ledger/types';
import { countedRows } from '@/core/model/counted-rows';
import type { Period } from '@/core/model/scalars';
import { productKey } from '@/core/rates/product-key';
import { type Centitokens, centitokens, day } from '@/core/units/brands';

/** How often a person was charged so much for a day. */
export interface ChargeCount {
  readonly tokens: Centitokens;
  readonly personDays: number;
  readonly period: Period;
}

/** What a page said of a product. */
export interface ProductReading extends Pick<CaptureMeta, 'page' | 'period' | 'readAt' | 'complete'> {
  readonly id: string;
  readonly rows: number;
  /** null: its rows have no tokens. */
  readonly tokens: Centitokens | null;
}

/** Everything read that tells of one product. */
export interface ProductEvidence {
  /** Of files of daily rows, the most frequent charge first. */
  readonly charges: readonly ChargeCount[];
  /** Newest first. */
  readonly readings: readonly ProductReading[];
}

/** @param key of `productKey` */
export function productEvidence(facts: TeamFacts, key: string): ProductEvidence {
  return { charges: chargeCounts(facts, key), readings: readingsOf(facts, key) };
}

function chargeCounts(facts: TeamFacts, key: string): ChargeCount[] {
  const isIt = new Map<string, boolean>();
  const counts = new Map<number, { people: number; from: number; to: number }>();
  for (const { product, day: on, tokens, people } of facts.daily?.charges ?? []) {
    const own = isIt.get(product) ?? productKey(product) === key;
    isIt.set(product, own);
    if (!own) continue;
    const known = counts.get(tokens) ?? { people: 0, from: on, to: on };
    counts.set(tokens, {
      people: known.people + people,
      from: Math.min(known.from, on),
      to: Math.max(known.to, on),
    });
  }
  return [...counts]
    .map(([tokens, { people, from, to }]) => ({
      tokens: centitokens(tokens),
      personDays: people,
      period: { from: day(from), to: day(to) },
    }))
    .sort((a, b) => b.personDays - a.personDays || b.tokens - a.tokens);
}

const readingsOf = (facts: TeamFacts, key: string): ProductReading[] =>
  [...teamCaptures(facts)]
    .sort((a, b) => b.readAt - a.readAt)
    .flatMap(({ id, page, period, readAt, complete }) => {
      const own = countedRows(facts.rows.get(id) ?? []).filter(
        ({ product }) => product !== undefined && productKey(product) === key,
      );
      if (own.length === 0) return [];
      const charged = own.flatMap(({ tokens }) => (tokens === undefined ? [] : [tokens]));
      const sum = charged.length === 0 ? null : centitokens(charged.reduce((a, b) => a + b, 0));
      return [{ id, page, period, readAt, complete, rows: own.length, tokens: sum }];
    });
