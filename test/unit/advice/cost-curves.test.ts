import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CURVES, costCurves } from '@/core/advice/curves/cost-curves';
import type { PlanPrices, PlanSeat } from '@/core/advice/types';

const seat = (name: string, perYear: number, kind: PlanSeat['kind'] = 'product'): PlanSeat => ({
  name,
  kind,
  perYear,
  origin: 'admin',
});
const SEATS = [seat('Revit', 283_500), seat('AutoCAD', 209_500), seat('Fusion', 60_000)];
const PRICES: PlanPrices = {
  seatOf: (product) => SEATS.find(({ name }) => name === product) ?? null,
  collections: [
    {
      seat: seat('AEC', 367_500, 'collection'),
      covers: (product) => product === 'Revit' || product === 'AutoCAD',
    },
  ],
};
const QUARTERS = [91, 91, 91, 92];

test('the Flex README: 90 heavy, 40 medium and 20 light users of one product', () => {
  const prices: PlanPrices = { seatOf: () => seat('Revit', 270_000), collections: [] };
  const users = [
    ...Array.from({ length: 90 }, () => 220),
    ...Array.from({ length: 40 }, () => 150),
    ...Array.from({ length: 20 }, () => 40),
  ];
  const people = users.map((days, personId) => ({
    personId,
    uses: [{ product: 'Revit', flex: [days * 3000] }],
    paid: [days * 3000],
  }));
  const { slots } = costCurves(people, [365], prices);
  expect(slots).toEqual({
    paid: [(90 * 220 + 40 * 150 + 20 * 40) * 3000],
    allFlex: [(90 * 220 + 40 * 150 + 20 * 40) * 3000],
    allSeats: [150 * 270_000],
    allCollections: [150 * 270_000],
    best: [130 * 270_000 + 20 * 40 * 3000],
  });
});

test('a seat costs in every slot, used or not; the best plan mixes', () => {
  const uses = [
    { product: 'Revit', flex: [300_000, 0, 0, 0] },
    { product: 'AutoCAD', flex: [0, 50_000, 0, 50_000] },
  ];
  const { slots, people } = costCurves([{ personId: 7, uses, paid: [1, 2, 3, 4] }], QUARTERS, PRICES);
  expect(slots.allFlex).toEqual([300_000, 50_000, 0, 50_000]);
  expect(slots.allCollections).toEqual(QUARTERS.map((days) => Math.round((367_500 * days) / 365)));
  expect(people).toEqual([
    { personId: 7, paid: 10, allFlex: 400_000, allSeats: 493_000, allCollections: 367_500, best: 367_500 },
  ]);
});

test('a product without a price stays on Flex on every curve', () => {
  const uses = [{ product: 'Per result', flex: [10, 20, 30, 40] }];
  const { slots } = costCurves([{ personId: 1, uses, paid: [0, 0, 0, 0] }], QUARTERS, PRICES);
  for (const curve of CURVES.filter((one) => one !== 'paid')) expect(slots[curve]).toEqual([10, 20, 30, 40]);
});

test('nothing beats the best plan, and slots add up to people', () => {
  const Uses = fc.array(
    fc.record({
      product: fc.constantFrom('Revit', 'AutoCAD', 'Fusion', 'Other'),
      flex: fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 4, maxLength: 4 }),
    }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(fc.array(Uses, { maxLength: 6 }), (all) => {
      const people = all.map((uses, personId) => ({
        personId,
        uses: [...new Map(uses.map((use) => [use.product, use])).values()],
        paid: [5, 0, 0, 5],
      }));
      const curves = costCurves(people, QUARTERS, PRICES);
      for (const person of curves.people)
        for (const curve of ['allFlex', 'allSeats', 'allCollections'] as const)
          expect(person.best).toBeLessThanOrEqual(person[curve] + 1);
      for (const curve of CURVES) {
        const slots = curves.slots[curve].reduce((a, b) => a + b, 0);
        const sum = curves.people.reduce((a, person) => a + person[curve], 0);
        expect(Math.abs(slots - sum)).toBeLessThanOrEqual(4 + people.length);
      }
    }),
  );
});

test('no days, no people: nothing', () => {
  expect(costCurves([], [], PRICES).people).toEqual([]);
});
