import { describe, expect, test } from 'vitest';
import { groupsOn, type Memberships } from '@/core/ledger/groups';
import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import { groupCosts } from '@/core/privacy/group-costs';
import { groupOnly } from '@/core/privacy/group-only';
import { smallPlaces } from '@/core/privacy/small-places';
import { byGroup } from '@/core/privacy/waste-by-group';
import { day, minor } from '@/core/units/brands';

const list = (origin: Memberships['origin'], groups: Record<string, number[]>): Memberships => ({
  id: origin,
  kind: 'department',
  origin,
  day: day(20_000),
  members: Object.entries(groups).flatMap(([name, people]) =>
    people.map((person) => ({ person, name, from: null })),
  ),
});
const range = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);
const shown = (lists: readonly Memberships[], people: number[] | null, least = 5) =>
  groupsOn(
    groupOnly({
      lists,
      scopes: [people ?? lists.flatMap(({ members }) => members.map(({ person }) => person))],
      least,
      word: 'Small',
      canonical: (id) => id,
    }),
    'department',
    day(20_001),
  );

describe('places that are too small', () => {
  test('are put together; alone, with the next larger one', () => {
    expect([
      ...smallPlaces(
        new Map([
          ['a', 9],
          ['b', 3],
          ['c', 4],
        ]),
        5,
      ),
    ]).toEqual(['b', 'c']);
    expect([
      ...smallPlaces(
        new Map([
          ['a', 9],
          ['b', 6],
          ['c', 2],
        ]),
        5,
      ),
    ]).toEqual(['c', 'b']);
    expect([
      ...smallPlaces(
        new Map([
          ['a', 9],
          ['b', 6],
        ]),
        5,
      ),
    ]).toEqual([]);
    expect([
      ...smallPlaces(
        new Map([
          ['a', 2],
          ['b', 2],
        ]),
        5,
      ),
    ]).toEqual(['a', 'b']);
  });

  test('lose their names in every list', () => {
    const places = shown([list('state', { Big: range(1, 6), Two: [11, 12], Three: [21, 22, 23] })], null);
    expect(places.get(1)).toEqual(['Big']);
    expect([11, 12, 21, 22, 23].map((id) => places.get(id))).toEqual(range(0, 5).map(() => ['Small']));
  });

  test('are small by the people looked at, not by everybody of the company', () => {
    const places = shown([list('state', { Big: range(1, 10), Other: range(21, 10) })], [1, ...range(21, 9)]);
    expect(places.get(21)).toEqual(['Small']);
    expect(places.get(1)).toEqual(['Small']);
  });

  test('people without a group join them if they are too few', () => {
    const people = [...range(1, 6), 99];
    const places = shown([list('state', { Big: range(1, 6) })], people);
    expect(places.get(99)).toEqual(['Small']);
    expect(places.get(1)).toEqual(['Small']);
    expect(
      shown([list('state', { Big: range(1, 6) })], [...range(1, 6), ...range(50, 5)]).get(50),
    ).toBeUndefined();
  });
});

test('of two groups that differ by one person nobody can be told: everybody is in one of them', () => {
  const places = shown([list('state', { A: range(1, 10), B: range(1, 11) })], null);
  expect([...new Set([...places.values()].flat())]).toEqual(['Small']);
});

test('costs by group are the sums of the verdicts, and add up', () => {
  const verdict = (
    flex: number,
    seats: number | null,
    saving: number,
  ): Pick<AdvisedVerdict, 'costs' | 'saving'> => ({
    costs: {
      advised: minor(flex - saving),
      present: minor(flex),
      flex: minor(flex),
      seats: seats === null ? null : minor(seats),
    },
    saving: minor(saving),
  });
  const verdicts = new Map([
    [1, verdict(100, 60, 40)],
    [2, verdict(50, null, 0)],
    [3, verdict(30, 70, 0)],
  ]);
  const { rows, total } = groupCosts(verdicts, (id) => (id < 3 ? 'BIM' : null), 2);
  expect(rows).toEqual([
    {
      place: 'BIM',
      people: 2,
      moves: null,
      present: 150,
      flex: 150,
      seats: 110,
      advised: null,
      saving: null,
    },
    { place: null, people: 1, moves: 0, present: 30, flex: 30, seats: 70, advised: 30, saving: 0 },
  ]);
  expect(total).toEqual({
    place: null,
    people: 3,
    moves: null,
    present: 180,
    flex: 180,
    seats: 180,
    advised: null,
    saving: null,
  });
});

test('a list of waste tells of groups with enough people in it only', () => {
  const found = [1, 2, 3, 4, 5, 11, 12].map((personId) => ({ personId, money: minor(10) }));
  const placeOf = (id: number) => (id < 10 ? 'BIM' : 'Civil');
  const as = { least: 5, small: 'Small' };
  expect(byGroup(found, placeOf, as)).toEqual([{ place: 'Small', people: 7, money: 70 }]);
  expect(byGroup(found.slice(0, 5), placeOf, as)).toEqual([{ place: 'BIM', people: 5, money: 50 }]);
  expect(byGroup(found.slice(5), placeOf, as)).toEqual([{ place: null, people: null, money: null }]);
});
