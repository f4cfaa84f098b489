import { expect, it } from 'vitest';
import type { PriceBook } from '@/core/advice/price-book';
import { usesOf } from '@/core/advice/uses';
import { centitokens, day } from '@/core/units/brands';

const book: PriceBook = {
  key: (name: string) => name,
  rateOf: () => null,
  seatOf: () => null,
  perToken: 300,
} as unknown as PriceBook;

it('takes rows of single weeks as one period, not each as a year', () => {
  const rows = Array.from({ length: 13 }, (_, week) => ({
    row: week,
    observation: {
      product: 'AutoCAD',
      tokens: centitokens(3500),
      daysUsed: 5,
      period: { from: day(20_000 + week * 7), to: day(20_006 + week * 7) },
    },
  }));
  const [use] = usesOf(rows, 'person', book, day(20_200));
  expect(use?.period).toBe(91);
  expect(use?.days).toBe(65);
  expect(use?.flexNow).toBeCloseTo((13 * 35 * 300 * 365) / 91, 0);
});
