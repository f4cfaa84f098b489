import { describe, expect, test } from 'vitest';
import { compareTotals } from '@/core/ledger/compare-totals';
import { coverageCalendar } from '@/core/ledger/coverage-calendar';
import { type ExactDay, NO_DAYS } from '@/core/ledger/daily/daily-facts';
import { demandHistory } from '@/core/ledger/demand-history';
import { teamTotals } from '@/core/ledger/team-totals';
import type { TeamFacts } from '@/core/ledger/types';
import { centitokens, day } from '@/core/units/brands';
import { dayOfIso, epochOfDay, isoOfDay } from '@/core/units/day';
import { factsOf, meta } from './facts';

const on = (iso: string) => dayOfIso(iso) ?? day(0);
const sept = { from: on('2026-09-01'), to: on('2026-09-30') };
const october = on('2026-10-20');

const exact = (from: string, to: string, tokens: number, more: Partial<ExactDay> = {}): ExactDay[] =>
  Array.from({ length: on(to) - on(from) + 1 }, (_, i) => ({
    day: day(on(from) + i),
    tokens: centitokens(tokens * 100),
    rows: 1,
    readAt: epochOfDay(october),
    open: false,
    doubtful: 0,
    ...more,
  }));
const withDays = (facts: TeamFacts, days: ExactDay[]): TeamFacts => ({
  ...facts,
  daily: { ...NO_DAYS, days },
});
const compared = (facts: TeamFacts, period = sept) =>
  Object.fromEntries(
    compareTotals(facts, period, on('2026-10-19')).map((one) => [
      one.source,
      [one.stated / 100, one.byDays / 100, one.reasons],
    ]),
  );

