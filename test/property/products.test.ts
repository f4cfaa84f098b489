import fc from 'fast-check';
import { expect, it } from 'vitest';
import { peopleByDays } from '@/core/advice/products/people-by-days';
import { seatLines } from '@/core/advice/products/seat-lines';
import { centitokens } from '@/core/units/brands';

const term = fc.constantFrom('annual' as const, 'monthly' as const, '3-year' as const);
const offer = fc.record({ term, price: fc.integer({ min: 1, max: 5_000_000 }) });
const days = fc.array(fc.double({ min: 0, max: 366, noNaN: true }), { maxLength: 30 });
const perDay = fc.integer({ min: 1, max: 100 }).map((tokens) => centitokens(tokens * 100));
const perToken = fc.double({ min: 0.5, max: 1000, noNaN: true });

const lineOf = (
  { term, price }: { term: 'annual' | 'monthly' | '3-year'; price: number },
  rate: ReturnType<typeof centitokens>,
  tokenPrice: number,
  people: readonly number[] = [],
) =>
  seatLines([{ name: 'Revit', kind: 'product', term, price, origin: 'admin', products: ['revit'] }], {
    key: 'revit',
    perDay: rate,
    perToken: tokenPrice,
    currency: 'EUR',
    people: people.map((daysPerYear, personId) => ({ personId, daysPerYear })),
    monthDays: people.map((count) => count / 12),
    together: () => new Map(),
  })[0];

it('at the crossing a seat and Flex cost the same, whatever the term', () => {
  fc.assert(
    fc.property(offer, perDay, perToken, (one, rate, price) => {
      const line = lineOf(one, rate, price);
      if (!line?.breakEven) throw new Error('there is a crossing');
      const flex = (line.breakEven.daysPerYear * rate * price) / 100;
      expect(Math.abs(flex - line.perYear)).toBeLessThan(1e-6 * line.perYear + 1e-6);
      expect(line.breakEven.daysPerMonth * 12).toBeCloseTo(line.breakEven.daysPerYear, 6);
    }),
  );
});

it('everybody is above or below, and above exactly when Flex costs more', () => {
  fc.assert(
    fc.property(offer, perDay, perToken, days, (one, rate, price, people) => {
      const line = lineOf(one, rate, price, people);
      if (!line) throw new Error('there is a line');
      expect((line.above ?? 0) + (line.below ?? 0)).toBe(people.length);
      const crossing = line.breakEven?.daysPerYear ?? Number.POSITIVE_INFINITY;
      const clear = people.filter((count) => Math.abs(count - crossing) > 1e-6);
      const dearer = clear.filter((count) => (count * rate * price) / 100 > line.perYear);
      expect((line.above ?? 0) - dearer.length).toBeGreaterThanOrEqual(0);
      expect((line.above ?? 0) - dearer.length).toBeLessThanOrEqual(people.length - clear.length);
    }),
  );
});

it('dearer seats need more days, dearer days fewer; nobody rises above by a dearer seat', () => {
  fc.assert(
    fc.property(
      offer,
      fc.integer({ min: 1, max: 1000 }),
      perDay,
      perToken,
      days,
      (one, more, rate, price, people) => {
        const cheap = lineOf(one, rate, price, people);
        const dear = lineOf({ ...one, price: one.price + more }, rate, price, people);
        const fast = lineOf(one, centitokens(rate * 2), price, people);
        const at = (line: typeof cheap) => line?.breakEven?.daysPerYear ?? Number.NaN;
        expect(at(dear)).toBeGreaterThanOrEqual(at(cheap));
        expect(at(fast)).toBeLessThanOrEqual(at(cheap));
        expect(dear?.above).toBeLessThanOrEqual(cheap?.above ?? 0);
        expect(fast?.above).toBeGreaterThanOrEqual(cheap?.above ?? 0);
      },
    ),
  );
});

it('each person stands in one bin, the one of their days', () => {
  fc.assert(
    fc.property(days, (people) => {
      const bins = peopleByDays(people);
      expect(bins.length).toBeLessThanOrEqual(26);
      expect(bins.flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual([...people.keys()]);
      for (const [i, { from, to, members }] of bins.entries()) {
        expect(from).toBe(i === 0 ? 0 : bins[i - 1]?.to);
        for (const member of members) {
          expect(people[member]).toBeGreaterThanOrEqual(from);
          expect(people[member]).toBeLessThan(to);
        }
      }
    }),
  );
});
