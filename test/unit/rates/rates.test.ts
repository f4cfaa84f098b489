import { describe, expect, it } from 'vitest';
import type { StoredObservation } from '@/core/ledger/types';
import { breakEven } from '@/core/rates/break-even';
import { learnRates } from '@/core/rates/learn-rates';
import { costOfTokens, priceOfTokens } from '@/core/rates/price-of-tokens';
import { productKey } from '@/core/rates/product-key';
import { rateFor } from '@/core/rates/rate-for';
import { seatPerYear } from '@/core/rates/seat-price';
import { startingSettings } from '@/core/rates/starting-values';
import { centitokens, day, minor } from '@/core/units/brands';

const usd = (dollars: number) => ({ minor: minor(dollars * 100), currency: 'USD' });
const none = { daily: new Map(), perResult: new Set<string>() };
const charge = (
  person: number,
  product: string,
  from: number,
  to: number,
  tokens: number,
  daysUsed: number,
): StoredObservation => ({
  personId: person,
  product,
  period: { from: day(from), to: day(to) },
  tokens: centitokens(Math.round(tokens * 100)),
  daysUsed,
});

describe('break-even', () => {
  it.each([
    ['Revit', 2835, 10, 94.5, 7.875, 95],
    ['AutoCAD', 2095, 7, 99.7619, 8.3135, 100],
    ['InfoWorks Sewer', 5498, 24, 76.361, 6.363, 77],
    ['InfoWorks Flood', 7497, 31, 80.613, 6.718, 81],
    ['InfoWorks Ultimate', 18003, 75, 80.013, 6.668, 81],
    ['Revit at 2,700', 2700, 10, 90, 7.5, 91],
  ])('%s', (_, seat, rate, perYear, perMonth, dearer) => {
    const found = breakEven(usd(seat), centitokens(rate * 100), 300);
    expect(found?.daysPerYear).toBeCloseTo(perYear, 3);
    expect(found?.daysPerMonth).toBeCloseTo(perMonth, 3);
    expect(found?.firstDearerDay).toBe(dearer);
  });
  it('AutoCAD monthly 260: 12 days cheaper on Flex, 13 dearer', () => {
    const month = breakEven(usd(260 * 12), centitokens(700), 300);
    expect(Math.floor(month?.daysPerMonth ?? 0)).toBe(12);
  });
  it('there is none for a product that costs nothing', () => {
    expect(breakEven(usd(100), centitokens(0), 300)).toBeNull();
  });
});

describe('price of tokens', () => {
  const prices = {
    currency: 'USD',
    tokenPrices: [
      { from: centitokens(100), perToken: 300, origin: 'list' as const },
      { from: centitokens(500_000), perToken: 285.5, origin: 'admin' as const },
    ],
  };
  it('is by quantity, in whole minor units', () => {
    expect(priceOfTokens(centitokens(3_300), prices)).toEqual(usd(99));
    expect(priceOfTokens(centitokens(499_900), prices)).toEqual(usd(14_997));
    expect(priceOfTokens(centitokens(500_000), prices)).toEqual(usd(14_275));
    expect(costOfTokens(centitokens(33), prices)).toEqual({ minor: 99, currency: 'USD' });
    expect(costOfTokens(centitokens(-500), prices)).toEqual(usd(-15));
  });
  it('is unknown without a price', () => {
    expect(costOfTokens(centitokens(700), { currency: 'EUR', tokenPrices: [] })).toBeNull();
  });
});

describe('starting values', () => {
  it('are list values only, and none is invented', () => {
    const settings = startingSettings();
    expect(settings.tokenPrices).toEqual([{ from: 100, perToken: 300, origin: 'list' }]);
    expect(settings.minimumOrder).toBe(3_300);
    expect(
      [...settings.seatPrices, ...settings.rates, ...settings.collections].every((v) => v.origin === 'list'),
    ).toBe(true);
    expect(seatPerYear('AutoCAD', settings)?.perYear).toEqual(usd(2095));
    expect(seatPerYear('Civil 3D', settings)).toBeNull();
    expect(rateFor('Civil 3D', day(20_000), settings, none)).toBeNull();
  });
  it('never price the Japanese AutoCAD like the US one', () => {
    const yen = startingSettings('JPY');
    expect(yen.tokenPrices).toEqual([]);
    expect(seatPerYear('AutoCAD', yen)).toBeNull();
    expect(rateFor('AutoCAD', day(20_000), yen, none)).toBeNull();
    expect(rateFor('AutoCAD Plus', day(20_000), yen, none)?.perDay).toBe(700);
    expect(seatPerYear('AutoCAD Plus', startingSettings())).toBeNull();
  });
});