describe('totals side by side', () => {
  test('that agree have no reason to differ', () => {
    const captures = [
      meta('summary', october, [sept.from, sept.to], null, {
        figures: { totalTokensUsed: centitokens(30_000) },
      }),
      meta('by-user', october, [sept.from, sept.to], 300),
    ];
    expect(compared(withDays(factsOf(captures), exact('2026-09-01', '2026-09-30', 10)))).toEqual({
      days: [300, 300, []],
      'page-total': [300, 300, []],
      'by-person': [300, 300, []],
    });
  });

  test('a reading of part of the rows, one before the day was over, and one restated since', () => {
    const days = exact('2026-09-01', '2026-09-30', 10);
    const partial = meta('by-user', october, [sept.from, sept.to], 100, { complete: false });
    expect(compared(withDays(factsOf([partial]), days))['by-person']).toEqual([100, 300, ['partial']]);
    const early = meta('by-product', sept.to, [sept.from, sept.to], 295);
    expect(compared(withDays(factsOf([early]), days))['by-product']).toEqual([
      295,
      300,
      ['not-over', 'utc-day'],
    ]);
    const before = meta('by-product', on('2026-10-05'), [sept.from, sept.to], 250);
    expect(compared(withDays(factsOf([before]), days))['by-product']).toEqual([250, 300, ['restated']]);
  });

  test('a difference nothing explains is said to be unexplained', () => {
    const days = exact('2026-09-01', '2026-09-30', 10, { readAt: epochOfDay(on('2026-10-02')) });
    const facts = withDays(factsOf([meta('by-user', october, [sept.from, sept.to], 200)]), days);
    expect(compared(facts)['by-person']).toEqual([200, 300, ['unexplained']]);
  });

  test('files that leave somebody out are not taken for exact where a page tells of more', () => {
    const days = exact('2026-09-01', '2026-09-30', 10);
    const page = meta('by-user', october, [sept.from, sept.to], 500);
    const half = { from: sept.from, to: on('2026-09-15') };
    const facts = withDays(factsOf([page]), days);
    const files = { byPerson: centitokens(30_000), byProduct: centitokens(30_000) };
    const totals = compareTotals(facts, sept, on('2026-10-19'), files);
    expect(totals.map(({ source, stated, byDays }) => [source, stated / 100, byDays / 100])).toEqual([
      ['days', 500, 500],
      ['files-by-person', 300, 500],
      ['files-by-product', 300, 500],
      ['by-person', 500, 500],
    ]);
    expect(totals[1]?.reasons).toEqual(['estimated-days']);
    expect(coverageCalendar(facts, on('2026-10-01')).counts).toMatchObject({ exact: 0, estimated: 30 });
    const { conflicts } = demandHistory(facts, on('2026-10-19'));
    expect(conflicts).toMatchObject([{ page: 'daily', period: sept, stated: 30_000, least: 50_000 }]);

    // A total of some of the days bears those out; a rounded one does too.
    const firstHalf = meta('summary', october, [half.from, half.to], null, {
      figures: { totalTokensUsed: centitokens(15_050) },
    });
    const some = withDays(factsOf([page, firstHalf]), days);
    expect(coverageCalendar(some, on('2026-10-01')).counts).toMatchObject({ exact: 15, estimated: 15 });

    // A page that tells of less proves nothing, nor does one read before its days were over.
    for (const other of [
      meta('by-user', october, [sept.from, sept.to], 200),
      meta('by-user', sept.to, [sept.from, sept.to], 500),
    ])
      expect(coverageCalendar(withDays(factsOf([other]), days), on('2026-10-01')).counts).toMatchObject({
        exact: 30,
      });
  });

  test('files said to be partial stand only where no page tells of their days, and never as exact', () => {
    const days = exact('2026-09-01', '2026-09-30', 10, { partial: true });
    const alone = coverageCalendar(withDays(factsOf([]), days), on('2026-10-01'));
    expect(alone.counts).toMatchObject({ exact: 0, estimated: 30 });
    expect(alone.days[0]?.tokens).toBe(1000);
    const page = meta('by-user', october, [sept.from, on('2026-09-10')], 250);
    const beside = demandHistory(withDays(factsOf([page]), days), on('2026-09-30'));
    const sum = (from: number, to: number) =>
      beside.history.values.slice(from, to).reduce((all, one) => all + one, 0);
    expect([sum(0, 10), sum(10, 30)]).toEqual([25_000, 20_000]);
    expect(beside.coverage).toMatchObject({ exact: 0, estimated: 30 });
    expect(beside.conflicts).toEqual([]);
  });

  test('ranges of several months leave out the month they are read in', () => {
    const asked = { from: on('2026-08-01'), to: on('2026-10-19') };
    const three = meta('by-product', october, [on('2026-08-01'), sept.to], 610);
    const found = compared(withDays(factsOf([three]), exact('2026-08-01', '2026-10-19', 10)), asked);
    expect(found['by-product']).toEqual([610, 610, ['period', 'current-month-missing']]);
  });

  test('tokens used of active lots are another figure', () => {
    const tile = meta('balances', october, null, null, { figures: { tokensUsed: centitokens(9_000) } });
    const found = compared(withDays(factsOf([tile]), exact('2026-09-01', '2026-09-30', 10)));
    expect(found['active-lots']).toEqual([90, 300, ['period', 'expired-lots']]);
  });

  test('the change of the balance, with what was bought put back', () => {
    const event = {
      day: on('2026-09-10'),
      kind: 'purchase',
      tokens: centitokens(50_000),
      label: 'x',
    } as const;
    const balance = (iso: string, tokens: number) => ({
      readAt: epochOfDay(on(iso)),
      available: centitokens(tokens * 100),
      used: null,
      total: null,
    });
    const page = meta('balances', on('2026-09-30'), null, null, { events: [event] });
    const facts = {
      ...withDays(factsOf([page]), exact('2026-09-01', '2026-09-30', 10)),
      balances: [balance('2026-08-31', 1000), balance('2026-09-30', 1200)],
    };
    expect(compared(facts).balance).toEqual([300, 300, []]);
    const unseen = { ...facts, captures: [] };
    expect(compared(unseen).balance?.[2]).toContain('events-unseen');
  });
});

