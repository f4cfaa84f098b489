import type { Period } from '@/core/model/scalars';
import { type Centitokens, centitokens, type Day } from '@/core/units/brands';
import { demandHistory } from './demand-history';
import type { TeamFacts } from './types';

/** What one team used in a period, and how many of its days are known how. */
export interface TeamTotal {
  /** The store's key of the team. */
  readonly team: string;
  readonly tokens: Centitokens;
  readonly exact: number;
  readonly estimated: number;
  readonly missing: number;
}

/** Totals by team, dearest first. @param facts of single teams @param upTo last day that is over */
export function teamTotals(facts: readonly TeamFacts[], { from, to }: Period, upTo: Day): TeamTotal[] {
  const totals = facts.map((one): TeamTotal => {
    const { history } = demandHistory(one, upTo);
    const found = { tokens: 0, exact: 0, estimated: 0, missing: 0 };
    for (let on: number = from; on <= Math.min(to, upTo); on++) {
      const weight = history.weight[on - history.from] ?? 0;
      found[weight >= 1 ? 'exact' : weight > 0 ? 'estimated' : 'missing']++;
      found.tokens += history.values[on - history.from] ?? 0;
    }
    return { ...found, team: one.team, tokens: centitokens(found.tokens) };
  });
  return totals.sort((a, b) => b.tokens - a.tokens || (a.team < b.team ? -1 : 1));
}
