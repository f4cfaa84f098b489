import { describe, expect, it } from 'vitest';
import type { Scenario } from '@/core/model/scenario';
import { compareScenarios } from '@/core/purchase/compare-scenarios';
import { outlook, outlookInFull } from '@/core/purchase/outlook';
import { startingSettings } from '@/core/rates/starting-values';
import { centitokens, day } from '@/core/units/brands';
import { factsOf, meta } from '../ledger/facts';

const MONDAY = 20_003 - ((20_003 + 3) % 7);
const TODAY = day(MONDAY + 70);
const tokens = (count: number) => centitokens(count * 100);
const settings = startingSettings();
/** 70 tokens on workdays of the ten weeks before today, but for days nobody read. */
const usage = (unread: readonly number[] = []) =>
  meta('summary', TODAY, null, null, {
    uses: Array.from({ length: 70 }, (_, i) => i)
      .filter((i) => !unread.includes(i))
      .map((i) => ({
        period: { from: day(MONDAY + i), to: day(MONDAY + i) },
        tokens: tokens(i % 7 < 5 ? 70 : 0),
      })),
  });
const balance = (readOn: number) =>
  meta('balances', readOn, null, null, { figures: { tokensAvailable: tokens(2100) } });
const byProduct = meta('usage-report', TODAY, [TODAY - 90, TODAY - 1], 4000);
const used = (product: string, count: number) => ({
  ...{ product, personId: 1, tokens: tokens(count), daysUsed: 20 },
  period: { from: day(TODAY - 90), to: day(TODAY - 1) },
});
const rows = new Map([[byProduct.id, [used('Maya', 1000), used('Revit', 3000)]]]);
const factsReadOn = (readOn: number) => factsOf([usage(), balance(readOn), byProduct], rows);

const scenario = (effect: Scenario['effects'][number], more: Partial<Scenario> = {}): Scenario => ({
  ...{ id: 'x', name: 'X', on: true, from: TODAY, to: null, effects: [effect], ...more },
});
const times = (factor: number, more: Partial<Scenario> = {}) =>
  scenario({ kind: 'factor', product: null, factor }, more);
const compare = (scenarios: readonly Scenario[], readOn: number = TODAY) =>
  compareScenarios(factsReadOn(readOn), [], scenarios, settings, TODAY, 1, null);