test('the teams’ own days beside all teams together, and each team’s own', () => {
  const north = { ...withDays(factsOf([]), exact('2026-09-01', '2026-09-30', 10)), team: 'one:North' };
  const south = { ...withDays(factsOf([]), exact('2026-09-01', '2026-09-29', 1)), team: 'one:South' };
  const upTo = on('2026-10-19');
  const teams = teamTotals([south, north], sept, upTo);
  expect(teams).toEqual([
    { team: 'one:North', tokens: 30_000, exact: 30, estimated: 0, missing: 0 },
    { team: 'one:South', tokens: 2_900, exact: 29, estimated: 0, missing: 1 },
  ]);
  const all = withDays(factsOf([]), exact('2026-09-01', '2026-09-30', 11));
  const beside = (some: typeof teams) =>
    compareTotals(all, sept, upTo, undefined, some).find(({ source }) => source === 'by-team');
  expect(beside(teams)).toMatchObject({
    stated: 32_900,
    byDays: 33_000,
    difference: -100,
    reasons: ['teams-open'],
  });
  expect(beside(teams.slice(0, 1))).toMatchObject({ difference: -3000, reasons: ['unexplained'] });
  expect(beside([])).toBeUndefined();
  expect(teamTotals([north], { from: sept.from, to: on('2026-12-31') }, on('2026-09-10'))[0]).toMatchObject({
    tokens: 10_000,
    exact: 10,
  });
});

describe('the coverage calendar', () => {
  test('tells exact, open, estimated and missing days, and which months to export', () => {
    const today = on('2026-10-05');
    const month = meta('by-user', october, [on('2026-08-01'), on('2026-08-31')], 310);
    const days = [
      ...exact('2026-09-10', '2026-10-03', 10),
      ...exact('2026-10-04', '2026-10-04', 3, { open: true, readAt: epochOfDay(on('2026-10-04')) }),
    ];
    const { counts, toExport, days: all } = coverageCalendar(withDays(factsOf([month]), days), today);
    expect(counts).toEqual({ exact: 24, open: 1, estimated: 31, missing: 9 });
    expect(all.map(({ day: on }) => on)).toEqual(Array.from({ length: 65 }, (_, i) => on('2026-08-01') + i));
    expect(
      toExport.map((one) => [isoOfDay(one.from), isoOfDay(one.to), one.days, one.state, one.tooOld]),
    ).toEqual([
      ['2026-10-01', '2026-10-04', 1, 'open', false],
      ['2026-09-01', '2026-09-30', 9, 'missing', false],
      ['2026-08-01', '2026-08-31', 31, 'estimated', false],
    ]);
    const later = coverageCalendar(withDays(factsOf([month]), days), on('2027-10-01'));
    expect(later.toExport.at(-1)).toMatchObject({ from: on('2026-08-01'), tooOld: true });
  });

  test('asks first for what is about to leave the portal, and only for days it still has', () => {
    const today = on('2026-11-22'); // the portal has the days from 2025-11-22 on
    const days = exact('2025-12-01', '2026-10-31', 10);
    const { toExport } = coverageCalendar(withDays(factsOf([]), days), today, on('2025-11-10'));
    expect(
      toExport.map((one) => [
        isoOfDay(one.from),
        isoOfDay(one.to),
        one.days,
        isoOfDay(one.goneOn),
        one.tooOld,
      ]),
    ).toEqual([
      ['2025-11-22', '2025-11-30', 9, '2026-11-23', false],
      ['2026-11-01', '2026-11-21', 21, '2027-11-02', false],
      ['2025-11-01', '2025-11-21', 12, '2026-11-11', true],
    ]);
  });

  test('of nothing is empty', () => {
    expect(coverageCalendar(factsOf([]), october)).toEqual({
      days: [],
      counts: { exact: 0, open: 0, estimated: 0, missing: 0 },
      toExport: [],
    });
  });
});
