import type { Period } from '@/core/model/scalars';
import type { Centitokens, Day } from '@/core/units/brands';
import { rowsIn } from '../rows-in';
import type { Company, Person, Scope } from '../types';
import { seatUseIn } from './seat-usage';
import { type Tally, tallyOf } from './tally';

/** A row of the Usage Report: a person's use of one offering by one access option in a period. */
export interface UsageReportRow {
  readonly person: Person;
  readonly team: string;
  readonly group: string;
  readonly product: string;
  readonly version: string;
  readonly access: 'subscription' | 'flex';
  readonly seat: 'assigned' | 'unassigned' | null; // null on Flex rows
  readonly assignedOn: Day | null;
  readonly unassignedOn: Day | null;
  readonly active: boolean;
  readonly daysInactive: number; // days since the last use, up to the period's end
  readonly daysUsed: number;
  readonly averagePerMonth: number; // days a month, one decimal
  readonly tokens: Centitokens | null; // blank on subscription rows
  readonly lastAccessed: Day | null;
}

/** Days used per month of 365.25 / 12 days, one decimal. */
const monthly = (days: number, period: Period) =>
  Math.round((days / (period.to - period.from + 1)) * (365.25 / 12) * 10) / 10;

/** Reporting > Usage Report: Flex rows and subscription rows (idle seats too) of a period. */
export function usageReport(company: Company, scope: Scope, period: Period): UsageReportRow[] {
  return [...flexRows(company, scope, period), ...subscriptionRows(company, scope, period)].sort(
    (a, b) =>
      a.person.id - b.person.id ||
      a.product.localeCompare(b.product, 'en') ||
      a.team.localeCompare(b.team, 'en'),
  );
}

function* flexRows(company: Company, scope: Scope, period: Period): Generator<UsageReportRow> {
  const { usage } = company;
  const tallies = new Map<number, Tally>();
  for (const i of rowsIn(company, scope, period)) {
    const key = ((usage.team[i] ?? 0) * 65536 + (usage.person[i] ?? 0)) * 256 + (usage.product[i] ?? 0);
    tallyOf(tallies, key).add(company, i);
  }
  for (const [key, tally] of tallies) {
    const product = company.products[key % 256];
    const person = company.people[Math.floor(key / 256) % 65536];
    const team = company.teams[Math.floor(key / 256 / 65536)];
    if (!product || !person || !team) continue;
    const { daysUsed, lastAccessed, tokens } = tally;
    yield {
      person,
      team: team.name,
      group: person.group,
      product: product.name,
      version: product.versions[tally.version] ?? '',
      access: 'flex',
      seat: null,
      assignedOn: null,
      unassignedOn: null,
      active: true,
      daysInactive: period.to - lastAccessed,
      daysUsed,
      averagePerMonth: monthly(daysUsed, period),
      tokens,
      lastAccessed,
    };
  }
}

function* subscriptionRows(company: Company, scope: Scope, period: Period): Generator<UsageReportRow> {
  for (const seat of company.seats) {
    const person = seat.person === null ? undefined : company.people[seat.person];
    const team = company.teams[seat.team];
    if (!person || !team || (scope !== 'all' && seat.team !== scope)) continue;
    if (seat.assignedOn === null || seat.assignedOn > period.to) continue;
    const { daysUsed, lastAccessed, version } = seatUseIn(company, seat.id, period);
    yield {
      person,
      team: team.name,
      group: person.group,
      product: seat.offering,
      version,
      access: 'subscription',
      seat: seat.unassignedOn !== null && seat.unassignedOn <= period.to ? 'unassigned' : 'assigned',
      assignedOn: seat.assignedOn,
      unassignedOn: seat.unassignedOn,
      active: daysUsed > 0,
      daysInactive: period.to - Math.max(lastAccessed ?? seat.assignedOn, period.from - 1),
      daysUsed,
      averagePerMonth: monthly(daysUsed, period),
      tokens: null,
      lastAccessed,
    };
  }
}
