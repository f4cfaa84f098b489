import { describe, expect, test } from 'vitest';
import { allTeamsFacts } from '@/core/ledger/daily/all-teams-facts';
import { type DailyFacts, type ExactDay, NO_DAYS } from '@/core/ledger/daily/daily-facts';
import { groupsOn, type Memberships } from '@/core/ledger/groups';
import { narrowUses } from '@/core/ledger/narrow-uses';
import { addHistories, unitHistory } from '@/core/ledger/unit-history';
import type { UseDays } from '@/core/ledger/use-days';
import { centitokens, day } from '@/core/units/brands';

describe('where people belong', () => {
  const list = (
    id: string,
    origin: 'state' | 'mapping',
    on: number,
    members: readonly (readonly [person: number, name: string, from?: number])[],
    more: Partial<Memberships> = {},
  ): Memberships => ({
    ...{ id, origin, kind: 'group', day: day(on), ...more },
    members: members.map(([person, name, from]) => ({
      ...{ person, name, from: from === undefined ? null : day(from) },
    })),
  });
  const at = (on: number, ...sources: Memberships[]) =>
    Object.fromEntries(groupsOn(sources, 'group', day(on)));

  test('is what the last export up to the day says, before any the first one', () => {
    const sources = [
      list('b', 'state', 20, [[1, 'B']]),
      list('a', 'state', 10, [
        [1, 'A'],
        [2, 'A'],
      ]),
    ];
    expect(at(5, ...sources)).toEqual({ 1: ['A'], 2: ['A'] });
    expect(at(10, ...sources)).toEqual({ 1: ['A'], 2: ['A'] });
    expect(at(19, ...sources)).toEqual({ 1: ['A'], 2: ['A'] });
    expect(at(20, ...sources)).toEqual({ 1: ['B'] });
    expect(at(20)).toEqual({});
  });

  test('may be several places in an export, by name; one in the admin’s list, which counts first', () => {
    const state = list('a', 'state', 10, [
      [1, 'Z'],
      [1, 'A'],
      [2, 'A'],
    ]);
    expect(at(20, state)).toEqual({ 1: ['A', 'Z'], 2: ['A'] });
    expect(at(20, list('m', 'mapping', 5, [[1, 'M']]), state)).toEqual({ 1: ['M'], 2: ['A'] });
  });

  test('in the admin’s lists is the place begun last, of two lists the newer one’s', () => {
    const moved = list('m', 'mapping', 5, [
      [1, 'New', 15],
      [1, 'Old'],
    ]);
    expect(at(14, moved)).toEqual({ 1: ['Old'] });
    expect(at(15, moved)).toEqual({ 1: ['New'] });
    const [older, newer] = [list('z', 'mapping', 5, [[1, 'Older']]), list('a', 'mapping', 6, [[1, 'Newer']])];
    expect(at(20, newer, older)).toEqual({ 1: ['Newer'] });
    const first = list('z', 'mapping', 5, [[1, 'First']], { changedAt: 1 });
    const second = list('a', 'mapping', 5, [[1, 'Second']], { changedAt: 2 });
    expect(at(20, second, first)).toEqual({ 1: ['Second'] });
    expect(at(20, list('b', 'mapping', 5, [[1, 'B']]), list('a', 'mapping', 5, [[1, 'A']]))).toEqual({
      1: ['B'],
    });
  });

  test('is asked by kind, and of merged people together', () => {
    const cost = list('c', 'mapping', 5, [[1, 'C']], { kind: 'department' });
    expect(at(20, cost)).toEqual({});
    const two = list('a', 'state', 10, [
      [1, 'A'],
      [2, 'B'],
    ]);
    expect(Object.fromEntries(groupsOn([two], 'group', day(20), () => 7))).toEqual({ 7: ['A', 'B'] });
  });
});