it('product names: case, width, spaces and "Autodesk" do not matter, other words do', () => {
  expect(productKey('  Autodesk®  REVIT ')).toBe('revit');
  expect(productKey('Ｒｅｖｉｔ')).toBe('revit');
  expect(productKey('AutoCAD – including specialized toolsets')).toBe(
    'autocad including specialized toolsets',
  );
  expect(seatPerYear('AutoCAD - including specialized toolsets', startingSettings())?.perYear).toEqual(
    usd(2095),
  );
  expect(productKey('AutoCAD LT')).not.toBe(productKey('AutoCAD'));
  expect(productKey('Autodesk')).toBe('autodesk');
});

describe('seat price', () => {
  it("the admin's price wins over a list price, and terms are scaled to a year", () => {
    const settings = startingSettings();
    const own = { name: 'autocad', term: '3-year' as const, price: minor(540_001), origin: 'admin' as const };
    const found = seatPerYear('AutoCAD', { ...settings, seatPrices: [...settings.seatPrices, own] });
    expect(found).toMatchObject({
      perYear: { minor: 180_000, currency: 'USD' },
      origin: 'admin',
      term: '3-year',
    });
  });
});

describe('learned rates', () => {
  it('are what the tokens of the rows are multiples of', () => {
    const rows = [
      charge(1, 'Civil 3D', 20_000, 20_029, 90, 10),
      charge(2, 'Civil 3D', 20_000, 20_029, 45, 5),
      charge(3, 'Civil 3D', 20_000, 20_029, 36, 5), // one use under five minutes
    ];
    expect(learnRates(rows).daily.get('civil 3d')).toEqual([
      { perDay: 900, from: 20_000, agreeing: 19, personDays: 20 },
    ]);
  });
  it('are found though every row has free days, and not from tokens that fit no rate', () => {
    const rows = [170, 190, 230].map((tokens, i) =>
      charge(i, 'Revit', 20_000, 20_365, tokens, tokens / 10 + i + 1),
    );
    expect(learnRates(rows).daily.get('revit')).toMatchObject([
      { perDay: 1000, agreeing: 59, personDays: 65 },
    ]);
    const mixed = [37, 41, 53].map((tokens, i) => charge(i, 'Suite', 20_000, 20_365, tokens, 7));
    expect(learnRates(mixed).daily.size).toBe(0);
  });
  it('need repetition', () => {
    expect(learnRates([charge(1, 'Civil 3D', 20_000, 20_029, 90, 10)]).daily.size).toBe(0);
  });
  it('get a version when the usual charge changes, and count overlapping readings once', () => {
    const old = [1, 2, 3].flatMap((p) => [
      charge(p, 'X', 20_000, 20_020, 50, 10),
      charge(p, 'X', 20_000, 20_019, 50, 10),
    ]);
    const later = [1, 2, 3].map((p) => charge(p, 'X', 20_100, 20_120, 60, 10));
    expect(learnRates([...later, ...old]).daily.get('x')).toEqual([
      { perDay: 500, from: 20_000, agreeing: 30, personDays: 30 },
      { perDay: 600, from: 20_100, agreeing: 30, personDays: 30 },
    ]);
  });
  it('know per-result services by their fractions, which have no rate', () => {
    const rows = [1, 2, 3].map((p) => charge(p, 'Render', 20_000, 20_029, 1.5 * p, 1));
    const learned = learnRates(rows);
    expect(learned.perResult.has('render')).toBe(true);
    expect(rateFor('Render', day(20_010), startingSettings(), learned)).toBeNull();
  });
  it('ignore seat rows, groups and rows without a person', () => {
    const { personId: _, ...noPerson } = charge(1, 'X', 20_000, 20_029, 50, 10);
    const rows: StoredObservation[] = [
      noPerson,
      { ...charge(1, 'X', 20_000, 20_029, 50, 10), access: 'subscription' },
      { ...charge(2, 'X', 20_000, 20_029, 50, 10), isGroup: true },
    ];
    expect(learnRates(rows).daily.size).toBe(0);
  });
});

describe('rate in use', () => {
  const settings = {
    rates: [
      { product: 'Revit', perDay: centitokens(1000), from: null, origin: 'list' as const },
      { product: 'Revit', perDay: centitokens(1100), from: day(20_050), origin: 'admin' as const },
    ],
  };
  it('is entered over list from its day on, with the disagreement', () => {
    expect(rateFor('Revit', day(20_000), settings, none)).toMatchObject({
      perDay: 1000,
      origin: 'list',
      disagrees: null,
    });
    expect(rateFor('Revit', day(20_050), settings, none)).toMatchObject({
      perDay: 1100,
      origin: 'admin',
      disagrees: { perDay: 1000, origin: 'list' },
    });
  });
  it('is learned over both', () => {
    const learned = learnRates([1, 2].map((p) => charge(p, 'Revit', 20_000, 20_029, 120, 10)));
    expect(rateFor('Autodesk Revit', day(20_100), settings, learned)).toMatchObject({
      perDay: 1200,
      origin: 'learned',
      disagrees: { perDay: 1100, origin: 'admin' },
    });
  });
});
