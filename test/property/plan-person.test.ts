import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planPerson } from '@/core/advice/plan-person';
import { cheapestCover } from '@/core/advice/plan-person/cheapest-cover';
import { nextBest } from '@/core/advice/plan-person/next-best';
import type { PlanProblem } from '@/core/advice/plan-person/plan-problem';
import type { OwnedSeat, SeatOffer } from '@/core/advice/plan-person/types';
import { seededRandom } from '@/core/forecast/random';
import { day } from '@/core/units/brands';
import { paid } from '../support/cover-lp';

const PRODUCTS = ['a', 'b', 'c'];
const TODAY = day(20_700);
const covers = fc.subarray(PRODUCTS, { minLength: 1 });
const term = fc.constantFrom('annual' as const, 'monthly' as const, '3-year' as const);
const person = fc.record({
  seed: fc.integer(),
  offers: fc.uniqueArray(fc.record({ covers, term, price: fc.integer({ min: 1, max: 4000 }) }), {
    maxLength: 5,
    selector: (offer) => `${offer.covers}${offer.term}`,
  }),
  owned: fc.array(fc.record({ covers, renews: fc.option(fc.integer({ min: -30, max: 500 })) }), {
    maxLength: 2,
  }),
});

it('a plan is never dearer than staying, than Flex alone, or than the next-best', () => {
  fc.assert(
    fc.property(person, ({ seed, offers, owned }) => {
      const random = seededRandom(seed);
      const samples = 9;
      const tokens = Float64Array.from({ length: samples * 36 }, () =>
        random() < 0.4 ? 0 : Math.round(random() * 200) * 100,
      );
      const kindOf = (all: readonly string[]) =>
        all.length > 1 ? ('collection' as const) : ('product' as const);
      const nameOf = (all: readonly string[]) => (all.length > 1 ? `set ${all.join('')}` : (all[0] ?? ''));
      const seats: SeatOffer[] = offers.map((offer) => ({
        name: nameOf(offer.covers),
        kind: kindOf(offer.covers),
        term: offer.term,
        price: offer.price * (offer.term === 'annual' ? 10 : offer.term === 'monthly' ? 1 : 30) * 10,
        products: offer.covers,
        origin: 'admin',
      }));
      const held: OwnedSeat[] = owned.map((seat) => ({
        name: nameOf(seat.covers),
        kind: kindOf(seat.covers),
        products: seat.covers,
        term: null,
        renewsOn: seat.renews === null ? null : day(TODAY + seat.renews),
      }));
      const request = {
        today: TODAY,
        offers: seats,
        owned: held,
        perToken: 3,
        currency: 'USD',
        rateOf: () => 700,
        past: null,
      };
      const result = planPerson({ ...request, demand: { products: PRODUCTS, months: 12, samples, tokens } });
      const { plan, present, nextBest: second, saving, difference, probability, risk } = result;
      expect(plan.cost.expected).toBe(plan.cost.seats + plan.cost.flex);
      expect(saving).toBe(present.cost.expected - plan.cost.expected);
      expect(saving).toBeGreaterThanOrEqual(0);
      if (held.length === 0) expect(present.seats).toEqual([]);
      if (second) expect(difference).toBe(second.cost.expected - plan.cost.expected);
      expect(difference ?? 0).toBeGreaterThanOrEqual(0);
      expect(plan.cost.p10).toBeLessThanOrEqual(plan.cost.p50);
      expect(plan.cost.p50).toBeLessThanOrEqual(plan.cost.p90);
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
      expect([0, 1, 2, 3, 4]).toContain(risk);
      if (result.effort === 'none') expect(result.steps).toEqual([]);
      // What is counted of a seat never exceeds the terms that are bought.
      for (const seat of plan.seats)
        expect(seat.counted).toBeLessThanOrEqual(seat.price * seat.begins.length + 1);
    }),
    { numRuns: 1500 },
  );
});

const small = fc.record({
  flex: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 6, maxLength: 6 }),
  offers: fc.array(
    fc.record({
      products: fc.subarray([0, 1, 2], { minLength: 1 }),
      month: fc.constantFrom(0, 1, null),
      price: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 6 },
  ),
});

it('the next-best plan is the cheapest of all that get something in another way', () => {
  fc.assert(
    fc.property(small, ({ flex, offers }) => {
      const choices = offers.map(({ products, month, price }) => {
        const term = month === null ? ('annual' as const) : ('monthly' as const);
        const offer: SeatOffer = {
          name: `${products}`,
          kind: 'product',
          term,
          price,
          products: [],
          origin: 'admin',
        };
        const [from, to] = month === null ? [0, 2] : [month, month + 1];
        return { offer, way: `${products} ${term}`, products, from, to, price, bind: 1, begins: TODAY };
      });
      const cells = Float64Array.from(flex);
      const base = {
        products: PRODUCTS,
        months: 2,
        tokens: cells,
        open: cells,
        flex: cells,
        present: [],
        unpriced: [],
        unknownUse: [],
      };
      const problem: PlanProblem = { ...base, choices };
      const cover = { products: 3, months: 2, flex: cells, offers: choices };
      const { taken } = cheapestCover(cover);
      const waysOf = (plan: readonly number[]) => new Set(plan.map((i) => choices[i]!.way));
      const best = waysOf(taken);
      const spares = (i: number) =>
        choices[i]!.products.some((p) =>
          flex.slice(p * 2 + choices[i]!.from, p * 2 + choices[i]!.to).some((use) => use > 0),
        );
      let least = Infinity;
      for (let set = 0; set < 2 ** choices.length; set++) {
        const plan = choices.flatMap((_, i) => ((set >> i) & 1 ? [i] : []));
        const ways = waysOf(plan);
        const lacks = [...best].some((way) => !ways.has(way));
        const adds = plan.some(
          (i) => choices[i]!.offer.term !== 'monthly' && !best.has(choices[i]!.way) && spares(i),
        );
        if (lacks || adds) least = Math.min(least, paid(cover, plan));
      }
      const second = nextBest(problem, taken);
      expect(second === null ? Infinity : paid(cover, second)).toBe(least);
    }),
    { numRuns: 2000 },
  );
});
