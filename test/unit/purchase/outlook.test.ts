import { describe, expect, it } from 'vitest';
import { NO_DAYS } from '@/core/ledger/daily/daily-facts';
import type { StoredObservation } from '@/core/ledger/types';
import type { ReportCard } from '@/core/model/report-card';
import { Runway } from '@/core/model/runway';
import { lotsAtReading, lotsOf } from '@/core/purchase/lots';
import { topMovers } from '@/core/purchase/movers';
import { outlook, outlookInFull } from '@/core/purchase/outlook';
import type { DemandFutures } from '@/core/purchase/runway';
import { toRunway } from '@/core/purchase/to-runway';
import { startingSettings } from '@/core/rates/starting-values';
import { centitokens, day } from '@/core/units/brands';
import { factsOf, meta } from '../ledger/facts';

const MONDAY = 20_003 - ((20_003 + 3) % 7);
const TODAY = day(MONDAY + 70);
const tokens = (count: number) => centitokens(count * 100);
const usage = (perWorkday: number) =>
  meta('summary', TODAY, null, null, {
    uses: Array.from({ length: 70 }, (_, i) => ({
      period: { from: day(MONDAY + i), to: day(MONDAY + i) },
      tokens: tokens(i % 7 < 5 ? perWorkday : 0),
    })),
  });
const balance = (readOn: number, available: number, more = {}) =>
  meta('balances', readOn, null, null, { figures: { tokensAvailable: tokens(available) }, ...more });

describe('lots', () => {
  const list = [
    { tokens: tokens(300), expiresOn: day(TODAY + 20) },
    { tokens: tokens(100), expiresOn: day(TODAY + 5) },
  ];
  it('come from the list first, then the latest purchases, then an unknown rest', () => {
    const purchase = { day: day(TODAY - 30), kind: 'purchase' as const, tokens: tokens(500), label: '' };
    const facts = factsOf([balance(TODAY, 1000, { lots: list, lotsComplete: true, events: [purchase] })]);
    expect(lotsOf(facts, TODAY).lots).toEqual([
      { tokens: 10_000, expiresOn: TODAY + 5, source: 'listed' },
      { tokens: 30_000, expiresOn: TODAY + 20, source: 'listed' },
      { tokens: 50_000, expiresOn: TODAY + 335, source: 'purchase' },
      { tokens: 10_000, expiresOn: TODAY + 365, source: 'latest-possible' },
    ]);
  });
  it('of a list older than the balance lost what was used since, earliest first', () => {
    const facts = factsOf([balance(TODAY - 3, 400, { lots: list, lotsComplete: true }), balance(TODAY, 250)]);
    expect(lotsOf(facts, TODAY).lots).toEqual([{ tokens: 25_000, expiresOn: TODAY + 20, source: 'listed' }]);
  });
  it('that expired since the reading are gone today, not turned into something else', () => {
    const facts = factsOf([balance(TODAY - 10, 400, { lots: list, lotsComplete: true })]);
    expect(lotsOf(facts, day(TODAY + 6)).lots).toHaveLength(1);
    expect(lotsAtReading(facts).lots).toHaveLength(2);
  });
  it('of a negative balance are none, and of no balance unknown', () => {
    expect(lotsOf(factsOf([balance(TODAY, -5, { lots: list })]), TODAY)).toMatchObject({
      lots: [],
      available: -500,
    });
    expect(lotsOf(factsOf([]), TODAY)).toEqual({ lots: [], available: null, readAt: null });
  });
});

