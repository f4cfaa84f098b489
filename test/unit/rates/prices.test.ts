import { describe, expect, test } from 'vitest';
import type { SeatPrice } from '@/core/model/settings';
import { breakEven } from '@/core/rates/break-even';
import { changeCurrency } from '@/core/rates/change-currency';
import {
  costOfTokens,
  firstTokenPrice,
  priceOfTokens,
  tokenPriceAt,
  tokenPriceOrigin,
} from '@/core/rates/price-of-tokens';
import { productKey } from '@/core/rates/product-key';
import { pricePerYear, seatPerYear } from '@/core/rates/seat-price';
import { startingSettings } from '@/core/rates/starting-values';
import { centitokens, minor } from '@/core/units/brands';

const tier = (from: number, perToken: number, origin: 'admin' | 'list' = 'admin') => ({
  from: centitokens(from * 100),
  perToken,
  origin,
});
const seat = (name: string, term: SeatPrice['term'], price: number, origin: 'admin' | 'list' = 'list') => ({
  name,
  term,
  price: minor(price),
  origin,
});
const priced = (...seatPrices: SeatPrice[]) => ({ currency: 'USD', seatPrices });

describe('a price of tokens', () => {
  // Not in order: what was pasted or decided by a company needn't be.
  const prices = { currency: 'USD', tokenPrices: [tier(5000, 280), tier(100, 300), tier(1000, 290)] };

  test('is that of the highest tier the quantity reaches; below the first, the first', () => {
    const at = (tokens: number) => tokenPriceAt(centitokens(tokens * 100), prices);
    expect([1, 99, 100, 999, 1000, 4999, 5000, 90_000].map(at)).toEqual([
      300, 300, 300, 300, 290, 290, 280, 280,
    ]);
    expect(tokenPriceAt(centitokens(100), { currency: 'USD', tokenPrices: [] })).toBeNull();
  });

  test('of what was used is that of small orders', () => {
    expect(firstTokenPrice(prices)).toBe(300);
    expect(firstTokenPrice({ tokenPrices: [] })).toBeNull();
    expect(costOfTokens(centitokens(900_000), prices)?.minor).toBe(2_700_000);
    expect(priceOfTokens(centitokens(900_000), prices)?.minor).toBe(2_520_000);
    expect(priceOfTokens(centitokens(900_000), { currency: 'USD', tokenPrices: [] })).toBeNull();
  });

  test('is rounded half away from zero, and nothing costs nothing', () => {
    const cheap = { currency: 'USD', tokenPrices: [tier(1, 50)] };
    const of = (hundredths: number) => costOfTokens(centitokens(hundredths), cheap)?.minor;
    expect([of(1), of(-1), of(3), of(-3)]).toEqual([1, -1, 2, -2]);
    expect(Object.is(of(0), 0)).toBe(true);
    expect(Object.is(costOfTokens(centitokens(-1), { ...cheap, tokenPrices: [tier(1, 1)] })?.minor, 0)).toBe(
      true,
    );
  });

  test('is the admin’s own only if every tier is', () => {
    const origin = (...tokenPrices: ReturnType<typeof tier>[]) =>
      tokenPriceOrigin({ currency: 'USD', tokenPrices });
    expect(origin(tier(1, 3), tier(9, 2))).toBe('admin');
    expect(origin(tier(1, 3), tier(9, 2, 'list'))).toBe('list');
  });
});

