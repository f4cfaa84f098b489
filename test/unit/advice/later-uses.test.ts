import { expect, test } from 'vitest';
import { laterUses } from '@/core/advice/team/later-uses';
import type { CaptureMeta, StoredObservation, TeamFacts } from '@/core/ledger/types';
import type { UseDays } from '@/core/ledger/use-days';
import { centitokens, day } from '@/core/units/brands';

const UP_TO = 20_700;
const TODAY = day(UP_TO + 22);

const use = (person: number, product: string, days: readonly number[], tokens = 1000): UseDays => ({
  person,
  product,
  days: Int32Array.from(days),
  tokens: Float64Array.from(days, () => tokens),
  onSeat: new Uint8Array(days.length),
});

type Reading = readonly [
  from: number,
  to: number,
  rows: readonly Partial<StoredObservation>[],
  complete?: boolean,
];

function facts(...readings: readonly Reading[]): TeamFacts {
  const captures = readings.map(
    ([from, to, , complete = true], i): CaptureMeta => ({
      id: String(i),
      page: 'by-user',
      team: { kind: 'one', name: 'North' },
      period: { from: day(from), to: day(to) },
      readAt: i,
      complete,
      figures: {},
      events: [],
      lots: [],
      lotsComplete: false,
      uses: [],
      tokens: null,
      rows: 1,
    }),
  );
  const rows = readings.map(([from, to, own], i): [string, StoredObservation[]] => [
    String(i),
    own.map((row) => ({ period: { from: day(from), to: day(to) }, ...row })),
  ]);
  return { team: 'one:North', captures, balances: [], rows: new Map(rows) };
}

const known = [use(1, 'Revit', [UP_TO - 20, UP_TO - 5]), use(1, 'AutoCAD', [UP_TO - 5], 700)];
const ask = (...readings: readonly Reading[]) => laterUses(known, day(UP_TO), facts(...readings), TODAY);

test('what By user tells beyond what is known was used after it, of the product used most', () => {
  const row = { personId: 1, tokens: centitokens(4700), daysUsed: 4, lastAccessed: day(UP_TO + 10) };
  const { uses, period } = ask([UP_TO - 9, UP_TO + 20, [row]]);
  expect(period).toEqual({ from: UP_TO + 1, to: UP_TO + 20 });
  expect(uses).toHaveLength(1);
  expect(uses[0]).toMatchObject({ person: 1, product: 'Revit' });
  expect(uses[0]?.days).toHaveLength(3); // of 4, one is known
  expect([...(uses[0]?.days ?? [])].every((on) => on > UP_TO && on <= UP_TO + 10)).toBe(true);
  expect(uses[0]?.tokens.reduce((a, b) => a + b, 0)).toBe(3000); // of 4,700, 1,700 are known
});

test('the reading that begins last says it closest; a running day is not over', () => {
  const row = (tokens: number) => ({ personId: 1, tokens: centitokens(tokens), daysUsed: 9 });
  const { uses, period } = ask(
    [UP_TO - 300, UP_TO + 22, [row(99_000)]],
    [UP_TO + 1, UP_TO + 22, [row(5000)]],
  );
  expect(period).toEqual({ from: UP_TO + 1, to: UP_TO + 21 });
  expect(uses[0]?.tokens.reduce((a, b) => a + b, 0)).toBe(5000);
});

test('no reading further, one that leaves a gap, or one in part, tells nothing', () => {
  const row = { personId: 1, tokens: centitokens(5000), daysUsed: 5 };
  const nothing = { uses: [], period: null };
  expect(ask([UP_TO - 30, UP_TO, [row]])).toEqual(nothing);
  expect(ask([UP_TO + 2, UP_TO + 20, [row]])).toEqual(nothing);
  expect(ask([UP_TO + 1, UP_TO + 20, [row], false])).toEqual(nothing);
});

test('who used no more, or nothing known of before, has no later days; the time counts as known', () => {
  const less = { personId: 1, tokens: centitokens(1700), daysUsed: 1 };
  const stranger = { personId: 2, tokens: centitokens(1700), daysUsed: 1 };
  expect(ask([UP_TO - 9, UP_TO + 20, [less, stranger]])).toEqual({
    uses: [],
    period: { from: UP_TO + 1, to: UP_TO + 20 },
  });
});

test('without days, as many as the tokens make at the usual day’s; days on a seat are no such day', () => {
  const own = { ...use(1, 'Revit', [UP_TO - 8, UP_TO - 6, UP_TO - 4]), tokens: Float64Array.of(1000, 0, 0) };
  const row = { personId: 1, tokens: centitokens(3500) };
  const { uses } = laterUses([own], day(UP_TO), facts([UP_TO + 1, UP_TO + 20, [row]]), TODAY);
  expect(uses[0]?.days).toHaveLength(4);
  expect(uses[0]?.tokens.reduce((a, b) => a + b, 0)).toBe(3500);
});
