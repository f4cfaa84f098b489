import { describe, expect, it } from 'vitest';
import { demandHistory } from '@/core/ledger/demand-history';
import type { TeamDemand } from '@/core/ledger/types';
import { centitokens, day } from '@/core/units/brands';
import { factsOf, meta } from './facts';

const MONDAY = 20_003 - ((20_003 + 3) % 7); // a Monday
const sum = ({ history }: TeamDemand, from: number, to: number) => {
  let total = 0;
  for (let d = from; d <= to; d++) total += history.values[d - history.from] ?? 0;
  return total / 100;
};
const daily = (from: number, tokens: readonly number[], readOn: number) =>
  meta('summary', readOn, null, null, {
    uses: tokens.map((t, i) => ({
      period: { from: day(from + i), to: day(from + i) },
      tokens: centitokens(t * 100),
    })),
  });

describe('demand history', () => {
  it('of nothing is empty', () => {
    const found = demandHistory(factsOf([]), day(MONDAY));
    expect(found.history.values).toHaveLength(0);
    expect(found.coverage).toEqual({ exact: 0, estimated: 0, unknown: 0, period: null });
  });

  it('keeps exact days exact and ends on the asked day', () => {
    const found = demandHistory(factsOf([daily(MONDAY, [7, 14, 0], MONDAY + 9)]), day(MONDAY + 4));
    expect([...found.history.values]).toEqual([700, 1400, 0, 0, 0]);
    expect([...found.history.weight]).toEqual([1, 1, 1, 0, 0]);
    expect(found.coverage).toMatchObject({ exact: 3, estimated: 0, unknown: 2 });
  });

  it('fills a period by the weekday profile, weekends low', () => {
    const found = demandHistory(
      factsOf([meta('by-user', MONDAY + 20, [MONDAY, MONDAY + 13], 1048)]),
      day(MONDAY + 13),
    );
    expect(sum(found, MONDAY, MONDAY + 13)).toBe(1048);
    expect(found.history.values[0]).toBe(10_000);
    expect(found.history.values[5]).toBe(1_200);
    expect(found.history.weight[0]).toBeCloseTo(1 / Math.sqrt(14));
  });

  it('gives the outside part to the days outside a nested period', () => {
    const found = demandHistory(
      factsOf([
        meta('by-user', MONDAY + 30, [MONDAY, MONDAY + 29], 300),
        meta('by-user', MONDAY + 30, [MONDAY + 10, MONDAY + 29], 290),
        daily(MONDAY + 10, [50], MONDAY + 30),
      ]),
      day(MONDAY + 29),
    );
    expect(found.conflicts).toEqual([]);
    expect(sum(found, MONDAY, MONDAY + 9)).toBe(10);
    expect(sum(found, MONDAY + 10, MONDAY + 10)).toBe(50);
    expect(sum(found, MONDAY + 11, MONDAY + 29)).toBe(240);
  });

  it('holds overlapping rolling periods together though one after the other would overshoot', () => {
    const found = demandHistory(
      factsOf([
        meta('by-user', MONDAY + 50, [MONDAY, MONDAY + 19], 100),
        meta('by-user', MONDAY + 50, [MONDAY + 10, MONDAY + 29], 2),
      ]),
      day(MONDAY + 29),
    );
    expect(found.conflicts).toEqual([]);
    expect(sum(found, MONDAY, MONDAY + 19)).toBe(100);
    expect(sum(found, MONDAY + 10, MONDAY + 29)).toBe(2);
    expect(Math.min(...found.history.values)).toBeGreaterThanOrEqual(0);
  });

  it('lists what cannot hold together', () => {
    const found = demandHistory(
      factsOf([
        meta('by-user', MONDAY + 50, [MONDAY, MONDAY + 9], 100),
        meta('by-product', MONDAY + 50, [MONDAY, MONDAY + 29], 90),
      ]),
      day(MONDAY + 29),
    );
    expect(found.conflicts).toMatchObject([
      { code: 'contradiction', stated: 9000, least: 10_000, most: null },
    ]);
    expect(sum(found, MONDAY, MONDAY + 9)).toBe(100);
    expect(found.history.weight[15]).toBe(0);
  });

  it('believes the newest reading of one period and says the older was restated', () => {
    const found = demandHistory(
      factsOf([
        meta('by-user', MONDAY + 40, [MONDAY, MONDAY + 9], 100),
        meta('by-user', MONDAY + 50, [MONDAY, MONDAY + 9], 107),
      ]),
      day(MONDAY + 9),
    );
    expect(sum(found, MONDAY, MONDAY + 9)).toBe(107);
    expect(found.conflicts).toMatchObject([
      { code: 'restated', stated: 10_000, least: 10_700, most: 10_700 },
    ]);
  });

  it('does not count all teams, one person, seats or partial readings', () => {
    const period = [MONDAY, MONDAY + 9] as const;
    const found = demandHistory(
      factsOf([
        meta('by-user', MONDAY + 40, period, 100, { team: { kind: 'all' } }),
        meta('person', MONDAY + 40, period, 100),
        meta('seat-usage', MONDAY + 40, period, 100),
        meta('by-user', MONDAY + 40, period, 100, { complete: false }),
      ]),
      day(MONDAY + 9),
    );
    expect(found.history.values).toHaveLength(0);
  });

  it('adds daily rows to days, parts and seat rows not counted', () => {
    const capture = meta('usage-report', MONDAY + 40, [MONDAY, MONDAY + 2], 21);
    const on = (d: number, tokens: number, more = {}) => ({
      personId: 1,
      product: 'AutoCAD',
      period: { from: day(MONDAY + d), to: day(MONDAY + d) },
      tokens: centitokens(tokens * 100),
      ...more,
    });
    const rows = [
      on(0, 7),
      on(0, 7),
      on(2, 7, { product: 'Suite', isGroup: true }),
      on(2, 7, { parent: 'Suite' }),
      on(1, 9, { access: 'subscription' }),
    ];
    const found = demandHistory(factsOf([capture], new Map([[capture.id, rows]])), day(MONDAY + 2));
    expect([...found.history.values]).toEqual([1400, 0, 700]);
    expect(found.coverage.exact).toBe(3);
  });

  it('takes balance changes, less token events, where there is nothing else', () => {
    const balance = (readOn: number, tokens: number, more = {}) =>
      meta('balances', readOn, null, null, {
        figures: { tokensAvailable: centitokens(tokens * 100) },
        ...more,
      });
    const purchase = {
      day: day(MONDAY + 8),
      kind: 'purchase' as const,
      tokens: centitokens(50_000),
      label: '',
    };
    const found = demandHistory(
      factsOf([
        balance(MONDAY - 1, 1000),
        balance(MONDAY + 6, 930),
        balance(MONDAY + 13, 1360, { events: [purchase] }),
        meta('by-user', MONDAY + 20, [MONDAY, MONDAY + 6], 65),
      ]),
      day(MONDAY + 13),
    );
    expect(sum(found, MONDAY, MONDAY + 6)).toBe(65); // the page's total, not the balance's 70
    expect(sum(found, MONDAY + 7, MONDAY + 13)).toBe(70); // 930 + 500 - 1360
    expect(found.conflicts).toEqual([]);
  });

  it('takes no use from a balance that rose unexplained, nor across a lot that expired unseen', () => {
    const balance = (readOn: number, tokens: number, more = {}) =>
      meta('balances', readOn, null, null, {
        figures: { tokensAvailable: centitokens(tokens * 100) },
        ...more,
      });
    const lots = [{ tokens: centitokens(10_000), expiresOn: day(MONDAY + 12) }];
    const found = demandHistory(
      factsOf([balance(MONDAY, 100, { lots }), balance(MONDAY + 7, 500), balance(MONDAY + 14, 300)]),
      day(MONDAY + 13),
    );
    expect(found.history.values).toHaveLength(0);
  });
});
