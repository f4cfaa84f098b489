import fc from 'fast-check';
import { expect, it } from 'vitest';
import { comparePlans } from '@/core/advice/compare-plans';
import type { PlanSeat } from '@/core/advice/types';

const PRODUCTS = ['a', 'b', 'c', 'd', 'e'];
const price = fc.integer({ min: 0, max: 40 });
const problem = fc.record({
  flex: fc.array(price, { minLength: 1, maxLength: 5 }),
  seats: fc.array(fc.option(price), { minLength: 5, maxLength: 5 }),
  collections: fc.array(fc.record({ perYear: price, covers: fc.subarray(PRODUCTS) }), { maxLength: 3 }),
});

/** Every way to cover every product, one by one. */
function bruteForce(flex: readonly number[], options: readonly (readonly PlanSeat[])[]): number {
  let best = Infinity;
  const walk = (i: number, seats: ReadonlySet<PlanSeat>, cost: number) => {
    if (i === flex.length) {
      best = Math.min(best, cost);
      return;
    }
    walk(i + 1, seats, cost + (flex[i] ?? 0));
    for (const seat of options[i] ?? [])
      walk(i + 1, new Set([...seats, seat]), cost + (seats.has(seat) ? 0 : seat.perYear));
  };
  walk(0, new Set(), 0);
  return best;
}

it('the cheapest plan is as cheap as any, whatever sets of collections', () => {
  fc.assert(
    fc.property(problem, ({ flex, seats, collections }) => {
      const needs = flex.map((flexPerYear, i) => ({ product: PRODUCTS[i] ?? '', flexPerYear }));
      const single = new Map<string, PlanSeat>();
      for (const [i, perYear] of seats.entries())
        if (perYear !== null)
          single.set(PRODUCTS[i] ?? '', { name: `s${i}`, kind: 'product', perYear, origin: 'admin' });
      const offers = collections.map(({ perYear, covers }, i) => ({
        seat: { name: `c${i}`, kind: 'collection' as const, perYear, origin: 'admin' as const },
        covers: (product: string) => covers.includes(product),
      }));
      const seatOf = (product: string) => single.get(product) ?? null;
      const { cheapest, allFlex, withSeat } = comparePlans(needs, { seatOf, collections: offers });
      const options = needs.map(({ product }) => [
        ...(seatOf(product) ? [seatOf(product) as PlanSeat] : []),
        ...offers.filter(({ covers }) => covers(product)).map(({ seat }) => seat),
      ]);
      expect(cheapest.total).toBe(bruteForce(flex, options));
      expect(allFlex.total).toBe(flex.reduce((a, b) => a + b, 0));
      expect(withSeat === null).toBe(options.every((list) => list.length === 0));
      if (withSeat) {
        expect(withSeat.seats.length).toBeGreaterThan(0);
        expect(withSeat.total).toBeGreaterThanOrEqual(cheapest.total);
      }
      expect(cheapest.total).toBe(cheapest.seatsPerYear + cheapest.flexPerYear);
    }),
    { numRuns: 2000 },
  );
});
