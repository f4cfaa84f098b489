import type { Period } from '@/core/model/scalars';
import type { Centitokens, Day } from '@/core/units/brands';
import { day as dayOf } from '@/core/units/brands';
import type { Company, Person, Scope } from '../company';
import { rowsIn } from '../company/rows-in';
import { subscriptions } from '../company/views/subscriptions';
import { usageReport } from '../company/views/usage-report';

/** A cell before it is written: what it means, not how it looks. */
export type Value =
  | string
  | null
  | { readonly day: Day }
  | { readonly moment: Day } // with a time of that day
  | { readonly tokens: Centitokens }
  | { readonly count: number }
  | { readonly decimal: number }; // one decimal

/** Names of a column: `first_name`, `First name`, `firstName`. */
export interface Column {
  readonly snake: string;
  readonly title: string;
  readonly api?: string;
}

export interface ExportTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
}

const column = (snake: string, title: string, api?: string): Column =>
  api === undefined ? { snake, title } : { snake, title, api };

const C = {
  hash: column('hashed_autodesk_id', 'Hashed Autodesk ID', 'hashedUserId'),
  first: column('first_name', 'First name', 'firstName'),
  last: column('last_name', 'Last name', 'lastName'),
  email: column('email', 'Email', 'emailAddress'),
  id: column('autodesk_id', 'Autodesk ID', 'userId'),
  team: column('team_alias', 'Team', 'teamName'),
  group: column('group', 'Group'),
  product: column('offering_name', 'Product', 'productName'),
  feature: column('product_name', 'Feature', 'childProductName'),
  version: column('version', 'Version', 'version'),
  day: column('day_used', 'Day used', 'usageDate'),
  tokens: column('tokens_used', 'Tokens used', 'tokens'),
  access: column('access_option', 'Access option', 'source'),
};

/** How a team's people stand in a file: by name, by hash, or hidden behind stars. */
export type Names = 'shown' | 'hashed' | 'starred';

function who(
  person: Person,
  names: Names,
): { hash: string; first: string; last: string; email: string; id: string } {
  if (names === 'shown')
    return {
      hash: person.hash,
      first: person.firstName,
      last: person.lastName,
      email: person.email,
      id: person.autodeskId,
    };
  const hidden = names === 'hashed' ? person.hash : '*****';
  return {
    hash: names === 'hashed' ? person.hash : '',
    first: hidden,
    last: hidden,
    email: hidden,
    id: hidden,
  };
}

const person = (company: Company, at: number): Person => {
  const found = company.people[at];
  if (!found) throw new RangeError(`no person ${at}`);
  return found;
};

/** The daily exports: with tokens, or (`seat-usage`) without. */
export function dailyTable(
  company: Company,
  scope: Scope,
  period: Period,
  kind: 'daily-usage' | 'token-usage',
  names: Names = 'shown',
): ExportTable {
  const columns =
    kind === 'daily-usage'
      ? [
          C.hash,
          C.email,
          C.first,
          C.last,
          C.id,
          C.team,
          C.product,
          C.feature,
          C.version,
          C.day,
          C.tokens,
          C.access,
        ]
      : [C.team, C.first, C.last, C.email, C.product, C.feature, C.version, C.day, C.tokens];
  const { usage } = company;
  const rows = [...rowsIn(company, scope, period)].map((i): Value[] => {
    const product = company.products[usage.product[i] ?? 0];
    const { hash, first, last, email, id } = who(person(company, usage.person[i] ?? 0), names);
    const team = company.teams[usage.team[i] ?? 0]?.name ?? '';
    const feature = product?.features[usage.feature[i] ?? 0] ?? '';
    const version = product?.versions[usage.version[i] ?? 0] ?? '';
    const day = { day: dayOf(usage.day[i] ?? 0) };
    const tokens = { tokens: (usage.tokens[i] ?? 0) as Centitokens };
    const name = product?.name ?? '';
    return kind === 'daily-usage'
      ? [hash, email, first, last, id, team, name, feature, version, day, tokens, 'Flex']
      : [team, first, last, email, name, feature, version, day, tokens];
  });
  return { columns, rows };
}

