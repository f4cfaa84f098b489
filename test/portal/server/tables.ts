import type { Period } from '@/core/model/scalars';
import { isoOfDay } from '@/core/units/day';
import {
  balances,
  byProduct,
  byUser,
  type Company,
  personPage,
  seatUsage,
  subscriptions,
  summary,
  usageReport,
} from '@/test/support/company';
import type { Options } from '../shared/options';
import type { Cells, ColumnId, TableRow } from '../shared/table';
import { identityOf } from './identity';

/** What a table is made of, before words and formats. */
export interface TableRequest {
  readonly company: Company;
  readonly scope: number | 'all';
  readonly period: Period;
  readonly names: Options['names'];
  readonly person: number | null;
}

interface Table {
  readonly columns: readonly ColumnId[];
  readonly rows: readonly TableRow[];
}

const data = (id: string | number, cells: Cells): TableRow => ({ id: String(id), kind: 'data', cells });
const dayOrBlank = (day: number | null): string | null => (day === null ? null : isoOfDay(day as never));

function byUserTable({ company, scope, period, names }: TableRequest): Table {
  return {
    columns: ['user', 'email', 'productsUsed', 'daysUsed', 'tokensUsed', 'lastAccessed'],
    rows: byUser(company, scope, period).map((row) =>
      data(row.person.id, {
        ...identityOf(company, row.person, scope, names).cells,
        productsUsed: row.products,
        daysUsed: row.daysUsed,
        tokensUsed: row.tokens,
        uses: row.uses,
        lastAccessed: isoOfDay(row.lastAccessed),
      }),
    ),
  };
}

function byProductTable({ company, scope, period }: TableRequest): Table {
  const rows = byProduct(company, scope, period).flatMap((row): TableRow[] => {
    const cells = (of: {
      name: string;
      tokens: number;
      users: number;
      uses: number;
      daysUsed: number;
    }): Cells => ({
      product: of.name,
      tokensUsed: of.tokens,
      totalUsers: of.users,
      uses: of.uses,
      daysUsed: of.daysUsed,
    });
    const id = `p${row.product.id}`;
    if (!row.isGroup) return [{ id, kind: 'data', cells: cells(row) }];
    return [
      { id, kind: 'group', cells: cells(row) },
      ...row.parts.map(
        (part, at): TableRow => ({ id: `${id}-${at}`, kind: 'part', parent: id, cells: cells(part) }),
      ),
    ];
  });
  return { columns: ['product', 'tokensUsed', 'totalUsers', 'uses', 'viewDetails'], rows };
}

function personTable({ company, scope, period, person }: TableRequest): Table {
  return {
    columns: ['product', 'daysUsed', 'uses', 'tokensUsed', 'lastAccessed'],
    rows: personPage(company, scope, period, person ?? -1).map((row) =>
      data(row.product.id, {
        product: row.product.name,
        daysUsed: row.daysUsed,
        uses: row.uses,
        tokensUsed: row.tokens,
        lastAccessed: isoOfDay(row.lastAccessed),
      }),
    ),
  };
}

/** A person's second table: uses by version. */
function versionsTable({ company, scope, period, person }: TableRequest): Table {
  return {
    columns: ['product', 'version', 'uses'],
    rows: personPage(company, scope, period, person ?? -1).flatMap((row) =>
      row.versions.map(({ version, uses }) =>
        data(`${row.product.id}-${version}`, { product: row.product.name, version, uses }),
      ),
    ),
  };
}

function usageReportTable({ company, scope, period, names }: TableRequest): Table {
  return {
    columns: [
      'firstName',
      'lastName',
      'email',
      'team',
      'product',
      'seatAssignment',
      'assignedDate',
      'userActivity',
      'accessOption',
      'daysUsed',
      'averagePerMonth',
      'tokensUsed',
      'lastAccessed',
    ],
    rows: usageReport(company, scope, period).map((row, at) =>
      data(at, {
        ...identityOf(company, row.person, scope, names).cells,
        team: row.team,
        group: row.group,
        product: row.product,
        version: row.version,
        seatAssignment: row.seat,
        assignedDate: dayOrBlank(row.assignedOn),
        unassignedDate: dayOrBlank(row.unassignedOn),
        userActivity: row.active ? 'active' : 'inactive',
        daysInactive: row.daysInactive,
        accessOption: row.access,
        daysUsed: row.daysUsed,
        averagePerMonth: row.averagePerMonth,
        tokensUsed: row.tokens,
        lastAccessed: dayOrBlank(row.lastAccessed),
      }),
    ),
  };
}

