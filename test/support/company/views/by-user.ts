import type { Period } from '@/core/model/scalars';
import type { Centitokens, Day } from '@/core/units/brands';
import { rowsIn } from '../rows-in';
import type { Company, Person, Scope } from '../types';
import { type Tally, tallyOf } from './tally';

export interface ByUserRow {
  readonly person: Person;
  readonly products: number;
  readonly daysUsed: number;
  readonly uses: number;
  readonly tokens: Centitokens;
  readonly lastAccessed: Day;
}

/** Token Usage > By user: one row for each person with any use, zero-token use included; most tokens first. */
export function byUser(company: Company, scope: Scope, period: Period): ByUserRow[] {
  const tallies = new Map<number, Tally>();
  for (const i of rowsIn(company, scope, period))
    tallyOf(tallies, company.usage.person[i] ?? 0).add(company, i);
  return company.people
    .flatMap((person) => {
      const tally = tallies.get(person.id);
      if (!tally) return [];
      const { daysUsed, uses, tokens, lastAccessed, productsUsed: products } = tally;
      return [{ person, products, daysUsed, uses, tokens, lastAccessed }];
    })
    .sort((a, b) => b.tokens - a.tokens || a.person.id - b.person.id);
}