describe('a seat’s year', () => {
  test('is its term scaled to twelve months', () => {
    expect(
      ['annual', 'monthly'].map((term) => pricePerYear(100, term === 'annual' ? term : 'monthly')),
    ).toEqual([100, 1200]);
    expect(pricePerYear(300, '3-year')).toBeCloseTo(100, 9);
  });

  test('is by the term it is on, then the admin’s, then annual before three years before months, then the cheapest', () => {
    const of = (term: SeatPrice['term'] | null, ...seats: SeatPrice[]) => {
      const found = seatPerYear('Maya', priced(...seats, seat('Revit', 'annual', 1)), term);
      return found && [found.term, found.perYear.minor, found.origin];
    };
    const all = [
      seat('Maya', 'monthly', 20),
      seat('Maya', '3-year', 300),
      seat('Maya', 'annual', 150),
      seat('maya', 'annual', 140),
    ];
    expect(of(null, ...all)).toEqual(['annual', 140, 'list']);
    expect(of('monthly', ...all)).toEqual(['monthly', 240, 'list']);
    expect(of('3-year', ...all)).toEqual(['3-year', 100, 'list']);
    expect(of(null, ...all.slice(0, 2))).toEqual(['3-year', 100, 'list']);
    expect(of(null, ...all, seat('Maya', 'monthly', 30, 'admin'))).toEqual(['monthly', 360, 'admin']);
    expect(of('annual', ...all, seat('Maya', 'monthly', 30, 'admin'))).toEqual(['annual', 140, 'list']);
    expect(of(null)).toBeNull();
  });
});

test('a day on Flex that costs a fraction of a cent has a break-even all the same', () => {
  const found = breakEven({ minor: minor(1000), currency: 'EUR' }, centitokens(100), 0.4);
  expect(found).toMatchObject({ daysPerYear: 2500, firstDearerDay: 2501 });
  expect(found?.flexPerDay).toEqual({ minor: 0, currency: 'EUR' });
  expect(breakEven({ minor: minor(1000), currency: 'EUR' }, centitokens(100), 3)?.flexPerDay.minor).toBe(3);
  expect(breakEven({ minor: minor(1), currency: 'EUR' }, centitokens(-100), 3)).toBeNull();
});

test('with another currency the admin’s contents and rates stay, those of the list are that currency’s', () => {
  const start = startingSettings();
  const [listed] = start.collections;
  const collection = { name: listed?.name ?? '', products: ['Only this'], origin: 'admin' as const };
  const rate = { product: 'Revit', perDay: centitokens(900), from: null, origin: 'admin' as const };
  const own = { ...start, collections: [collection, ...start.collections], rates: [rate, ...start.rates] };
  const yen = changeCurrency(own, 'JPY');
  expect(yen.currency).toBe('JPY');
  expect(yen.collections).toEqual([collection]);
  expect(yen.rates).toEqual([rate, ...startingSettings('JPY').rates]);
  expect(yen.lockOutDayCost).toBeNull();
  const back = changeCurrency(yen, 'USD');
  expect(back.collections).toEqual([
    collection,
    ...start.collections.filter(({ name }) => name !== listed?.name),
  ]);
  expect(back.collections.length).toBe(start.collections.length);
  expect(changeCurrency(own, 'USD')).toBe(own);
});

test('a seat’s own price takes the place of the list’s for the same name and term only', () => {
  const start = startingSettings('JPY');
  const mine = seat('AutoCAD', 'annual', 1000, 'admin');
  const dollars = changeCurrency({ ...start, seatPrices: [mine] }, 'USD').seatPrices.filter(
    ({ name }) => name === 'AutoCAD',
  );
  expect(dollars.filter(({ term }) => term === 'annual')).toEqual([{ ...mine, price: 100_000 }]);
  expect(dollars.filter(({ term }) => term === 'monthly')).toHaveLength(1);
});

test('a product’s name without what is only typography', () => {
  expect(productKey('Auto\u00adCAD\u200b')).toBe('autocad');
  expect(productKey('Revit™ – LT')).toBe('revit lt');
  expect(productKey('Revit-LT')).toBe('revit-lt');
  expect(productKey(' Autodesk ')).toBe('autodesk');
  expect(productKey('My Autodesk Revit')).toBe('my autodesk revit');
  // Asked more often than is remembered, a name is still the same.
  for (let i = 0; i < 2_100; i++) expect(productKey(`Autodesk Tool ${i}`)).toBe(`tool ${i}`);
  expect(productKey('Autodesk Tool 3')).toBe('tool 3');
});
