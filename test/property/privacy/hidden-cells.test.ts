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

const union = (cells: readonly Cell[]) => new Set(cells.flatMap(({ people: own }) => [...own]));

test('no cell shown, nor what is left of a row or column without those shown, rests on fewer than the minimum', () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 2, max: 8 }), (cells, least) => {
      const hidden = hiddenCells(cells, least);
      for (const cell of cells) if (!hidden.has(cell)) expect(cell.people.size).toBeGreaterThanOrEqual(least);
      for (const of of ['row', 'column'] as const)
        for (const line of Map.groupBy(cells, (cell) => cell[of]).values()) {
          const left = line.filter((cell) => hidden.has(cell));
          if (left.length > 0 && left.length < line.length)
            expect(union(left).size).toBeGreaterThanOrEqual(least);
        }
    }),
    { seed: 11, numRuns: 2000 },
  );
});

test('hides nothing where nothing is small, and no more than is needed', () => {
  const of = (row: string, column: string, from: number, count: number): Cell => ({
    row,
    column,
    people: new Set(Array.from({ length: count }, (_, i) => from + i)),
  });
  expect(hiddenCells([of('x', 'a', 0, 5), of('x', 'b', 10, 6)], 5).size).toBe(0);
  const [big, one, six, seven] = [
    of('x', 'a', 0, 20),
    of('x', 'b', 30, 1),
    of('x', 'c', 40, 6),
    of('x', 'd', 50, 7),
  ];
  expect([...hiddenCells([big, one, six, seven], 5)]).toEqual([one, six]);
  const [two, three] = [of('x', 'e', 60, 2), of('x', 'f', 70, 3)];
  expect([...hiddenCells([big, two, three], 5)]).toEqual([two, three]);
});
