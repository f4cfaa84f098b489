import { describe, expect, test } from 'vitest';
import type { PersonDay } from '@/core/ledger/daily/person-day';
import { drawFrom } from '@/core/purchase/draw-from';
import { breakEven } from '@/core/rates/break-even';
import { costOfTokens, priceOfTokens } from '@/core/rates/price-of-tokens';
import { rateFor } from '@/core/rates/rate-for';
import { fiscalYearOf, monthsPeriod } from '@/core/spend/budget/fiscal-months';
import { costsAsUsed } from '@/core/spend/budget/past-costs';
import { explainCharge } from '@/core/spend/explain-charge';
import { costShares } from '@/core/spend/shares/cost-shares';
import { seatsPaid } from '@/core/spend/shares/seats-paid';
import { spreadSeat } from '@/core/spend/shares/spread-seat';
import { centitokens, type Day, day, minor } from '@/core/units/brands';
import { dayOfIso, isoOfDay } from '@/core/units/day';
import { firstDayOf, monthOf } from '@/core/units/month';

const on = (iso: string): Day => dayOfIso(iso) ?? day(0);
const book = (perToken: number, currency = 'USD') => ({
  currency,
  tokenPrices: [{ from: centitokens(0), perToken, origin: 'admin' as const }],
});

describe('a seat’s price over its days', () => {
  /** What is paid within a calendar year, for a seat at 3,660.00 a year. */
  const paid = (start: string, end: string, from = '2020-01-01', to = '2031-12-31') =>
    seatsPaid(
      [],
      [{ product: 'Revit', seats: 1, start: on(start), end: on(end) }],
      { from: on(from), to: on(to) },
      () => minor(366_000),
    )[0]?.price;

  test.each([
    ['a year without a leap day', '2025-01-01', '2025-12-31', 366_000],
    ['a year with one', '2024-01-01', '2024-12-31', 366_000],
    ['a year that ends on the day it began', '2023-07-01', '2024-07-01', 366_000],
    ['a year from a leap day on', '2024-02-29', '2025-02-28', 366_000],
    ['three years over one', '2024-02-29', '2027-02-28', 3 * 366_000],
    ['February', '2026-02-01', '2026-02-28', 30_500],
    ['a month from the 31st', '2026-01-31', '2026-02-27', 30_500],
    [
      'nine months of a yearly seat, by their days',
      '2025-01-01',
      '2025-09-30',
      Math.round((366_000 * 273) / 365),
    ],
    ['days that are no months', '2026-01-01', '2026-01-10', Math.round((366_000 * 10) / 365)],
  ])('%s', (_, start, end, price) => expect(paid(start, end)).toBe(price));

  test('is split by days where only a part is looked at, and the parts add up', () => {
    const [first, second] = [
      paid('2023-07-01', '2024-06-30', '2023-01-01', '2023-12-31'),
      paid('2023-07-01', '2024-06-30', '2024-01-01', '2024-12-31'),
    ];
    expect([first, second]).toEqual([184_000, 182_000]); // 184 and 182 of 366 days
  });

  test('goes to months by their days, in yen to the yen', () => {
    const months = spreadSeat({ price: minor(71_500), from: on('2024-02-15'), to: on('2025-02-14') });
    const byHand = (days: number) => (71_500 * days) / 366;
    expect(months.map(({ month }) => isoOfDay(firstDayOf(month))).at(-1)).toBe('2025-02-01');
    expect(months.reduce((sum, { price }) => sum + price, 0)).toBe(71_500);
    for (const [i, days] of [15, 31, 30].entries())
      expect(Math.abs((months[i]?.price ?? 0) - byHand(days))).toBeLessThan(1);
  });
});

describe('amounts', () => {
  test('are rounded once, half away from zero, whatever the price’s decimals', () => {
    // In whole numbers: tokens x 100 times price x 10,000, then halves up.
    const byHand = (hundredths: number, price: string) => {
      const exact = BigInt(hundredths) * BigInt(price.replace('.', ''));
      return Number((exact + 500_000n) / 1_000_000n);
    };
    for (const price of ['100.0700', '285.3700', '300.0000', '288.1850', '0.0050'])
      for (let hundredths = 50; hundredths < 60_000; hundredths += 350)
        expect([
          hundredths,
          price,
          costOfTokens(centitokens(hundredths), book(Number(price)))?.minor,
        ]).toEqual([hundredths, price, byHand(hundredths, price)]);
    expect(costOfTokens(centitokens(-5000), book(100.07))?.minor).toBe(-5004);
  });

  test('have no decimals in yen and won', () => {
    expect(costOfTokens(centitokens(1234), book(390, 'JPY'))).toEqual({ minor: 4813, currency: 'JPY' });
    expect(priceOfTokens(centitokens(1_000_000), book(370.5, 'JPY'))).toEqual({
      minor: 3_705_000,
      currency: 'JPY',
    });
    const even = breakEven({ minor: minor(2_750_000), currency: 'KRW' }, centitokens(700), 4100);
    expect([even?.firstDearerDay, even?.flexPerDay]).toEqual([96, { minor: 28_700, currency: 'KRW' }]);
  });

  test('of a month’s places add up to the month, in yen too', () => {
    const use = [1, 2, 3].map((person) => ({ person, day: on('2024-02-29'), tokens: centitokens(1001) }));
    const { shares } = costShares({
      ...{ use, seats: [], perToken: 370.5, months: [monthOf(on('2024-02-01')), monthOf(on('2024-02-01'))] },
      placesOf: (person) => [`P${person}`],
    });
    // 30.03 tokens at 370.5 yen are 11,126.115.
    expect(shares.map(({ tokenCost }) => tokenCost)).toEqual([3709, 3709, 3708]);
  });
});

