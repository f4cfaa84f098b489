import fc from 'fast-check';
import { expect, it } from 'vitest';
import { totalsOf } from '@/core/ledger/totals';
import type { Observation } from '@/core/model/capture';
import { countedRows } from '@/core/model/counted-rows';
import { topMovers } from '@/core/purchase/movers';
import { centitokens, day } from '@/core/units/brands';
import { factsOf, meta } from '../ledger/facts';

type Row = Observation & { readonly personId?: number };

const period = { from: day(20_000), to: day(20_029) };
const ana = { name: 'Ana Lima', email: 'ana@x.example' };
const row = (tokens: number | null, more: Partial<Row> = {}): Row => ({
  period,
  ...(tokens === null ? {} : { tokens: centitokens(tokens) }),
  ...more,
});
const sumOf = (rows: readonly Row[]) => countedRows(rows).reduce((sum, { tokens = 0 }) => sum + tokens, 0);

it("a person's row holds the products below it", () => {
  const rows = [
    row(900, { person: ana, isGroup: true }),
    row(500, { person: ana, product: 'Revit', parent: '' }),
    row(400, { person: ana, product: 'Maya', parent: '' }),
    row(70, { person: { name: 'Bo' } }),
  ];
  expect(sumOf(rows)).toBe(970);
});

it('is told by what both rows say of the person, or by the number they are stored with', () => {
  const part = (more: Partial<Row>) => row(500, { product: 'Revit', parent: '', ...more });
  expect(
    sumOf([row(500, { person: ana, isGroup: true }), part({ person: { email: 'ANA@x.example ' } })]),
  ).toBe(500);
  expect(sumOf([row(500, { person: ana, isGroup: true }), part({ person: { name: 'ana lima' } })])).toBe(500);
  const namesake = { name: 'Ana Lima', email: 'other@x.example' };
  expect(sumOf([row(500, { person: ana, isGroup: true }), part({ person: namesake })])).toBe(1000);
  expect(sumOf([row(500, { personId: 3, isGroup: true }), part({ personId: 3 })])).toBe(500);
  expect(sumOf([row(500, { personId: 3, isGroup: true }), part({ personId: 4 })])).toBe(1000);
});

it("a product's row holds its parts, whoever's they are; another team's or another week's it doesn't", () => {
  const part = (more: Partial<Row> = {}) => row(300, { product: 'Map 3D', parent: 'AutoCAD', ...more });
  const group = (more: Partial<Row> = {}) => row(300, { product: 'AutoCAD', isGroup: true, ...more });
  expect(sumOf([group(), part(), part({ person: ana })])).toBe(300);
  expect(sumOf([group({ team: 'North' }), part({ team: 'South' })])).toBe(600);
  const later = { from: day(20_030), to: day(20_036) };
  expect(sumOf([group({ period: later }), part()])).toBe(600);
});

it('parts of a row with a blank cell, or of one not here, stand for themselves', () => {
  const parts = [
    row(300, { product: 'Map 3D', parent: 'AutoCAD' }),
    row(200, { product: 'P', parent: 'AutoCAD' }),
  ];
  expect(sumOf([row(null, { product: 'AutoCAD', isGroup: true }), ...parts])).toBe(500);
  expect(sumOf(parts)).toBe(500);
  const seat = row(900, { product: 'AutoCAD', isGroup: true, access: 'subscription' });
  expect(sumOf([seat, ...parts])).toBe(500);
});

it('sums every charge once, in any order, whichever group cells are blank', () => {
  const charge = fc.integer({ min: 0, max: 500 });
  const groups = fc.array(
    fc.record({
      parts: fc.array(charge, { minLength: 1, maxLength: 4 }),
      blank: fc.boolean(),
      person: fc.boolean(),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(groups, fc.infiniteStream(fc.nat()), (list, keys) => {
      const rows = list.flatMap(({ parts, blank, person }, at): Row[] => {
        const total = parts.reduce((a, b) => a + b, 0);
        const who = person ? { person: { email: `p${at}@x.example` } } : {};
        const product = person ? {} : { product: `Suite ${at}` };
        return [
          row(blank ? null : total, { ...who, ...product, isGroup: true }),
          ...parts.map((tokens, i) =>
            row(tokens, { ...who, product: `Product ${i}`, parent: person ? '' : `Suite ${at}` }),
          ),
        ];
      });
      const shuffled = rows.map((one) => ({ one, key: keys.next().value })).sort((a, b) => a.key - b.key);
      expect(sumOf(shuffled.map(({ one }) => one))).toBe(
        list.reduce((sum, { parts }) => sum + parts.reduce((a, b) => a + b, 0), 0),
      );
    }),
  );
});

it('days and people are summed by the same rule', () => {
  const weeks = [0, 1].map((week) => meta('usage-report', 20_100, [20_000 + week * 7, 20_006 + week * 7], 1));
  const rowsOf = (from: number, tokens: number): Row[] => [
    row(null, { personId: 1, product: 'AutoCAD', isGroup: true, period: { from: day(from), to: day(from) } }),
    row(tokens, {
      personId: 1,
      product: 'Map',
      parent: 'AutoCAD',
      period: { from: day(from), to: day(from) },
    }),
  ];
  const facts = factsOf(
    weeks,
    new Map(weeks.map(({ id }, week) => [id, rowsOf(20_000 + week * 7, 700 * (week + 1))])),
  );
  const used = totalsOf(facts).filter(({ tokens }) => tokens > 0);
  expect(used.map(({ from, tokens }) => [from, tokens])).toEqual([
    [20_000, 700],
    [20_007, 1400],
  ]);
  expect(topMovers(facts).risen).toMatchObject([{ personId: 1, before: 3000, now: 6000 }]);
});
