import type { Brief } from '@/components/dashboard/brief/brief-view';
import type { Outcome } from '@/core/purchase/plan/renewal-types';
import { centitokens, type Day, day, minor } from '@/core/units/brands';
import { addDays } from '@/core/units/day';

export const TODAY = day(20_779); // 22 Nov 2026
const tokens = (count: number) => centitokens(Math.round(count * 100));

export interface OrderSketch {
  readonly on: Day;
  readonly tokens: number;
  readonly price: number;
}

/** An outcome of some orders. @param money shortage and carried, minor units */
export function outcome(
  orders: readonly OrderSketch[],
  { shortage = 0, carried = 0 }: { shortage?: number; carried?: number } = {},
): Outcome {
  const price = orders.reduce((sum, one) => sum + one.price, 0);
  return {
    orders: orders.map((one) => ({
      day: one.on,
      arrives: addDays(one.on, 5),
      expires: addDays(one.on, 370),
      tokens: tokens(one.tokens),
      price: minor(one.price),
      stranded: { tokens: tokens(10), cost: minor(100), chance: 0.2 },
    })),
    price: minor(price),
    stranded: minor(100 * orders.length),
    shortage: minor(shortage),
    carried: minor(carried),
    total: minor(price + shortage - carried),
    lockedOut: 0.08,
    lockOutDays: 0.2,
    expiring: { tokens: tokens(120), chance: 0.4 },
  };
}

const range = (low: number, likely: number, high: number) => ({
  expected: minor(likely),
  low: minor(low),
  likely: minor(likely),
  high: minor(high),
});
const amounts = (count: number) => ({
  expected: tokens(count),
  low: tokens(count - 10),
  likely: tokens(count),
  high: tokens(count + 10),
});
const QUARTERS = [270_049, 280_049, 290_049, 310_053];
const quarter = (i: number) => ({
  kind: 'quarter' as const,
  period: { from: day(20_454 + 91 * i), to: day(20_454 + 91 * i + 90) },
  state: i < 3 ? ('past' as const) : ('running' as const),
  tokens: amounts(900.4),
  usedSoFar: tokens(900),
  cost: range(200_000, QUARTERS[i] ?? 0, 400_000),
  costSoFar: minor(QUARTERS[i] ?? 0),
  expired: minor(0),
  unknownDays: 0,
});

const none = (row: ReturnType<typeof quarter>) => ({
  ...row,
  ...{ tokens: amounts(0), cost: range(0, 0, 0), costSoFar: minor(0) },
});

