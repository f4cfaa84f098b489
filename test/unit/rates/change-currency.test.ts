import { expect, test } from 'vitest';
import { changeCurrency } from '@/core/rates/change-currency';
import { startingSettings } from '@/core/rates/starting-values';
import { centitokens, minor } from '@/core/units/brands';

const start = startingSettings();

test('no list price is taken to another currency', () => {
  for (const currency of ['JPY', 'EUR']) {
    const { tokenPrices, seatPrices } = changeCurrency(start, currency);
    expect([...tokenPrices, ...seatPrices]).toEqual([]);
  }
  expect(changeCurrency(changeCurrency(start, 'JPY'), 'USD')).toMatchObject({
    tokenPrices: start.tokenPrices,
    seatPrices: start.seatPrices,
    rates: start.rates,
  });
});

test('own amounts keep the number that was typed, whatever the currency’s smallest unit', () => {
  const own = {
    ...start,
    tokenPrices: [{ from: centitokens(100), perToken: 285, origin: 'admin' as const }],
    seatPrices: [{ name: 'Revit', term: 'annual' as const, price: minor(283_500), origin: 'admin' as const }],
    lockOutDayCost: minor(50_000),
  };
  const yen = changeCurrency(own, 'JPY');
  expect(yen.tokenPrices[0]?.perToken).toBeCloseTo(2.85, 9);
  expect(yen.seatPrices).toMatchObject([{ name: 'Revit', price: 2835 }]);
  expect(yen.lockOutDayCost).toBe(500);
  expect(changeCurrency(own, 'EUR').seatPrices).toEqual(own.seatPrices);
  expect(changeCurrency(yen, 'USD').seatPrices.filter(({ name }) => name === 'Revit')).toMatchObject([
    { term: 'annual', price: 283_500 },
  ]);
});
