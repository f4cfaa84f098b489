import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DemandHistory } from '@/core/forecast/types';
import { startingSettings } from '@/core/rates/starting-values';
import { type BudgetRequest, budget } from '@/core/spend/budget/budget';
import { fiscalYearOf } from '@/core/spend/budget/fiscal-months';
import { futureCosts } from '@/core/spend/budget/future-costs';
import { costsAsUsed } from '@/core/spend/budget/past-costs';
import { pricedPurchases } from '@/core/spend/budget/priced-purchases';
import { teamBudget } from '@/core/spend/budget/team-budget';
import type { PricedPurchase } from '@/core/spend/budget/types';
import { centitokens, type Day, day, minor } from '@/core/units/brands';
import { dayOfDate } from '@/core/units/day';
import { factsOf, meta } from '../ledger/facts';

const on = (year: number, month: number, dayOfMonth: number): Day =>
  dayOfDate(year, month, dayOfMonth) ?? day(0);
const tokens = (count: number) => centitokens(count * 100);

/** History of so much a day, known every day, up to the day before `until`. */
const steady = (from: Day, until: Day, perDay: number): DemandHistory => ({
  from,
  values: new Float64Array(until - from).fill(perDay * 100),
  weight: new Float32Array(until - from).fill(1),
});
const purchase = (
  boughtOn: Day,
  bought: number,
  left: number,
  price: number | null,
  more = {},
): PricedPurchase => ({
  boughtOn,
  expiresOn: day(boughtOn + 365),
  tokens: tokens(bought),
  left: tokens(left),
  expired: tokens(0),
  price: price === null ? null : minor(price * 100),
  origin: 'book',
  told: true,
  ...more,
});

/** Today is 10 May 2026; two futures, one uses 10 a day, the other 30; the balance of 300 was read on 4 May. */
function request(more: Partial<BudgetRequest> = {}): BudgetRequest {
  const today = on(2026, 5, 10);
  const from = on(2026, 5, 5);
  const horizon = on(2028, 1, 1) - from;
  const daily = Float64Array.from({ length: 2 * horizon }, (_, i) => {
    const d = i % horizon;
    return d < today - from ? 2_000 : i < horizon ? 1_000 : 3_000;
  });
  return {
    today,
    history: steady(on(2026, 1, 1), today, 20),
    futures: { from, horizon, paths: 2, daily },
    purchases: [],
    plan: {
      lots: [{ tokens: 30_000, lastDay: 300, perToken: 250 }],
      debt: 0,
      orderTokens: 50_000,
      orderPrice: new Float64Array(horizon).fill(300),
      leadTimeDays: 5,
      lotLife: 365,
      today: today - from,
    },
    perToken: 300,
    when: 'used',
    startMonth: 1,
    budgets: [],
    ...more,
  };
}