/** Seat Usage: days on which seats were used. */
export function seatUsageTable(company: Company, period: Period): ExportTable {
  const { seatUse } = company;
  const rows: Value[][] = [];
  for (let i = 0; i < seatUse.length; i++) {
    const day = dayOf(seatUse.day[i] ?? 0);
    const seat = company.seats[seatUse.seat[i] ?? 0];
    if (day < period.from || day > period.to || !seat || seat.person === null) continue;
    const { first, last, email } = who(person(company, seat.person), 'shown');
    const product = company.products[seatUse.product[i] ?? 0];
    const version = product?.versions[seatUse.version[i] ?? 0] ?? '';
    rows.push([
      company.teams[seat.team]?.name ?? '',
      first,
      last,
      email,
      seat.offering,
      product?.name ?? '',
      version,
      { day },
    ]);
  }
  return { columns: [C.team, C.first, C.last, C.email, C.product, C.feature, C.version, C.day], rows };
}

/** The Usage Report's nineteen columns. */
export function reportTable(company: Company, scope: Scope, period: Period): ExportTable {
  const columns = [
    C.hash,
    C.first,
    C.last,
    C.email,
    C.id,
    C.team,
    C.group,
    C.product,
    C.version,
    column('seat_assignment', 'Seat assignment'),
    column('assigned_date', 'Assigned date'),
    column('unassigned_date', 'Unassigned date'),
    column('user_activity', 'User activity'),
    column('days_inactive', 'Days inactive'),
    C.access,
    column('days_used', 'Days used'),
    column('monthly_average', 'Monthly average'),
    C.tokens,
    column('last_accessed', 'Last accessed'),
  ];
  const rows = usageReport(company, scope, period).map((row): Value[] => {
    const { hash, first, last, email, id } = who(row.person, 'shown');
    return [
      hash,
      first,
      last,
      email,
      id,
      row.team,
      row.group,
      row.product,
      row.version,
      row.seat,
      row.assignedOn === null ? null : { moment: row.assignedOn },
      row.unassignedOn === null ? null : { moment: row.unassignedOn },
      row.active ? 'active' : 'inactive',
      { count: row.daysInactive },
      row.access === 'flex' ? 'Flex' : 'Subscription',
      { count: row.daysUsed },
      { decimal: row.averagePerMonth },
      row.tokens === null ? null : { tokens: row.tokens },
      row.lastAccessed === null ? null : { day: row.lastAccessed },
    ];
  });
  return { columns, rows };
}

const TERMS = { annual: '1 year', monthly: '1 month', '3-year': '3 years' } as const;

export function subscriptionsTable(company: Company, scope: Scope): ExportTable {
  const columns = [
    C.team,
    C.product,
    column('contract_number', 'Contract number'),
    column('subscription_id', 'Subscription ID'),
    column('term', 'Term'),
    column('start_date', 'Start date'),
    column('end_date', 'End date'),
    column('autorenew_date', 'Autorenew date'),
    column('subscription_status', 'Subscription status'),
    column('seat_quantity', 'Seat quantity'),
    column('reseller_email', 'Reseller email'),
    column('reseller_name', 'Reseller name'),
  ];
  const rows = subscriptions(company, scope).map(({ team, contract }): Value[] => [
    team,
    contract.offering,
    contract.number,
    contract.subscriptionId,
    TERMS[contract.term],
    { moment: contract.from },
    { moment: contract.to },
    contract.autoRenew === null ? 'N/A' : { moment: contract.autoRenew },
    contract.status,
    { count: contract.seats },
    'N/A',
    contract.reseller,
  ]);
  return { columns, rows };
}

export function usersTable(company: Company): ExportTable {
  const columns = [
    C.first,
    C.last,
    C.email,
    C.id,
    C.team,
    column('role', 'Role'),
    column('account_status', 'Account status'),
  ];
  const rows = company.people.map((one): Value[] => [
    one.firstName,
    one.lastName,
    one.email,
    one.autodeskId,
    company.teams[one.teams[0] ?? 0]?.name ?? '',
    'User',
    one.left === null ? 'Active' : 'Inactive',
  ]);
  return { columns, rows };
}

export function groupsTable(company: Company): ExportTable {
  const columns = [C.group, column('group_type', 'Group type'), C.email, column('role', 'Role')];
  const rows = company.people.map((one): Value[] => [one.group, 'Directory', one.email, 'Member']);
  return { columns, rows };
}
