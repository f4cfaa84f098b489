import { expect, test } from 'vitest';
import type { Memberships } from '@/core/ledger/groups';
import { placeChanges, placesByDay, spanOf } from '@/core/spend/shares/places-by-day';
import { sumUse } from '@/core/spend/shares/sum-use';
import { type Day, day } from '@/core/units/brands';

const on = (...days: number[]): Day[] => days.map(day);
const use = (person: number, days: number[], tokens: number[]) => ({
  person,
  days: Int32Array.from(days),
  tokens: Float64Array.from(tokens),
});

test('use is summed from change to change; a span without use has no sum, one without charge has 0', () => {
  const uses = [use(1, [9, 10, 11, 19, 20, 45], [1, 2, 3, 4, 5, 0]), use(2, [30], [7]), use(1, [12], [10])];
  expect(sumUse(uses, on(10, 20, 30, 40))).toEqual([
    { person: 1, day: 10, tokens: 19 },
    { person: 1, day: 20, tokens: 5 },
    { person: 1, day: 40, tokens: 0 },
    { person: 2, day: 30, tokens: 7 },
  ]);
  expect(sumUse(uses, [])).toEqual([]);
});

test('the span of a day', () => {
  expect([9, 10, 19, 20, 99].map((one) => spanOf(on(10, 20), one))).toEqual([0, 1, 1, 2, 2]);
});

test('places change on days of lists and from days people are placed, and on no others', () => {
  const list = (more: Partial<Memberships>): Memberships => ({
    ...{ id: 'a', kind: 'department', origin: 'state', day: day(100), members: [] },
    ...more,
  });
  const memberships = [
    list({ members: [{ person: 1, name: 'A', from: null }] }),
    list({ id: 'b', day: day(200), members: [{ person: 1, name: 'B', from: null }] }),
    list({ id: 'c', origin: 'mapping', members: [{ person: 1, name: 'C', from: day(300) }] }),
    list({ id: 'd', kind: 'project', day: day(150), members: [{ person: 1, name: 'P', from: null }] }),
  ];
  const places = placesByDay({ memberships, canonical: (id) => id }, 'department');
  expect([50, 100, 199, 200, 299, 300, 999].map((one) => places(1, day(one)))).toEqual([
    ...[['A'], ['A'], ['A'], ['B'], ['B'], ['C'], ['C']],
  ]);
  expect(placeChanges(memberships.filter(({ kind }) => kind === 'department'))).toEqual([100, 200, 300]);
});