describe('outlook', () => {
  const settings = startingSettings();
  it('of a team never read is withheld with the reason, and nothing is claimed', () => {
    const found = outlook(factsOf([]), settings, TODAY, 1);
    expect(found).toMatchObject({
      available: null,
      runOut: null,
      withheld: { code: 'no-balance' },
      orderBy: null,
    });
    expect(Runway.safeParse(toRunway(found)).success).toBe(true);
  });
  it('of a balance without use is withheld, but the next expiry is known', () => {
    const lots = [{ tokens: tokens(100), expiresOn: day(TODAY + 5) }];
    const found = outlook(factsOf([balance(TODAY, 100, { lots })]), settings, TODAY, 1);
    expect(found.withheld).toMatchObject({ code: 'no-history', daysKnown: 0 });
    expect(toRunway(found).nextExpiry).toEqual({
      day: TODAY + 5,
      tokens: 10_000,
      strandedLikely: null,
      strandedHigh: null,
    });
  });
  it('of a steady team runs out when the arithmetic says', () => {
    const facts = factsOf([usage(70), balance(TODAY, 2100)]); // 30 workdays, 6 weeks
    const found = outlook(facts, settings, TODAY, 1);
    const likely = (found.runOut?.likely ?? 0) - TODAY;
    expect(likely).toBeGreaterThan(36);
    expect(likely).toBeLessThan(50);
    expect(found.runOut?.early).toBeLessThan(found.runOut?.late ?? 0);
    expect(found.orderBy).toBeLessThan(found.runOut?.likely ?? 0);
    expect(found.withheld).toBeNull();
    expect(Runway.safeParse(toRunway(found)).success).toBe(true);
    expect(outlook(facts, settings, TODAY, 1)).toEqual(found);
    for (const point of found.fan) {
      expect(point.p10).toBeLessThanOrEqual(point.p50);
      expect(point.p50).toBeLessThanOrEqual(point.p90);
    }
  });
  it('draws every day of the next month, then one of each week, and the last day looked at', () => {
    const { fan, horizon } = outlook(factsOf([usage(70), balance(TODAY, 2100)]), settings, TODAY, 1);
    const days = fan.map((point) => point.day - TODAY);
    expect(days.slice(0, 30)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
    expect(days.slice(30, -1)).toEqual(Array.from({ length: days.length - 31 }, (_, i) => 35 + 7 * i));
    expect(days.at(-1)).toBe(horizon);
    expect(horizon - (days.at(-2) ?? 0)).toBeLessThanOrEqual(7);
  });
  it('counts an old reading down to today', () => {
    const found = outlook(factsOf([usage(70), balance(TODAY - 21, 2100)]), settings, TODAY, 1);
    const likely = (found.runOut?.likely ?? 0) - TODAY;
    expect(likely).toBeGreaterThan(15);
    expect(likely).toBeLessThan(35); // 22, and the slack days around Christmas that lie between
  });
  it('says what strands in the next lot, in tokens and money', () => {
    const lots = [{ tokens: tokens(5000), expiresOn: day(TODAY + 13) }];
    const found = outlook(
      factsOf([usage(70), balance(TODAY, 6000, { lots, lotsComplete: true })]),
      settings,
      TODAY,
      1,
    );
    const fate = found.nextExpiry?.fate;
    expect(fate?.stranded.likely).toBeGreaterThan(tokens(4100)); // about 9 workdays of 70 are used
    expect(fate?.stranded.likely).toBeLessThan(tokens(4600));
    expect(fate?.strandedCost?.likely.minor).toBe((fate?.stranded.likely ?? 0) * 3);
    expect(found.fates).toHaveLength(1); // nothing is said of tokens whose expiry is unknown
    expect(found.lockedOutBeforeExpiry).toBe(0);
  });
  it('reconstructs the balance between readings only where token events are known', () => {
    const purchase = { day: day(TODAY - 20), kind: 'purchase' as const, tokens: tokens(1000), label: '' };
    const without = outlook(factsOf([usage(70), balance(TODAY, 2100)]), settings, TODAY, 1).past;
    expect(without).toEqual([{ day: TODAY, tokens: 210_000, source: 'read' }]);
    const facts = factsOf([usage(70), balance(TODAY - 1, 2100, { events: [purchase] })]);
    const past = outlook(facts, settings, TODAY, 1).past;
    const at = (on: number) => past.find((point) => point.day === on)?.tokens;
    expect(at(TODAY - 20)).toBe(tokens(2100 + 13 * 70));
    expect(at(TODAY - 21)).toBe(tokens(2100 + 14 * 70 - 1000));
    expect(past.at(-1)?.source).toBe('read');
  });
  it('is withheld without skill, until there is more to check it on', () => {
    const facts = factsOf([usage(70), balance(TODAY, 2100)]);
    const card = (daysNeeded: number): ReportCard => ({
      verdict: 'no-skill',
      daysExact: daysNeeded - 28,
      daysNeeded,
      through: TODAY,
      skill: -0.2,
      horizons: [],
    });
    const found = outlook(facts, settings, TODAY, 1, { card: card(98) });
    expect(found).toMatchObject({ runOut: null, fan: [], orderBy: null, fates: [], available: 210_000 });
    expect(found.withheld).toEqual({ code: 'no-skill', daysKnown: 70, daysNeeded: 98 });
    const plain = outlook(facts, settings, TODAY, 1);
    expect(outlook(facts, settings, TODAY, 1, { card: card(70) })).toEqual(plain);
    const good: ReportCard = { ...card(98), verdict: 'good', skill: 0.2 };
    expect(outlook(facts, settings, TODAY, 1, { card: good })).toEqual(plain);
  });
  it('knows the calendar: closed days to come put the run-out day off', () => {
    const facts = factsOf([usage(70), balance(TODAY, 2100)]);
    const closed = Array.from({ length: 14 }, (_, i) => ({
      day: day(TODAY + 14 + i),
      name: 'Works holidays',
      origin: 'admin' as const,
      worked: false,
    }));
    const likely = (holidays: typeof closed) =>
      outlook(facts, { ...settings, holidays }, TODAY, 1).runOut?.likely ?? 0;
    expect(likely(closed) - likely([])).toBeGreaterThan(7);
    expect(likely(closed.map((one) => ({ ...one, worked: true })))).toBe(likely([]));
  });
  it('puts scenarios between demand and lots', () => {
    const facts = factsOf([usage(70), balance(TODAY, 2100)]);
    const applyScenarios = (futures: DemandFutures) => ({
      ...futures,
      daily: futures.daily.map((use) => 2 * use),
    });
    const base = outlookInFull(facts, settings, TODAY, 1);
    const twice = outlookInFull(facts, settings, TODAY, 1, { applyScenarios });
    expect(twice.futures?.daily[0]).toBe(2 * (base.futures?.daily[0] ?? 0));
    expect((twice.outlook.runOut?.likely ?? 0) - TODAY).toBeLessThan(
      0.7 * ((base.outlook.runOut?.likely ?? 0) - TODAY),
    );
  });
});

describe('top movers', () => {
  const row = (personId: number, used: number, from: number, to: number): StoredObservation => ({
    personId,
    tokens: tokens(used),
    period: { from: day(from), to: day(to) },
  });
  it('compare the newest reading with the part of a longer one before it', () => {
    const short = meta('by-user', TODAY, [TODAY - 29, TODAY], 100);
    const long = meta('by-user', TODAY, [TODAY - 89, TODAY], 300);
    const rows = new Map([
      [short.id, [row(1, 60, TODAY - 29, TODAY), row(2, 40, TODAY - 29, TODAY)]],
      [
        long.id,
        [row(1, 60, TODAY - 89, TODAY), row(2, 240, TODAY - 89, TODAY), row(3, 10, TODAY - 89, TODAY)],
      ],
    ]);
    expect(topMovers(factsOf([short, long], rows))).toEqual({
      risen: [{ personId: 1, before: 0, now: 6000 }],
      fallen: [
        { personId: 2, before: 10_000, now: 4000 },
        { personId: 3, before: 500, now: 0 },
      ],
      periods: [
        { from: TODAY - 89, to: TODAY - 30 },
        { from: TODAY - 29, to: TODAY },
      ],
    });
  });
  it('compare the past 30 days with months that end before today', () => {
    const short = meta('by-user', TODAY, [TODAY - 29, TODAY], 100);
    const months = meta('by-user', TODAY, [TODAY - 111, TODAY - 20], 300);
    const rows = new Map([
      [short.id, [row(1, 60, TODAY - 29, TODAY)]],
      [months.id, [row(1, 92, TODAY - 111, TODAY - 20)]],
    ]);
    expect(topMovers(factsOf([short, months], rows)).risen).toEqual([
      { personId: 1, before: 3000, now: 6000 },
    ]);
  });
  it('compare months of daily rows; one that has just begun counts with the month before', () => {
    const span = (from: number, to: number, ...used: number[]) => ({
      period: { from: day(from), to: day(to) },
      tokens: new Map(used.map((one, i) => [i + 1, tokens(one)])),
    });
    const older = span(TODAY - 89, TODAY - 60, 60, 30);
    const before = span(TODAY - 59, TODAY - 30, 30, 30);
    const newest = span(TODAY - 29, TODAY, 60);
    const withFiles = (...people: ReturnType<typeof span>[]) => ({
      ...factsOf([]),
      daily: { ...NO_DAYS, people },
    });
    expect(topMovers(withFiles(older, before, newest))).toEqual({
      risen: [{ personId: 1, before: 3000, now: 6000 }],
      fallen: [{ personId: 2, before: 3000, now: 0 }],
      periods: [before.period, newest.period],
    });
    const young = span(TODAY - 29, TODAY - 27, 3);
    expect(topMovers(withFiles(older, before, young))).toMatchObject({
      fallen: [
        { personId: 1, before: 6000, now: 3000 },
        { personId: 2, before: 3000, now: 2727 },
      ],
      periods: [older.period, { from: before.period.from, to: young.period.to }],
    });
    expect(topMovers(withFiles(newest)).periods).toBeNull();
  });
  it('are told fresh by files too', () => {
    const on = { day: TODAY, tokens: tokens(1), rows: 1, readAt: 123, open: false, doubtful: 0 };
    const facts = { ...factsOf([]), daily: { ...NO_DAYS, days: [on] } };
    expect(outlook(facts, startingSettings(), TODAY, 1).freshness).toEqual([
      { page: 'daily', readAt: 123, complete: true },
    ]);
  });
  it('are nobody with one reading', () => {
    const only = meta('by-user', TODAY, [TODAY - 29, TODAY], 100);
    const rows = new Map([[only.id, [row(1, 60, TODAY - 29, TODAY)]]]);
    expect(topMovers(factsOf([only], rows))).toEqual({ risen: [], fallen: [], periods: null });
  });
});