describe('a budget', () => {
  it('is the past as it was and the rest from the futures, with bands of their sums', () => {
    const [year, next] = budget(request());
    expect(year?.months.map(({ state }) => state).slice(3, 7)).toEqual(['past', 'running', 'ahead', 'ahead']);
    const [, february] = year?.months ?? [];
    expect(february?.tokens).toEqual({ expected: 56_000, low: 56_000, likely: 56_000, high: 56_000 });
    // 20 a day for nine days, then 10 or 30 a day for 22.
    const may = year?.months[4];
    expect(may?.usedSoFar).toBe(18_000);
    expect(may?.tokens).toMatchObject({ expected: 18_000 + 44_000, low: 44_400, high: 79_600 });
    // 80 tokens at the book's 3.00, 300 of the lot at 2.50, then 20 or 460 ordered at 3.00.
    expect(may?.cost).toMatchObject({ expected: 24_000 + 75_000 + (6_000 + 138_000) / 2 });
    expect(next?.year.tokens.expected).toBe(365 * 2_000);
    expect(next?.year.period).toEqual({ from: on(2027, 1, 1), to: on(2027, 12, 31) });
  });

  it('adds up: months to quarters to the year, in tokens and money, used and bought', () => {
    for (const when of ['used', 'bought'] as const)
      for (const startMonth of [1, 2, 7, 12]) {
        const purchases = [purchase(on(2026, 2, 3), 900, 300, 2_701.33)];
        const years = budget(request({ when, startMonth, purchases }));
        expect(years.length).toBeGreaterThan(0);
        for (const { year, quarters, months } of years) {
          for (const rows of [quarters, months]) {
            const sum = (value: (row: typeof year) => number | undefined | null) =>
              rows.reduce((all, row) => all + (value(row) ?? Number.NaN), 0);
            expect(sum((row) => row.tokens.expected)).toBe(year.tokens.expected);
            expect(sum((row) => row.cost?.expected)).toBe(year.cost?.expected);
            expect(sum((row) => row.expired)).toBe(year.expired);
            expect(sum((row) => row.costSoFar)).toBe(year.costSoFar);
            expect(sum((row) => row.usedSoFar)).toBe(year.usedSoFar);
            expect(sum((row) => row.unknownDays)).toBe(year.unknownDays);
          }
          expect(year.period.to - year.period.from).toBeGreaterThan(363);
          expect(fiscalYearOf(year.period.from, startMonth)).toBe(fiscalYearOf(year.period.to, startMonth));
        }
      }
  });

  it('counts purchases when bought: past ones on their day, orders a lead time before they are needed', () => {
    const when = 'bought' as const;
    const [year] = budget(request({ when, purchases: [purchase(on(2026, 2, 3), 900, 300, 2_700)] }));
    expect(year?.months[1]?.cost?.expected).toBe(270_000);
    expect(year?.months[0]?.cost?.expected).toBe(0);
    // The lot's 300: 100 used up to 9 May. At 30 a day 200 last 6 days: the order of 500 is placed on the 11th.
    expect(year?.months[4]?.cost?.high).toBeGreaterThan(0);
    expect(year?.months[4]?.costSoFar).toBe(0);
    expect(year?.year.expired).toBe(0);
  });

  it('counts what was bought today when the balance read today holds it already', () => {
    const { today, plan } = request();
    const from = day(today + 1);
    const horizon = on(2028, 1, 1) - from;
    const futures = { from, horizon, paths: 1, daily: new Float64Array(horizon).fill(100) };
    const lots = [{ tokens: 100_000, lastDay: 364, perToken: 300 }];
    const purchases = [purchase(today, 1000, 1000, 3000)];
    const own = { ...plan, lots, today: -1, orderPrice: new Float64Array(horizon).fill(300) };
    const [year] = budget(request({ futures, purchases, plan: own, when: 'bought' }));
    expect(year?.year.cost?.expected).toBe(300_000);
    expect(year?.months[4]?.cost?.expected).toBe(300_000);
  });

  it('says with what probability a year costs more than was entered', () => {
    const year = (amount: number) =>
      budget(request({ budgets: [{ from: on(2026, 1, 1), amount: minor(amount) }] }))[0];
    const { low, high } = year(1)?.year.cost ?? { low: 0, high: 0 };
    expect(year(1)?.budget?.exceeded).toBe(1);
    expect(year((low + high) / 2)?.budget?.exceeded).toBe(0.5);
    expect(year(high * 2)?.budget?.exceeded).toBe(0);
    expect(budget(request())[0]?.budget).toBeNull();
  });

  it('has no money without a price, and says how many days nobody told of', () => {
    const history = steady(on(2026, 2, 11), on(2026, 5, 10), 20);
    const [year] = budget(request({ perToken: null, history }));
    expect(year?.year).toMatchObject({ cost: null, costSoFar: null, expired: null, unknownDays: 41 });
    expect(year?.months[0]?.unknownDays).toBe(31);
    expect(year?.months[2]?.unknownDays).toBe(0);
  });

  it('shows the year before when anything of it is known, also of one that began months ago', () => {
    const history = steady(on(2025, 12, 30), on(2026, 5, 10), 20);
    expect(budget(request({ history })).map(({ year }) => year.period.from)).toEqual([
      on(2025, 1, 1),
      on(2026, 1, 1),
      on(2027, 1, 1),
    ]);
    expect(budget(request({ startMonth: 6 })).map(({ year }) => year.period.from)).toEqual([
      on(2025, 6, 1),
      on(2026, 6, 1),
    ]);
  });
});

describe('costs of the futures', () => {
  const lot = fc.record({
    tokens: fc.integer({ min: 1, max: 90_000 }),
    lastDay: fc.integer({ min: -3, max: 400 }),
    perToken: fc.integer({ min: 1, max: 500 }),
  });
  it('as bought and as used or expired differ by what is held at the start and left at the end only', () => {
    fc.assert(
      fc.property(
        fc.array(lot, { maxLength: 5 }),
        fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 120 }),
        fc.integer({ min: 1, max: 80_000 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 9_000 }),
        (lots, use, orderTokens, leadTimeDays, debt) => {
          const horizon = use.length;
          const sorted = [...lots].sort((a, b) => a.lastDay - b.lastDay || a.tokens - b.tokens);
          const found = futureCosts(
            { from: day(20_000), horizon, paths: 1, daily: Float64Array.from(use) },
            {
              lots: sorted,
              debt,
              orderTokens,
              orderPrice: new Float64Array(horizon).fill(300),
              leadTimeDays,
              lotLife: 365,
              today: 0,
            },
            new Int32Array(horizon),
            1,
          );
          const held = lots.reduce((sum, { tokens: t, perToken }) => sum + (t / 100) * perToken, 0);
          const [bought = 0, used = 0, expired = 0] = [found.bought[0], found.used[0], found.expired[0]];
          const left = held + bought - used - expired;
          expect(left).toBeGreaterThanOrEqual(-1e-6);
          expect(found.tokens[0]).toBe(use.reduce((sum, one) => sum + one, 0));
          // Everything needed was paid for: at the lots' prices at least.
          const need = (found.tokens[0] ?? 0) + (use.some((one, d) => d === 0 && one + debt > 0) ? debt : 0);
          if (lots.length === 0) expect(used).toBeCloseTo((need / 100) * 300, 4);
        },
      ),
      { numRuns: 400 },
    );
  });
  it('buys in whole orders, no earlier than today, and uses the earliest expiry first', () => {
    const run = (lots: { tokens: number; lastDay: number; perToken: number }[]) =>
      futureCosts(
        { from: day(20_000), horizon: 3, paths: 1, daily: Float64Array.of(100, 100, 300) },
        {
          lots,
          debt: 0,
          orderTokens: 250,
          orderPrice: Float64Array.of(1, 2, 4),
          leadTimeDays: 1,
          lotLife: 365,
          today: 1,
        },
        Int32Array.of(0, 1, 2),
        3,
      );
    const found = run([
      { tokens: 100, lastDay: 0, perToken: 10 },
      { tokens: 150, lastDay: 1, perToken: 7 },
    ]);
    expect([...found.used]).toEqual([10, 7, 6]);
    expect([...found.expired]).toEqual([0, 0, 3.5]);
    expect([...found.bought]).toEqual([0, 10, 0]); // two orders for the third day, placed on the second
  });
});