describe('parts and sums of histories', () => {
  const exact = (on: number, tokens: number, more: Partial<ExactDay> = {}): ExactDay => ({
    ...{ day: day(on), tokens: centitokens(tokens), rows: 1, readAt: on, open: false, doubtful: 0, ...more },
  });
  const shown = ({ from, values, weight }: ReturnType<typeof unitHistory>) => [
    from,
    [...values],
    [...weight],
  ];

  test('a part’s history begins with its first use; days of no file are unknown, open or partial ones half known', () => {
    const days = [
      exact(1, 9),
      exact(2, 9),
      exact(3, 9, { open: true }),
      exact(5, 9, { partial: true }),
      exact(7, 9),
    ];
    const use = new Map([
      [day(1), 0],
      [day(2), 4],
      [day(5), 6],
    ]);
    expect(shown(unitHistory(days, use, day(6)))).toEqual([2, [4, 0, 0, 6, 0], [1, 0.5, 0, 0.5, 0]]);
    expect(shown(unitHistory(days, use, day(2)))).toEqual([2, [4], [1]]);
    expect(shown(unitHistory(days, use, day(1)))).toEqual([2, [], []]);
    expect(shown(unitHistory(days, new Map(), day(6)))).toEqual([7, [], []]);
  });

  test('teams together begin when all that are in use are known, each day as sure as the least sure', () => {
    const history = (from: number, values: number[], weight = values.map(() => 1)) => ({
      ...{ from: day(from), values: Float64Array.from(values), weight: Float32Array.from(weight) },
    });
    const sum = addHistories(
      [history(1, [5, 5, 5, 5]), history(2, [0, 3, 3], [0, 0.5, 1]), history(0, [0, 0])],
      day(4),
    );
    expect(shown(sum)).toEqual([3, [8, 8], [0.5, 1]]);
    expect(shown(addHistories([history(1, [0])], day(4)))).toEqual([5, [], []]);
    expect(shown(addHistories([history(1, [5]), history(9, [5])], day(4)))).toEqual([9, [], []]);
  });

  test('of all teams only days every team’s files tell of, as sure as the least sure', () => {
    const facts = (days: ExactDay[], people: DailyFacts['people'] = []): DailyFacts => ({
      ...NO_DAYS,
      days,
      people,
    });
    const span = (to: number, tokens: readonly (readonly [number, number])[]) => ({
      period: { from: day(1), to: day(to) },
      tokens: new Map(tokens.map(([who, used]) => [who, centitokens(used)])),
    });
    const all = allTeamsFacts([
      facts(
        [exact(1, 5), exact(2, 5, { doubtful: 2 }), exact(3, 5)],
        [
          span(3, [
            [1, 5],
            [2, 6],
          ]),
          span(9, []),
        ],
      ),
      facts(
        [exact(2, 7, { open: true, readAt: 1, rows: 4 }), exact(3, 7, { partial: true, doubtful: 1 })],
        [
          span(3, [
            [2, 1],
            [3, 1],
          ]),
        ],
      ),
    ]);
    expect(all.days).toEqual([
      exact(2, 12, { rows: 5, readAt: 1, open: true, doubtful: 2 }),
      exact(3, 12, { rows: 2, readAt: 3, partial: true, doubtful: 1 }),
    ]);
    expect(all.people.map(({ period, tokens }) => [period.to, Object.fromEntries(tokens)])).toEqual([
      [3, { 1: 5, 2: 7, 3: 1 }],
    ]);
    expect(allTeamsFacts([])).toEqual(NO_DAYS);
    const charges = [{ product: 'X', day: day(1), tokens: centitokens(1), people: 1 }];
    expect(allTeamsFacts([{ ...facts([exact(1, 5)]), charges }])).toEqual(facts([exact(1, 5)]));
  });
});

test('use is narrowed to people, products and days', () => {
  const use = (person: number, product: string, ...days: number[]): UseDays => ({
    person,
    product,
    days: Int32Array.from(days),
    tokens: Float64Array.from(days, (on) => on * 10),
    onSeat: Uint8Array.from(days, (on) => on % 2),
  });
  const uses = [use(1, 'Revit', 1, 3, 5, 8), use(2, 'Maya', 4)];
  const none = { people: null, product: null, period: null };
  const within = (from: number, to: number) =>
    narrowUses(uses, { ...none, period: { from: day(from), to: day(to) } }).map(
      ({ person, days, tokens, onSeat }) => [person, [...days], [...tokens], [...onSeat]],
    );
  expect(narrowUses(uses, none)).toEqual(uses);
  expect(narrowUses(uses, { ...none, people: new Set([2]) })).toEqual(uses.slice(1));
  expect(narrowUses(uses, { ...none, product: (name) => name === 'Revit' })).toEqual(uses.slice(0, 1));
  expect(within(3, 5)).toEqual([
    [1, [3, 5], [30, 50], [1, 1]],
    [2, [4], [40], [0]],
  ]);
  expect(within(2, 3)).toEqual([[1, [3], [30], [1]]]);
  expect(within(6, 7)).toEqual([]);
  expect(within(9, 20)).toEqual([]);
  expect(within(0, 20)).toHaveLength(2);
});