describe('what is expected with scenarios, beside what is without', () => {
  it('is the same where none is on, and the outlook of the team', () => {
    const { base, changed, weeks } = compare([times(2, { on: false })]);
    expect(base).toEqual(outlook(factsReadOn(TODAY), settings, TODAY, 1));
    expect(changed).toEqual(base);
    expect(weeks.length).toBeGreaterThan(50);
    for (const week of weeks) expect(week.changed).toEqual(week.base);
  });

  it.each([TODAY, TODAY - 1, TODAY - 21])(
    'differs from the week on in which it begins, wherever the balance was read (day %i)',
    (readOn) => {
      const first = Math.max(TODAY, readOn + 1);
      const { weeks, base, changed } = compare([times(2, { from: day(first + 21) })], readOn);
      expect(weeks.map(({ from }) => from)).toEqual(weeks.map((_, i) => first + 7 * i));
      for (const week of weeks.slice(0, 3)) expect(week.changed).toEqual(week.base);
      for (const { base: without, changed: twice } of weeks.slice(3))
        for (const at of ['low', 'likely', 'high'] as const)
          expect(Math.abs(twice[at] - 2 * without[at])).toBeLessThanOrEqual(1);
      expect(changed.runOut?.likely).toBeLessThan(base.runOut?.likely ?? 0);
    },
  );

  it('has for each week what its seven days want in one of ten, half and nine of ten futures', () => {
    const { weeks } = compare([]);
    const { futures } = outlookInFull(factsReadOn(TODAY), settings, TODAY, 1);
    if (!futures) throw new Error('no forecast');
    const { daily, horizon, paths } = futures;
    for (const at of [0, 4, weeks.length - 1]) {
      const { low, likely, high } = weeks[at]?.base ?? { low: 0, likely: 0, high: 0 };
      const sums = Array.from({ length: paths }, (_, p) =>
        daily.slice(p * horizon + 7 * at, p * horizon + 7 * at + 7).reduce((sum, use) => sum + use, 0),
      );
      const below = (tokensWanted: number) => sums.filter((sum) => sum < tokensWanted - 0.5).length / paths;
      const upTo = (tokensWanted: number) => sums.filter((sum) => sum <= tokensWanted + 0.5).length / paths;
      for (const [share, tokensWanted] of [
        [0.1, low],
        [0.5, likely],
        [0.9, high],
      ] as const) {
        expect(below(tokensWanted)).toBeLessThanOrEqual(share + 0.002);
        expect(upTo(tokensWanted)).toBeGreaterThanOrEqual(share - 0.002);
      }
    }
    // Whole weeks only, as many as the days looked at hold.
    expect(weeks).toHaveLength(Math.floor(horizon / 7));
  });

  it('adds for each alone, on or off, what it adds to all days to come', () => {
    const { base, changed, each } = compare([
      times(2, { id: 'twice', on: false }),
      times(0.5, { id: 'half', on: false }),
      times(3, { id: 'over', from: day(TODAY - 50), to: day(TODAY - 1), on: false }),
    ]);
    expect(changed).toEqual(base);
    expect(each.map(({ id }) => id)).toEqual(['twice', 'half', 'over']);
    const [twice, half, over] = each.map((one) => one.tokens);
    const { futures } = outlookInFull(factsReadOn(TODAY), settings, TODAY, 1);
    if (!futures) throw new Error('no forecast');
    const mean = futures.daily.reduce((sum, use) => sum + use, 0) / futures.paths;
    expect(twice?.low).toBeLessThan(mean);
    expect(twice?.high).toBeGreaterThan(mean);
    expect(twice?.likely).toBeGreaterThan(0.8 * mean);
    expect(twice?.likely).toBeLessThan(1.2 * mean);
    // Half of it less: the most is taken away where the most is used.
    expect(half?.low).toBeCloseTo(-(twice?.high ?? 0) / 2, -1);
    expect(half?.likely).toBeCloseTo(-(twice?.likely ?? 0) / 2, -1);
    expect(half?.high).toBeCloseTo(-(twice?.low ?? 0) / 2, -1);
    expect(over).toEqual({ low: 0, likely: 0, high: 0 });
  });

  it('knows past weeks that are over and known whole, oldest first', () => {
    const weeksOf = (unread: readonly number[]) =>
      compareScenarios(factsOf([usage(unread), balance(TODAY)]), [], [], settings, TODAY, 1, null).past;
    const whole = Array.from({ length: 10 }, (_, i) => ({ from: MONDAY + 7 * i, tokens: tokens(350) }));
    expect(weeksOf([])).toEqual(whole);
    // The last day of the second week and the first of the fourth weren't read.
    expect(weeksOf([13, 21])).toEqual(whole.filter((_, i) => i !== 1 && i !== 3));
  });

  it('says which products are used, the most used first, and what can’t be worked out', () => {
    const joined = (product: string) =>
      scenario({ kind: 'people', people: 3, product, daysPerMonth: null }, { id: product });
    const { products, gaps } = compare([joined('Revit'), joined('Fusion')]);
    expect(products).toEqual(['Revit', 'Maya']);
    expect(gaps.map(({ scenario: id }) => id)).toEqual(['Fusion']);
  });

  it('without a forecast has no weeks to come and adds nothing', () => {
    const facts = factsOf([balance(TODAY)]);
    const found = compareScenarios(facts, [], [times(2)], settings, TODAY, 1, null);
    expect([found.weeks, found.each, found.past]).toEqual([[], [], []]);
    expect(found.base.withheld?.code).toBe('no-history');
  });
});
