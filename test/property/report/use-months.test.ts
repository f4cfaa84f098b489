import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UseDays } from '@/core/ledger/use-days';
import { personMonths, productMonths } from '@/core/report/use-months';
import { day } from '@/core/units/brands';
import { monthOf } from '@/core/units/month';

/** Days of some people and products; each person and product once, days ascending. */
const uses: fc.Arbitrary<UseDays[]> = fc
  .uniqueArray(
    fc.record({
      person: fc.integer({ min: 0, max: 3 }),
      product: fc.constantFrom('AutoCAD', 'Revit', 'Inventor'),
      days: fc.uniqueArray(
        fc.tuple(fc.integer({ min: 20_400, max: 20_500 }), fc.constantFrom(0, 600, 700, 1050)),
        { selector: ([on]) => on, maxLength: 40 },
      ),
    }),
    { selector: ({ person, product }) => `${person} ${product}`, maxLength: 12 },
  )
  .map((list) =>
    list.map(({ person, product, days }) => {
      const sorted = days.toSorted(([a], [b]) => a - b);
      return {
        person,
        product,
        days: Int32Array.from(sorted, ([on]) => on),
        tokens: Float64Array.from(sorted, ([, tokens]) => tokens),
        onSeat: new Uint8Array(sorted.length),
      };
    }),
  );
const flat = (list: readonly UseDays[]) =>
  list.flatMap(({ person, product, days, tokens }) =>
    Array.from(days, (on, i) => ({ person, product, on, month: monthOf(day(on)), tokens: tokens[i] ?? 0 })),
  );

test('months of people and of products say what their days say', () => {
  fc.assert(
    fc.property(uses, (list) => {
      const rows = flat(list);
      const people = personMonths(list);
      for (const one of people) {
        const own = rows.filter(({ person, month }) => person === one.person && month === one.month);
        expect(one.tokens).toBe(own.reduce((sum, { tokens }) => sum + tokens, 0));
        expect(one.usedDays).toBe(new Set(own.map(({ on }) => on)).size);
        expect(one.chargedDays).toBe(new Set(own.flatMap(({ on, tokens }) => (tokens > 0 ? [on] : []))).size);
        expect(one.others).toBe(new Set(own.map(({ product }) => product)).size);
      }
      const products = productMonths(list);
      for (const one of products) {
        const own = rows.filter(({ product, month }) => product === one.product && month === one.month);
        expect(one.usedDays).toBe(own.length);
        expect(one.chargedDays).toBe(own.filter(({ tokens }) => tokens > 0).length);
        expect(one.others).toBe(new Set(own.map(({ person }) => person)).size);
      }
      const sum = (all: readonly { readonly tokens: number }[]) =>
        all.reduce((s, { tokens }) => s + tokens, 0);
      expect([sum(people), sum(products)]).toEqual([sum(rows), sum(rows)]);
      const keys = people.map(({ person, month }) => `${person} ${month}`);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});