describe('costs of the past', () => {
  it('come from the lots in use backward, and from the price book before the first that is known', () => {
    const through = on(2026, 5, 9);
    const history = steady(on(2026, 5, 1), day(through + 1), 10);
    const lots = [purchase(on(2025, 9, 1), 100, 70, 100), purchase(on(2025, 8, 1), 40, 0, 80)];
    const costs = costsAsUsed(history, through, lots, 300);
    // The last three days took 30 of the newer lot at 1.00, four days the older one at 2.00, two nobody knows.
    expect([...costs]).toEqual([3_000, 3_000, 2_000, 2_000, 2_000, 2_000, 1_000, 1_000, 1_000]);
  });
  it('never come from a lot before it was bought, nor of tokens that expired', () => {
    const through = on(2026, 5, 9);
    const history = steady(on(2026, 5, 1), day(through + 1), 10);
    const late = costsAsUsed(history, through, [purchase(on(2026, 5, 8), 100, 10, 100)], 300);
    expect([...late].slice(5)).toEqual([3_000, 3_000, 1_000, 1_000]);
    const gone = purchase(on(2025, 5, 5), 100, 0, 100, { expired: tokens(90) });
    expect(costsAsUsed(history, through, [gone], 300).filter((cost) => cost === 1_000)).toHaveLength(1);
  });
});

describe('purchases', () => {
  const settings = startingSettings();
  const today = on(2026, 5, 10);
  const boughtOn = on(2025, 7, 1);
  const facts = factsOf([
    meta('balances', today, null, null, {
      figures: { tokensAvailable: tokens(700) },
      lots: [
        { tokens: tokens(200), expiresOn: day(boughtOn + 365), quantity: tokens(500), boughtOn },
        { tokens: tokens(500), expiresOn: day(today + 300) },
      ],
      lotsComplete: true,
      events: [
        { day: boughtOn, kind: 'purchase', tokens: tokens(500), label: '', expiresOn: day(boughtOn + 365) },
      ],
    }),
  ]);
  it('are those the portal told of and those the lots must come from, each once, at the price book’s price', () => {
    expect(pricedPurchases(facts, settings, [])).toEqual([
      {
        boughtOn,
        expiresOn: boughtOn + 365,
        tokens: 50_000,
        left: 20_000,
        expired: 0,
        price: 150_000,
        origin: 'book',
        told: true,
      },
      {
        boughtOn: today - 65,
        expiresOn: today + 300,
        tokens: 50_000,
        left: 50_000,
        expired: 0,
        price: 150_000,
        origin: 'book',
        told: false,
      },
    ]);
  });
  it('cost what the admin says they cost', () => {
    const entered = [{ boughtOn, tokens: tokens(500), price: minor(111_100) }];
    expect(pricedPurchases(facts, settings, entered)[0]).toMatchObject({ price: 111_100, origin: 'entered' });
    expect(pricedPurchases(facts, { ...settings, tokenPrices: [] }, [])[0]?.price).toBeNull();
  });
  it('make a team’s budget with its own lots, orders as large as the last and the price of the day', () => {
    const { futures } = request();
    const history = steady(on(2026, 1, 1), today, 20);
    const entries = { years: [], prices: [{ boughtOn, tokens: tokens(500), price: minor(50_000) }] };
    const asUsed = (perToken: number | null) => perToken && new Float64Array(futures.horizon).fill(perToken);
    const found = teamBudget(facts, history, futures, settings, entries, today, (now) => asUsed(now) || null);
    expect(found).toMatchObject({ orderTokens: 50_000, perToken: 300, knowsBalance: true });
    // May: up to the 4th 80 from the lot at 1.00, then on at 1.00 until it is empty.
    expect(found.years[0]?.months[4]?.costSoFar).toBe(18_000);
    const free = teamBudget(
      facts,
      history,
      futures,
      { ...settings, tokenPrices: [] },
      entries,
      today,
      () => null,
    );
    expect(free.years[0]?.year.cost).toBeNull();
  });
});
