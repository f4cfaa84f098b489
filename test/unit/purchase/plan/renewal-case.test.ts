import { describe, expect, it } from 'vitest';
import { demandHistory } from '@/core/ledger/demand-history';
import { type RenewalCase, type RenewalWithheld, renewalCase } from '@/core/purchase/plan/renewal-case';
import { renewalSteps } from '@/core/purchase/plan/renewal-steps';
import { lastPlanned } from '@/core/purchase/plan/situation';
import { weighWays } from '@/core/purchase/plan/weigh-ways';
import { startingSettings } from '@/core/rates/starting-values';
import { budgetFutures } from '@/core/spend/budget/budget-futures';
import { centitokens, day, minor } from '@/core/units/brands';
import { factsOf, meta } from '../../ledger/facts';

const MONDAY = 20_003 - ((20_003 + 3) % 7);
const TODAY = day(MONDAY + 70);
const tokens = (count: number) => centitokens(count * 100);
const usage = meta('summary', TODAY, null, null, {
  uses: Array.from({ length: 70 }, (_, i) => ({
    period: { from: day(MONDAY + i), to: day(MONDAY + i) },
    tokens: tokens(i % 7 < 5 ? 17 + (i % 3) : 0),
  })),
});
const balance = (available: number) =>
  meta('balances', TODAY, null, null, { figures: { tokensAvailable: tokens(available) } });
const settings = startingSettings();
const options = { card: null, applyScenarios: <F>(futures: F) => futures };
const caseOf = (captures: Parameters<typeof factsOf>[0], changes: Partial<typeof settings> = {}) =>
  renewalCase(factsOf(captures), { ...settings, ...changes }, TODAY, 365, 1, options);
const isCase = (found: RenewalCase | RenewalWithheld): found is RenewalCase => 'judgement' in found;

describe('a renewal', () => {
  it('is withheld with the reason while something it needs is missing', () => {
    expect(caseOf([usage])).toMatchObject({ code: 'no-balance' });
    expect(caseOf([balance(300)])).toMatchObject({ code: 'no-history', daysKnown: 0 });
    expect(caseOf([usage, balance(300)], { tokenPrices: [] })).toEqual({ code: 'no-price' });
  });

  it('is withheld while the days known exactly are too few to check the forecast again', () => {
    const month = meta('summary', TODAY, null, null, {
      uses: [{ period: { from: day(MONDAY - 60), to: day(MONDAY - 1) }, tokens: tokens(600) }],
    });
    const card = {
      verdict: 'no-skill' as const,
      daysExact: 70,
      daysNeeded: 100,
      through: TODAY,
      skill: -1,
      horizons: [],
    };
    const facts = factsOf([month, usage, balance(300)]);
    const withheld = { code: 'no-skill', daysKnown: 70, daysNeeded: 100 };
    expect(renewalCase(facts, settings, TODAY, 365, 1, { ...options, card })).toEqual(withheld);
    const { history } = demandHistory(facts, day(TODAY - 1));
    expect(budgetFutures(facts, history, settings, TODAY, 1, card)).toEqual(withheld);
  });

  it('is judged by the confidence, or by the cost of a day locked out once there is one', () => {
    expect(caseOf([usage, balance(300)])).toMatchObject({
      judgement: { kind: 'confidence', confidence: 0.9 },
    });
    const cost = minor(250_000);
    expect(caseOf([usage, balance(300)], { lockOutDayCost: cost })).toMatchObject({
      judgement: { kind: 'lock-out-day', cost },
    });
  });

  it('counts from the reading, nets a negative balance, and ends a year beyond the plan', () => {
    const found = caseOf([usage, balance(-120)]);
    if (!isCase(found)) throw new Error(found.code);
    const { situation, coarse } = found.situations(1);
    expect(situation).toMatchObject({ from: TODAY + 1, owed: 12_000, lots: [], step: 1 });
    expect(situation.book.horizon).toBeGreaterThanOrEqual(lastPlanned(situation) + 365);
    expect([situation.book.paths, coarse.book.paths]).toEqual([1000, 250]);
  });

  it('orders for more use on tokens, and nothing for none; lock-outs count the same on every way', () => {
    const found = caseOf([usage, balance(900)]);
    if (!isCase(found)) throw new Error(found.code);
    const [half, none, double, again] = weighWays(found, [0.5, 0, 2, 0.5], 100_000, 1);
    const ordered = (way: typeof half) => way?.orders.reduce((sum, order) => sum + order.tokens, 0) ?? 0;
    expect(ordered(none)).toBe(0);
    expect(none?.expiring).toEqual({ tokens: tokens(900), chance: 1 });
    expect(ordered(double)).toBeGreaterThan(2 * ordered(half));
    expect(again).toBe(half);
    for (const way of [half, none, double])
      expect(way?.total).toBe(
        (way?.price ?? 0) + Math.round((way?.lockOutDays ?? 0) * 100_000) - (way?.carried ?? 0),
      );
  });

  it('is answered first, then supported', () => {
    const found = caseOf([usage, balance(900)]);
    if (!isCase(found)) throw new Error(found.code);
    const steps = [...renewalSteps(found, 1)];
    expect(steps[0]).toMatchObject({ curve: null, changed: [], done: false });
    expect(steps[0]?.policies).toHaveLength(5);
    expect(steps.at(-1)?.changed.map(({ kind }) => kind)).toEqual([
      'dearer',
      'more-use',
      'less-use',
      'slower',
      'surer',
      'less-sure',
    ]);
    expect(steps.at(-1)).toMatchObject({ done: true, renewal: steps[0]?.renewal });
    expect(steps[0]?.renewal.best.lockedOut).toBeLessThanOrEqual(0.1);
  });
});
