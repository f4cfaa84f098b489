import { describe, expect, it } from 'vitest';
import { productsInUse, type UserMonth } from '@/core/forecast/scenarios/products-in-use';
import type { StoredObservation } from '@/core/ledger/types';
import { learnedRates } from '@/core/rates/learn-rates';
import { centitokens, day } from '@/core/units/brands';
import { factsOf, meta } from '../ledger/facts';

const TODAY = day(20_600);
const tokens = (count: number) => centitokens(count * 100);
const rates = {
  rates: [{ product: 'Revit', perDay: tokens(10), from: null, origin: 'admin' as const }],
};

/** Facts with one capture of rows. */
const read = (
  page: 'usage-report' | 'by-product',
  days: number,
  rows: readonly Partial<StoredObservation>[],
) => {
  const capture = meta(page, TODAY, [TODAY - days, TODAY - 1], null);
  const period = { from: day(TODAY - days), to: day(TODAY - 1) };
  return { capture, rows: rows.map((row): StoredObservation => ({ period, ...row })) };
};
const inUse = (reads: readonly ReturnType<typeof read>[], months: readonly UserMonth[] = []) => {
  const facts = factsOf(
    reads.map(({ capture }) => capture),
    new Map(reads.map(({ capture, rows }) => [capture.id, rows])),
  );
  return productsInUse(facts, months, TODAY, rates, learnedRates([facts]));
};
const year = read('usage-report', 365, [{ personId: 1, product: 'Revit', tokens: tokens(99) }]);
const quarter = read('usage-report', 90, [
  { personId: 1, product: 'Revit', tokens: tokens(300), daysUsed: 41 },
  { personId: 2, product: 'Revit', tokens: tokens(60), daysUsed: 6 },
  { personId: 2, product: 'Revit', access: 'subscription', daysUsed: 50 },
  { personId: 2, product: 'Tool', parent: 'Revit', tokens: tokens(60) },
  { personId: 3, product: 'Other', tokens: tokens(40), daysUsed: 9 },
]);

describe('products in use', () => {
  it('come from the page nearest to a quarter: part of the tokens, days charged by each user', () => {
    const found = inUse([year, quarter]);
    expect([...found.keys()]).toEqual(['revit', 'other']);
    expect(found.get('revit')).toMatchObject({ name: 'Revit', share: 0.9, perDay: 1000 });
    expect(found.get('revit')?.users.map(({ months }) => Number(months[0]?.toFixed(2)))).toEqual([
      10.15, 2.03,
    ]);
    expect(found.get('other')).toMatchObject({ share: 0.1, perDay: null });
    expect(found.get('other')?.users[0]?.months[0]).toBeCloseTo((9 * 30.44) / 90, 9);
  });
  it('of a page without people has as many average users as it states', () => {
    const found = inUse([read('by-product', 90, [{ product: 'Revit', tokens: tokens(900), users: 3 }])]);
    expect(found.get('revit')?.users).toHaveLength(3);
    expect(found.get('revit')?.users[0]?.months[0]).toBeCloseTo((30 * 30.44) / 90, 9);
  });
  it('takes users month by month from files, between their first month and their last', () => {
    const month = (at: number, charged: number, person = 7): UserMonth => ({
      person,
      product: 'Autodesk Revit',
      month: at,
      charged,
    });
    const found = inUse([quarter], [month(100, 4), month(102, 11), month(103, 0), month(101, 9, 0)]);
    expect(found.get('revit')?.users).toEqual([{ months: [4, 0, 11] }]);
  });
  it('are none where nothing was read', () => {
    expect(inUse([]).size).toBe(0);
  });
});
