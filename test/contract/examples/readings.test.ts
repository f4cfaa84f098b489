import { expect, test } from 'vitest';
import { coverageCalendar } from '@/core/ledger/coverage-calendar';
import { demandHistory } from '@/core/ledger/demand-history';
import { groupsOn, type Memberships } from '@/core/ledger/groups';
import { centitokens, day } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';
import { costOfTokens } from '@/core/units/money';
import { number, part, percent, says, tokens } from '@/test/support/how-it-computes';
import { factsOf, meta } from '../../unit/ledger/facts';

const on = (iso: string) => dayOfIso(iso) ?? day(0);
const MONDAY = on('2026-03-02');
const page = (from: number, to: number, used: number) => meta('summary', MONDAY + 20, [from, to], used);
const byDay = (...pages: ReturnType<typeof page>[]) => demandHistory(factsOf(pages), day(MONDAY + 6));

test('Units', () => {
  const cost = costOfTokens(centitokens(1234), 305);
  says(part('Units'), `12.34 tokens at 3.05 cost 37.637, so ${tokens(cost, 2)}`);
});

test('From readings to days', () => {
  const said = part('From readings to days');
  const week = page(MONDAY, MONDAY + 6, 524);
  const alone = byDay(week).history;
  says(said, `${tokens(alone.values[0] ?? 0)} on each workday`);
  says(said, `${tokens(alone.values[5] ?? 0)} on each day of the weekend`);
  says(said, `count ${number(alone.weight[0] ?? 0, 2)} each`);
  const two = byDay(week, page(MONDAY, MONDAY + 2, 240)).history;
  says(said, `${tokens(two.values[0] ?? 0)} on each of those three`);
  says(said, `${tokens(two.values[3] ?? 0, 2)} on Thursday`);
  const [conflict] = byDay(week, page(MONDAY, MONDAY + 2, 240), page(MONDAY, MONDAY, 300)).conflicts;
  says(
    said,
    `"Monday to Wednesday: ${tokens(conflict?.stated ?? 0)}" can't be, as it must be at least ${tokens(conflict?.least ?? 0)}`,
  );
  expect(conflict?.code).toBe('contradiction');

  const balance = (at: number, available: number, more = {}) =>
    meta('balances', at, null, null, { figures: { tokensAvailable: centitokens(available * 100) }, ...more });
  const purchase = {
    day: day(MONDAY + 2),
    kind: 'purchase' as const,
    tokens: centitokens(100_000),
    label: '',
  };
  const { history } = demandHistory(
    factsOf([balance(MONDAY, 5000), balance(MONDAY + 6, 4700, { events: [purchase] })]),
    day(MONDAY + 6),
  );
  const used = history.values.reduce((a, b) => a + b, 0);
  says(said, `5,000 + 1,000 - 4,700 = ${tokens(used)} were used`);
});

test('a file that leaves people out', () => {
  const from = on('2026-09-01');
  const days = Array.from({ length: 30 }, (_, i) => ({
    day: day(from + i),
    tokens: centitokens(1000),
    rows: 1,
    readAt: 0,
    open: false,
    doubtful: 0,
  }));
  const facts = (upTo: number, used: number) => ({
    ...factsOf([meta('by-user', from + 40, [from, from + upTo - 1], used)]),
    daily: { days, charges: [], people: [] },
  });
  const partly = demandHistory(facts(30, 500), day(from + 29));
  expect(partly.coverage).toMatchObject({ exact: 0, estimated: 30 });
  expect(partly.history.values.reduce((a, b) => a + b, 0)).toBe(50_000);
  expect(partly.conflicts).toHaveLength(1);
  says(part('What is known of a day'), 'each of the 30 days is estimated, 500 in all');
  const agreeing = demandHistory(facts(15, 150), day(from + 29));
  expect(agreeing.coverage.exact).toBe(30);
});

test('Coverage', () => {
  const today = on('2026-03-20');
  const { counts, toExport } = coverageCalendar(
    factsOf([meta('summary', today, [on('2026-03-01'), on('2026-03-10')], 300)]),
    today,
    on('2026-02-27'),
  );
  const said = part('Coverage');
  says(said, `${counts.estimated} days are estimated and ${counts.missing} missing`);
  expect(toExport.map(({ from, days }) => [from, days])).toEqual([
    [on('2026-03-01'), 19],
    [on('2026-02-01'), 2],
  ]);
  says(said, 'March first (19 days), then February (2)');
});

test('Where people belong', () => {
  const list = (id: string, at: string, name: string, from: string | null): Memberships => ({
    id,
    kind: 'department',
    origin: 'mapping',
    day: on(at),
    members: [{ person: 1, name, from: from === null ? null : on(from) }],
  });
  const lists = [
    list('a', '2026-01-15', 'Architecture', null),
    list('b', '2026-09-01', 'Structures', '2026-10-01'),
  ];
  const where = (sources: readonly Memberships[], at: string) =>
    groupsOn(sources, 'department', on(at)).get(1)?.join();
  for (const sources of [lists, lists.toReversed()])
    says(
      part('Where people belong'),
      `30 September counts for ${where(sources, '2026-09-30')}, 1 October for ${where(sources, '2026-10-01')}`,
    );
});

test('percentages are written with a space', () => expect(percent(0.5)).toBe('50 %'));
