import fc from 'fast-check';
import { expect, test } from 'vitest';
import { directionOf, lossCells } from '@/components/dashboard/people/loss-cells';
import type { PersonRow } from '@/components/dashboard/people/people-view';
import { minor } from '@/core/units/brands';
import { advised } from '../../support/advised';

const row = (id: number, saving: number, more: Partial<PersonRow> = {}): PersonRow => ({
  id,
  name: `Person ${id}`,
  email: null,
  places: [],
  decision: null,
  quiet: false,
  verdict: advised({
    saving: minor(saving),
    effort: saving > 0 ? 'buy' : 'none',
    present: id % 2 === 0 ? ['Revit'] : [],
    seats: id % 2 === 0 ? [] : ['Revit'],
  }),
  ...more,
});

test('a change leads to a seat, to Flex, or to another seat or term', () => {
  const to = (present: string[], seats: string[]) => directionOf({ present, seats });
  expect(to([], ['Revit'])).toBe('seat');
  expect(to(['Revit'], ['AutoCAD', 'Revit'])).toBe('seat');
  expect(to(['Revit'], [])).toBe('flex');
  expect(to(['AutoCAD', 'Revit'], ['AEC Collection'])).toBe('other');
  expect(to(['Revit'], ['Revit'])).toBe('other');
});

test('who has decided, or loses nothing, is not on the map', () => {
  const found = lossCells([row(1, 500), row(2, 300, { quiet: true }), row(3, 0)]);
  expect(found.map(({ row: one }) => one?.id)).toEqual([1]);
});

test('however many people, the map has at most 60 areas, the largest first, and nothing of the loss is left out', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 300 }), (savings) => {
      const cells = lossCells(savings.map((saving, id) => row(id, saving)));
      expect(cells.length).toBeLessThanOrEqual(60);
      expect(cells.reduce((sum, { loss }) => sum + loss, 0)).toBe(savings.reduce((a, b) => a + b, 0));
      expect(cells.reduce((sum, { people }) => sum + people, 0)).toBe(
        savings.filter((one) => one > 0).length,
      );
      const own = cells.flatMap(({ row: one, loss }) => (one ? [loss] : []));
      expect(own.length).toBe(cells.filter(({ people }) => people === 1).length);
    }),
    { seed: 11 },
  );
});