test('what was used costs what its lot cost: lots of several prices, some expired, counted forward by single tokens', () => {
  let state = 20_251_122;
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  for (let run = 0; run < 60; run++) {
    const lots = Array.from({ length: 4 }, (_, i) => {
      const boughtOn = 1000 + i * 8 + random(6);
      return {
        boughtOn,
        expiresOn: boughtOn + 10 + random(4),
        tokens: 5 + random(40),
        perToken: 200 + random(200),
      };
    }).sort((a, b) => a.expiresOn - b.expiresOn || a.tokens - b.tokens);
    const rest = lots.map(({ tokens }) => tokens);
    const values: number[] = [];
    const spent: number[] = [];
    const last = 1045;
    for (let today = 1000; today <= last; today++) {
      let cost = 0;
      let used = 0;
      for (let want = random(5); want > 0; want--) {
        const at = lots.findIndex(
          (lot, i) => lot.boughtOn <= today && lot.expiresOn >= today && (rest[i] ?? 0) > 0,
        );
        if (at < 0) break;
        rest[at] = (rest[at] ?? 0) - 1;
        cost += lots[at]?.perToken ?? 0;
        used++;
      }
      values.push(used * 100);
      spent.push(cost);
    }
    const purchases = lots.map((lot, i) => {
      const over = lot.expiresOn < last ? (rest[i] ?? 0) : 0;
      return {
        boughtOn: day(lot.boughtOn),
        expiresOn: day(lot.expiresOn),
        tokens: centitokens(lot.tokens * 100),
        left: centitokens(((rest[i] ?? 0) - over) * 100),
        expired: centitokens(over * 100),
        price: minor(lot.tokens * lot.perToken),
        ...{ origin: 'entered' as const, told: true },
      };
    });
    const history = {
      from: day(1000),
      values: Float64Array.from(values),
      weight: new Float32Array(values.length).fill(1),
    };
    const got = [...costsAsUsed(history, day(last), purchases, 999)];
    expect([run, ...got.map(Math.round)]).toEqual([run, ...spent]);
  }
});

test('lots: those of today still serve, the earliest and then the smallest first, and what is owed is netted', () => {
  const lot = (tokens: number, expires: number) => ({
    tokens: centitokens(tokens * 100),
    expiresOn: day(expires),
  });
  const left = (used: number) =>
    drawFrom([lot(5000, 400), lot(500, 400), lot(30, 100)], used * 100).map(({ tokens }) => tokens / 100);
  expect([left(0), left(30), left(31), left(530), left(531)]).toEqual([
    [30, 500, 5000],
    [500, 5000],
    [499, 5000],
    [5000],
    [4999],
  ]);
  expect(drawFrom([lot(100, 400)], 500)).toEqual([lot(95, 400)]);
});

test('a rate that changes within a period holds from its day on, a charge over midnight is of the day it began', () => {
  const rate = (perDay: number, from: string | null) => ({
    ...{ product: 'Revit', perDay: centitokens(perDay * 100), from: from === null ? null : on(from) },
    origin: 'admin' as const,
  });
  const settings = { rates: [rate(12, '2024-02-29'), rate(10, null), rate(14, '2024-03-31')] };
  const none = { daily: new Map(), perResult: new Set<string>() };
  const at = (iso: string) => (rateFor('Autodesk Revit', on(iso), settings, none)?.perDay ?? 0) / 100;
  expect(['2024-02-28', '2024-02-29', '2024-03-30', '2024-03-31', '2025-01-01'].map(at)).toEqual([
    10, 12, 12, 14, 14,
  ]);
  const used = (iso: string, tokens: number): PersonDay => ({
    ...{ day: on(iso), product: 'Revit', feature: null, version: null, tokens: centitokens(tokens * 100) },
    ...{ personId: 1, access: null, seat: false, hidden: 0, file: 'f', readAt: 0 },
  });
  // 19:00 on the day clocks go forward to 17:00 on the next: one charge, of the first day.
  const rows = [used('2024-03-31', 14), used('2024-04-01', 0)];
  const codes = (iso: string) =>
    explainCharge(rows, on(iso), settings, none).map(({ tokens, reasons }) => [
      tokens,
      reasons.map(({ code }) => code),
    ]);
  expect([codes('2024-03-31'), codes('2024-04-01')]).toEqual([
    [[1400, ['window']]],
    [[0, ['window-before']]],
  ]);
});

test('a fiscal year has its leap day', () => {
  const year = monthsPeriod(fiscalYearOf(on('2024-02-29'), 3), 12);
  expect([isoOfDay(year.from), isoOfDay(year.to)]).toEqual(['2023-03-01', '2024-02-29']);
});
