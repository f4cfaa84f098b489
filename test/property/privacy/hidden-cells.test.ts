import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, hiddenCells } from '@/core/privacy/hidden-cells';

const names = ['a', 'b', 'c', 'd', 'e'];
const people = fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 12 });
const table = fc
  .uniqueArray(fc.record({ row: fc.constantFrom(...names), column: fc.constantFrom(...names), people }), {
    selector: ({ row, column }) => row + column,
    maxLength: 20,
  })
  .map((cells): Cell[] => cells.map((cell) => ({ ...cell, people: new Set(cell.people) })));

/**
 * What somebody knows who takes shown cells and sums of lines away from each other until nothing new is found: cells by
 * themselves, and what is left of each line.
 */
function had(cells: readonly Cell[], hidden: ReadonlySet<Cell>): (readonly Cell[])[] {
  const known = new Set(cells.filter((cell) => !hidden.has(cell)));
  const lines = (['row', 'column'] as const).flatMap((of) => [
    ...Map.groupBy(cells, (cell) => cell[of]).values(),
  ]);
  const left = () => lines.map((line) => line.filter((cell) => !known.has(cell)));
  for (let before = -1; before < known.size; ) {
    before = known.size;
    for (const [only, ...others] of left()) if (only && others.length === 0) known.add(only);
  }
  return [...[...known].map((cell) => [cell]), ...left().filter((line) => line.length > 0)];
}

const union = (cells: readonly Cell[]) => new Set(cells.flatMap(({ people: own }) => [...own]));

test('no cell shown, nor what is left of a row or column without those shown, rests on fewer than the minimum', () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 2, max: 8 }), (cells, least) => {
      const hidden = hiddenCells(cells, least);
      for (const cell of cells) if (!hidden.has(cell)) expect(cell.people.size).toBeGreaterThanOrEqual(least);
      // Of lines of few people, or that are all of a few people's, somebody else tells the sum.
      const lines = (['row', 'column'] as const).flatMap((of) => [
        ...Map.groupBy(cells, (cell) => cell[of]).values(),
      ]);
      if (lines.some((line) => line.every((cell) => hidden.has(cell)))) return;
      for (const known of had(cells, hidden)) expect(union(known).size).toBeGreaterThanOrEqual(least);
    }),
    { seed: 11, numRuns: 2000 },
  );
});

test('hides nothing where nothing is small, and no more than is needed', () => {
  const of = (row: string, from: number, count: number): Cell => ({
    row,
    column: null,
    people: new Set(Array.from({ length: count }, (_, i) => from + i)),
  });
  expect(hiddenCells([of('x', 0, 5), of('x', 10, 6)], 5).size).toBe(0);
  const [big, one, six, seven] = [of('x', 0, 20), of('x', 30, 1), of('x', 40, 6), of('x', 50, 7)];
  expect([...hiddenCells([big, one, six, seven], 5)]).toEqual([one, six]);
  const [two, three] = [of('x', 60, 2), of('x', 70, 3)];
  expect([...hiddenCells([big, two, three], 5)]).toEqual([two, three]);
});