function seatUsageTable({ company, scope, period, names }: TableRequest): Table {
  return {
    columns: ['user', 'email', 'product', 'assignedDate', 'daysUsed', 'lastAccessed'],
    rows: seatUsage(company, scope, period).map((row, at) =>
      data(at, {
        ...identityOf(company, row.person, scope, names).cells,
        team: row.team,
        product: row.product,
        assignedDate: isoOfDay(row.assignedOn),
        daysUsed: row.daysUsed,
        lastAccessed: dayOrBlank(row.lastAccessed),
      }),
    ),
  };
}

function tokenEventsTable({ company, scope }: TableRequest): Table {
  return {
    columns: ['eventDate', 'event', 'tokens', 'expires'],
    rows: balances(company, scope).events.map((event, at) =>
      data(at, {
        eventDate: isoOfDay(event.day),
        event: event.kind,
        tokens: event.tokens,
        expires: dayOrBlank(
          event.kind === 'purchase'
            ? (company.lots.find((lot) => lot.id === event.lot)?.expiresOn ?? null)
            : null,
        ),
      }),
    ),
  };
}

function expiringTable({ company, scope }: TableRequest): Table {
  return {
    columns: ['tokens', 'expires', 'daysLeft'],
    rows: balances(company, scope).expiring.map((row) =>
      data(row.lot.id, { tokens: row.tokens, expires: isoOfDay(row.expiresOn), daysLeft: row.daysLeft }),
    ),
  };
}

function monthsTable({ company, scope, period }: TableRequest): Table {
  return {
    columns: ['month', 'tokensUsed'],
    rows: summary(company, scope, period).monthly.map((month) =>
      data(month.period.from, { month: isoOfDay(month.period.from).slice(0, 7), tokensUsed: month.tokens }),
    ),
  };
}

/** Billing > Subscriptions and contracts: a row a subscription, as it is today. */
function subscriptionsTable({ company, scope }: TableRequest): Table {
  return {
    columns: ['product', 'contract', 'seats', 'term', 'endDate', 'autoRenew'],
    rows: subscriptions(company, scope).map(({ team, contract }) =>
      data(contract.id, {
        product: contract.offering,
        contract: contract.number,
        subscriptionId: contract.subscriptionId,
        team,
        seats: contract.seats,
        term: contract.term,
        startDate: isoOfDay(contract.from),
        endDate: isoOfDay(contract.to),
        autoRenew: contract.autoRenew === null ? 'off' : 'on',
        status: contract.status === 'Active' ? 'active' : 'inactive',
      }),
    ),
  };
}

/** Looks like usage (a team, a product, an amount) and is none. */
function invoicesTable({ company, scope }: TableRequest): Table {
  const lots = company.lots.filter((lot) => scope === 'all' || lot.team === scope);
  return {
    columns: ['invoice', 'team', 'product', 'amount', 'date', 'status'],
    rows: lots.map((lot) =>
      data(lot.id, {
        invoice: `INV-${10_000 + lot.id * 37}`,
        team: company.teams[lot.team]?.name ?? '',
        product: 'Flex',
        amount: lot.quantity * 3,
        date: isoOfDay(lot.boughtOn),
        status: lot.id % 4 === 3 ? 'open' : 'paid',
      }),
    ),
  };
}

/** Usage by person under invented words. */
function oddTable(request: TableRequest): Table {
  return {
    columns: ['oddWho', 'oddDays', 'oddHowMuch', 'lastAccessed'],
    rows: byUserTable(request).rows.map(({ id, cells }) =>
      data(id, {
        oddWho: cells.user ?? null,
        oddDays: cells.daysUsed ?? null,
        oddHowMuch: cells.tokensUsed ?? null,
        lastAccessed: cells.lastAccessed ?? null,
      }),
    ),
  };
}

/** Every table of the portal by its page's name. */
export const TABLES = {
  'by-user': byUserTable,
  'by-product': byProductTable,
  person: personTable,
  versions: versionsTable,
  'usage-report': usageReportTable,
  'seat-usage': seatUsageTable,
  'token-events': tokenEventsTable,
  expiring: expiringTable,
  subscriptions: subscriptionsTable,
  months: monthsTable,
  invoices: invoicesTable,
  odd: oddTable,
} as const satisfies Record<string, (request: TableRequest) => Table>;
