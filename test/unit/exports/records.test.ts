import { describe, expect, test } from 'vitest';
import { GroupMember, PortalUser } from '@/core/model/export-records';
import { Subscription } from '@/core/model/subscription';
import { day } from '@/core/units/brands';
import { addDays, dayOfIso, isoOfDay } from '@/core/units/day';
import { generateCompany } from '@/test/support/company';
import { subscriptions } from '@/test/support/company/views/subscriptions';
import { usageReport } from '@/test/support/company/views/usage-report';
import { readBack } from '@/test/support/exports/read-back';
import { groupsTable, reportTable, subscriptionsTable, usersTable } from '@/test/support/exports/table';
import { type TextOptions, writeText } from '@/test/support/exports/write-text';
import { writeXlsx } from '@/test/support/exports/write-xlsx';

const today = dayOfIso('2026-03-05') ?? day(0);
const company = generateCompany({ today, seed: 5, people: 30, teams: 2, history: 120 });
const period = { from: addDays(today, -90), to: addDays(today, -1) };

const ways: [string, Partial<TextOptions>][] = [
  ['old', { generation: 'snake' }],
  ['new', { generation: 'title', bom: true, newline: '\r\n' }],
  ['German Excel', { generation: 'snake', delimiter: ';', decimal: ',', dates: 'dots', quotes: 'all' }],
  [
    'Unicode text',
    { generation: 'title', delimiter: '\t', encoding: 'utf-16le', bom: true, dates: 'timestamp' },
  ],
];
const files = (table: Parameters<typeof writeText>[0]) => [
  ...ways.map(([name, options]) => [name, writeText(table, options)] as const),
  ['workbook', writeXlsx(table)] as const,
  [
    'workbook, localised',
    writeXlsx(table, { generation: 'title', sheetNames: ['Filter', 'Daten'] }),
  ] as const,
];

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();
const named = (first: string, last: string) => squeezed(`${squeezed(first)} ${squeezed(last)}`);

describe('Usage Report', () => {
  const wanted = usageReport(company, 'all', period).map((row) => ({
    person: {
      email: row.person.email,
      autodeskId: row.person.autodeskId,
      hash: row.person.hash,
      name: named(row.person.firstName, row.person.lastName),
    },
    product: row.product,
    version: row.version || undefined,
    team: row.team,
    group: row.group || undefined,
    tokens: row.tokens ?? undefined,
    daysUsed: row.daysUsed,
    averagePerMonth: row.averagePerMonth,
    daysInactive: row.daysInactive,
    lastAccessed: row.lastAccessed ?? undefined,
    assignedOn: row.assignedOn ?? undefined,
    unassignedOn: row.unassignedOn ?? undefined,
    access: row.access,
    seat: row.seat ?? undefined,
    active: row.active,
  }));

  test.each(files(reportTable(company, 'all', period)))('%s', async (_, bytes) => {
    const { previews, refusals, records } = await readBack({ report: bytes }, { today });
    expect(refusals).toEqual([]);
    expect(previews).toMatchObject([
      { kind: 'usage-report', periodNeeded: true, rejectedCount: 0, columnsUnknown: [], rows: wanted.length },
    ]);
    expect(wanted.some(({ access }) => access === 'subscription')).toBe(true);
    expect(records).toEqual([{ kind: 'usage-report', rows: wanted }]);
  });

  test.each([
    [
      [
        ['Team', 'Halden'],
        ['Date range', '12/05/2025 - 03/04/2026'],
        ['Start date', '2025-12-05'],
        ['End date', '2026-03-04'],
      ],
    ],
    [
      [
        ['Équipe', 'Halden'],
        ['Du', ''],
        ['Période', '5 décembre 2025 - 4 mars 2026'],
      ],
    ],
    [[['Filters'], ['Team: Halden'], ['Time range: December 5, 2025 - March 4, 2026']]],
    [
      [
        ['Team', 'Start date', 'End date'],
        ['Halden', '2025-12-05', '2026-03-04'],
      ],
    ],
  ])('the filter block %j tells team and period', async (filters) => {
    const table = reportTable(company, 'all', period);
    const team = table.columns.findIndex(({ snake }) => snake === 'team_alias');
    const without = {
      columns: table.columns.filter((_, at) => at !== team),
      rows: table.rows.map((row) => row.filter((_, at) => at !== team)),
    };
    const { previews } = await readBack({ 'r.xlsx': writeXlsx(without, { filters }) }, { today });
    const [preview] = previews;
    expect(preview).toMatchObject({ teams: ['Halden'], periodNeeded: false });
    expect(preview?.period && [isoOfDay(preview.period.from), isoOfDay(preview.period.to)]).toEqual([
      '2025-12-05',
      '2026-03-04',
    ]);
  });
});

test.each(files(subscriptionsTable(company, 'all')))('Subscriptions: %s', async (_, bytes) => {
  const { previews, records } = await readBack({ subs: bytes }, { today });
  expect(previews).toMatchObject([{ kind: 'subscriptions', rejectedCount: 0, columnsUnknown: [] }]);
  const terms = { annual: '1 year', monthly: '1 month', '3-year': '3 years' };
  const wanted = subscriptions(company, 'all').map(({ team, contract }) => ({
    product: contract.offering,
    team,
    contract: contract.number,
    subscriptionId: contract.subscriptionId,
    term: terms[contract.term],
    start: contract.from,
    end: contract.to,
    ...(contract.autoRenew === null ? {} : { autorenew: contract.autoRenew }),
    status: contract.status,
    seats: contract.seats,
    ...(contract.reseller !== 'N/A' ? { reseller: contract.reseller } : {}),
  }));
  expect(wanted.length).toBeGreaterThan(2);
  expect(records).toEqual([{ kind: 'subscriptions', rows: wanted }]);
  for (const row of records[0]?.rows ?? []) expect(Subscription.parse(row)).toEqual(row);
});

test.each(files(usersTable(company)))('Users: %s', async (_, bytes) => {
  const { previews, records } = await readBack({ users: bytes }, { today });
  expect(previews).toMatchObject([{ kind: 'users', rejectedCount: 0, people: 30 }]);
  const rows = records[0]?.kind === 'users' ? records[0].rows : [];
  expect(rows.map(({ person, status }) => [person.email, person.autodeskId, status])).toEqual(
    company.people.map((one) => [one.email, one.autodeskId, one.left === null ? 'Active' : 'Inactive']),
  );
  for (const row of rows) expect(PortalUser.parse(row)).toEqual(row);
});

test.each(files(groupsTable(company)))('Groups: %s', async (_, bytes) => {
  const { previews, records } = await readBack({ groups: bytes }, { today });
  expect(previews).toMatchObject([{ kind: 'groups', rejectedCount: 0 }]);
  const rows = records[0]?.kind === 'groups' ? records[0].rows : [];
  expect(rows.map(({ group, person, groupType, role }) => [group, person?.email, groupType, role])).toEqual(
    company.people.map((one) => [one.group, one.email, 'Directory', 'Member']),
  );
  for (const row of rows) expect(GroupMember.parse(row)).toEqual(row);
});