/** A brief with everything in it. @param named team, products and scenarios are called that */
export function sampleBrief(named = 'North'): Brief {
  const best = outcome(
    [
      { on: addDays(TODAY, 40), tokens: 2333, price: 664_905 },
      { on: addDays(TODAY, 200), tokens: 1234, price: 351_690 },
    ],
    { shortage: 12_345, carried: 100_049 },
  );
  const quarters = [0, 1, 2, 3].map(quarter);
  return {
    renewal: {
      team: 'n',
      months: 12,
      today: TODAY,
      until: addDays(TODAY, 365),
      settings: {
        currency: 'EUR',
        tokenPrices: [{ from: tokens(1), perToken: 285, origin: 'list' }],
        minimumOrder: tokens(500),
        leadTimeDays: 5,
        confidence: 0.9,
        lockOutDayCost: null,
      },
      judgement: { kind: 'confidence', confidence: 0.9 },
      scenarios: [named],
      withheld: null,
      answer: {
        renewal: { best, lockOutDay: minor(170_000), unavoidable: 0 },
        policies: [
          { kind: 'best', outcome: best },
          { kind: 'nothing', outcome: outcome([], { shortage: 9_000_000 }) },
        ],
        curve: null,
        changed: [],
        done: true,
      },
    },
    facts: {
      teamName: named,
      outlook: {
        team: 'n',
        today: TODAY,
        available: tokens(5911),
        readAt: TODAY * 86_400_000,
        past: [{ day: addDays(TODAY, -10), tokens: tokens(6000), source: 'read' }],
        fan: [0, 30, 60, 90].map((ahead) => ({
          day: addDays(TODAY, ahead),
          p10: tokens(Math.max(0, 5000 - 80 * ahead)),
          p25: tokens(5000 - 50 * ahead),
          p50: tokens(5200 - 50 * ahead),
          p75: tokens(5400 - 50 * ahead),
          p90: tokens(5911 - 40 * ahead),
        })),
        runOut: { early: addDays(TODAY, 70), likely: addDays(TODAY, 86), late: addDays(TODAY, 120) },
        withheld: null,
        orderBy: addDays(TODAY, 40),
        fates: [],
        lots: Array.from({ length: 7 }, (_, i) => ({
          tokens: tokens(800.5 + i),
          expiresOn: addDays(TODAY, 30 + 20 * i),
          source: 'listed' as const,
        })),
        nextExpiry: null,
        lockedOutBeforeExpiry: null,
        movers: { risen: [], fallen: [], periods: null },
        freshness: [],
        coverage: {
          exact: 300,
          estimated: 20,
          unknown: 3,
          period: { from: addDays(TODAY, -323), to: addDays(TODAY, -1) },
        },
        conflicts: [],
        horizon: 365,
      },
      budget: {
        team: 'n',
        today: TODAY,
        currency: 'EUR',
        startMonth: 1,
        when: 'used',
        entries: { years: [], prices: [] },
        priceOrigin: 'list',
        scenarios: [],
        knownTo: addDays(TODAY, -1),
        budget: {
          years: [
            {
              year: { ...quarter(0), kind: 'year', state: 'running', cost: range(1e6, 1_150_200, 1.3e6) },
              quarters,
              // Each quarter's in its first month.
              months: quarters.flatMap((row) => [row, none(row), none(row)]),
              upTo: [],
              budget: null,
            },
          ],
          purchases: [],
          orderTokens: tokens(500),
          perToken: 285,
          knowsBalance: true,
        },
        withheld: null,
      },
      card: null,
    },
    seats: {
      view: {
        team: 'n',
        currency: 'EUR',
        today: TODAY,
        missing: null,
        stamp: '',
        stale: false,
        now: [],
        answer: null,
        ids: [1, 2],
        seats: {
          people: 2,
          products: ['revit', 'autocad'],
          flex: Float64Array.from([100_000, 0, 20_000, 30_000]),
          pools: Array.from({ length: 8 }, (_, i) => ({
            name: `${named} ${i}`,
            kind: 'product' as const,
            products: [i === 0 ? 'revit' : `other-${i}`],
            perYear: i === 7 ? null : 101_050 + i,
            owned: 3,
          })),
          holds: [[0], []],
        },
        aside: [1, 0, 0, 0, 0, 0, 0, 0],
        people: [
          { shown: 'Ada Lovelace', ref: {} },
          { shown: 'Grace Hopper', ref: {} },
        ],
        subscriptions: [],
        lots: [],
        knowsSeats: true,
        hasListPrices: true,
        least: 0,
      },
      answer: {
        pools: Array.from({ length: 8 }, (_, i) => ({
          people: new Int32Array(0),
          spared: new Float64Array(0),
          paid: i % 3,
          curve: null,
        })),
        cost: { seats: 700_000, flex: 90_049, total: 790_049, p10: 700_000, p90: 900_000 },
        present: { seats: 2_000_000, flex: 60_049, total: 2_060_049, p10: 1, p90: 2 },
        allFlex: { seats: 0, flex: 300_000, total: 300_000, p10: 1, p90: 2 },
        dearer: 0.02,
        proven: true,
        gap: 0,
      },
      entries: [
        {
          kind: 'renewal',
          on: addDays(TODAY, 100),
          decideBy: addDays(TODAY, 70),
          pool: 1,
          name: `${named} 1`,
          contract: null,
          subscriptionId: null,
          seats: 3,
          renew: 1,
          priced: true,
          idle: 0,
          move: [{ person: 0, to: [] }],
        },
      ],
    },
    ways: [
      { kind: 'as-now', seats: 2_000_000, outcome: best },
      { kind: 'nothing', seats: 2_000_000, outcome: outcome([], { shortage: 9_000_000 }) },
      { kind: 'cheapest', seats: 700_000, outcome: best },
    ],
    version: '1.2.3',
  };
}
