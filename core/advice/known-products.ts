import { teamCaptures } from '@/core/ledger/team-captures';
import type { StoredObservation, TeamFacts } from '@/core/ledger/types';
import type { Observation } from '@/core/model/capture';
import { countedRows } from '@/core/model/counted-rows';
import type { Period } from '@/core/model/scalars';
import { personKeysOf } from './person-key';

/** Which products' tokens make up a person's total, as far as other readings tell. */
export interface KnownProducts {
  /** Shares (sum 1) of a person's tokens by product, from the reading that overlaps the period most; null: not known. */
  readonly sharesOf: (row: Observation) => Map<string, number> | null;
  /** Every product the team was charged for, from a complete reading by product that holds the whole period. */
  readonly ofTeam: (period: Period) => readonly string[] | null;
}

interface Split {
  readonly period: Period;
  readonly readAt: number;
  readonly tokens: Map<string, number>;
}

const NOTHING: KnownProducts = { sharesOf: () => null, ofTeam: () => null };
const worked = new WeakMap<TeamFacts, KnownProducts>();

/**
 * Worked out once for the same facts: a table's rows are asked about in packs.
 * @param facts of the team whose rows are asked about; null: nothing but the rows is known
 */
export function knownProducts(facts: TeamFacts | null): KnownProducts {
  if (!facts) return NOTHING;
  const known = worked.get(facts) ?? productsIn(facts);
  worked.set(facts, known);
  return known;
}

function productsIn(facts: TeamFacts): KnownProducts {
  const splits = new Map<number, Split[]>();
  const ids = new Map<string, number | null>(); // null: two people share that key
  for (const { id, readAt, page, period } of teamCaptures(facts)) {
    if (page === 'by-product' || !period) continue;
    const here = new Map<number, Split>();
    const rows = facts.rows.get(id) ?? [];
    for (const { personId, person } of rows) {
      if (personId === undefined) continue;
      for (const { key } of personKeysOf(person)) {
        const known = ids.get(key);
        ids.set(key, known === undefined || known === personId ? personId : null);
      }
    }
    for (const row of chargedProducts(rows)) {
      if (row.personId === undefined) continue;
      const split = here.get(row.personId) ?? { period, readAt, tokens: new Map<string, number>() };
      split.tokens.set(row.product, (split.tokens.get(row.product) ?? 0) + row.tokens);
      here.set(row.personId, split);
    }
    for (const [personId, split] of here) splits.set(personId, [...(splits.get(personId) ?? []), split]);
  }
  const idOf = (row: Observation) => {
    const hit = personKeysOf(row.person).find(({ key }) => ids.has(key));
    return hit ? ids.get(hit.key) : null;
  };
  return {
    sharesOf: (row) => {
      const personId = idOf(row);
      const all = personId === null || personId === undefined ? [] : (splits.get(personId) ?? []);
      const best = [...all]
        .filter(({ period }) => overlap(period, row.period) > 0)
        .sort(
          (a, b) => overlap(b.period, row.period) - overlap(a.period, row.period) || b.readAt - a.readAt,
        )[0];
      if (!best) return null;
      const sum = [...best.tokens.values()].reduce((a, b) => a + b, 0);
      return new Map([...best.tokens].map(([product, tokens]) => [product, tokens / sum]));
    },
    ofTeam: (period) => productsOfTeam(facts, period),
  };
}

type Charged = StoredObservation & { readonly product: string; readonly tokens: number };

/** What products were charged, each charge once. */
const chargedProducts = (rows: readonly StoredObservation[]): Charged[] =>
  countedRows(rows.filter(({ product }) => product)).filter(
    (row): row is Charged => row.tokens !== undefined && row.tokens > 0,
  );

const overlap = (a: Period, b: Period) => Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1;

function productsOfTeam(facts: TeamFacts, { from, to }: Period): string[] | null {
  const whole = teamCaptures(facts)
    .filter(
      ({ page, complete, period }) =>
        page === 'by-product' && complete && period && period.from <= from && period.to >= to,
    )
    .sort((a, b) => b.readAt - a.readAt)[0];
  const rows = whole ? (facts.rows.get(whole.id) ?? []) : [];
  const products = chargedProducts(rows).map(({ product }) => product);
  return products.length > 0 ? [...new Set(products)] : null;
}
