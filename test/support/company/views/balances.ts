import type { Period } from '@/core/model/scalars';
import { type Centitokens, centitokens, type Day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import { rowsIn } from '../rows-in';
import type { BalanceEvent, Company, CompanyLot, Scope } from '../types';
import { Tally } from './tally';

export interface ExpiringRow {
  readonly lot: CompanyLot;
  readonly tokens: Centitokens;
  readonly expiresOn: Day;
  readonly daysLeft: number;
}

export interface BalancesView {
  readonly available: Centitokens;
  /** Used of the active lots: those not expired, drained ones included. */
  readonly used: Centitokens;
  /** What those lots once held here: available + used. */
  readonly total: Centitokens;
  readonly productsUsed: number; // last 90 days
  readonly totalUsers: number; // last 90 days
  readonly events: readonly BalanceEvent[]; // last 90 days, newest first
  readonly expiring: readonly ExpiringRow[]; // every lot with tokens left, next expiry first
}

const EVENT_DAYS = 90;

const ofScope = (scope: Scope) => (entry: { readonly team: number }) =>
  scope === 'all' || entry.team === scope;

/** Tokens available, used (active lots only) and total on the morning of today. */
export function balanceOf(company: Company, scope: Scope) {
  const active = company.lots.filter(ofScope(scope)).filter((lot) => lot.expiresOn >= company.today);
  const available = active.reduce((sum, lot) => sum + lot.left, 0);
  const used = active.reduce((sum, lot) => sum + lot.used, 0);
  return {
    available: centitokens(available),
    used: centitokens(used),
    total: centitokens(available + used),
  };
}

/** Tokens available on the morning of a day, from events and use alone. */
export function balanceOn(company: Company, scope: Scope, on: Day): Centitokens {
  const came = company.events
    .filter(ofScope(scope))
    .filter((event) => event.day <= on)
    .reduce((sum, event) => sum + event.tokens, 0);
  let used = 0;
  for (const i of rowsIn(company, scope, { from: company.days.from, to: addDays(on, -1) }))
    used += company.usage.tokens[i] ?? 0;
  return centitokens(came - used);
}

/** Reporting > Balances of a team (or all). */
export function balances(company: Company, scope: Scope): BalancesView {
  const recent: Period = { from: addDays(company.today, -EVENT_DAYS), to: company.today };
  const tally = new Tally();
  for (const i of rowsIn(company, scope, recent)) tally.add(company, i);
  return {
    ...balanceOf(company, scope),
    productsUsed: tally.productsUsed,
    totalUsers: tally.users,
    events: company.events
      .filter(ofScope(scope))
      .filter((event) => event.day >= recent.from)
      .reverse(),
    expiring: company.lots
      .filter(ofScope(scope))
      .filter((lot) => lot.left > 0)
      .sort((a, b) => a.expiresOn - b.expiresOn || a.quantity - b.quantity || a.id - b.id)
      .map((lot) => ({
        lot,
        tokens: lot.left,
        expiresOn: lot.expiresOn,
        daysLeft: lot.expiresOn - company.today,
      })),
  };
}
