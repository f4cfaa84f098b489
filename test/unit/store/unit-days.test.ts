import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { addHistories, unitHistory } from '@/core/ledger/unit-history';
import { unitDays } from '@/core/store/daily/unit-days';
import { personTotals } from '@/core/store/daily/use-queries';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { mergePeople } from '@/core/store/people-care/merge-people';
import { centitokens, day } from '@/core/units/brands';
import { withStore } from './support/captures';
import { ALWAYS, save } from './support/daily';
import { saveMemberships } from './support/memberships';

const north = 'one:North';
const DAY = 86_400_000;
const ada = { email: 'ada@x.example' };
const bo = { email: 'bo@x.example' };
const rows = [
  { person: ada, product: 'Revit', day: 20_010, tokens: 1000 },
  { person: bo, product: 'Revit', day: 20_010, tokens: 1000 },
  { person: ada, product: 'AutoCAD', day: 20_011, tokens: 700 },
  { person: bo, product: 'Revit', day: 20_013, tokens: 1000 },
];

test('the use of a product, a person, a person’s product and a group, by day', () =>
  withStore(async (store) => {
    await save(store, { id: 'f', rows, readAt: 20_020 * DAY });
    const days = async (unit: Parameters<typeof unitDays>[2]) => [...(await unitDays(store, north, unit))];
    expect(await days({ kind: 'product', product: 'revit' })).toEqual([
      [20_010, 2000],
      [20_013, 1000],
    ]);
    const people = await personTotals(store, north, ALWAYS);
    const idOf = (tokens: number) => people.find((one) => one.tokens === tokens)?.person ?? 0;
    const [adaId, boId] = [idOf(1700), idOf(2000)];
    expect(await days({ kind: 'person', person: adaId, product: null })).toEqual([
      [20_010, 1000],
      [20_011, 700],
    ]);
    expect(await days({ kind: 'person', person: adaId, product: 'AutoCAD' })).toEqual([[20_011, 700]]);
    expect(await days({ kind: 'person', person: adaId, product: 'Nothing' })).toEqual([]);
    const list = { id: 'm', kind: 'department' as const, origin: 'mapping' as const, day: day(20_000) };
    await saveMemberships(store, list, [
      { person: ada, name: 'Roads', from: null },
      { person: bo, name: 'Roads', from: day(20_012) },
      { person: bo, name: 'Rail', from: null },
    ]);
    expect(await days({ kind: 'group', by: 'department', name: 'Roads', product: null })).toEqual([
      [20_010, 1000],
      [20_011, 700],
      [20_013, 1000],
    ]);
    expect(await days({ kind: 'group', by: 'department', name: 'Rail', product: null })).toEqual([
      [20_010, 1000],
    ]);
    expect(await days({ kind: 'group', by: 'department', name: 'Roads', product: 'Nothing' })).toEqual([]);
    await mergePeople(store, adaId, boId, 1);
    expect((await days({ kind: 'person', person: boId, product: null })).length).toBe(3);

    const { daily } = await loadTeamFacts(store, north);
    const sums = await unitDays(store, north, { kind: 'product', product: 'AutoCAD' });
    const history = unitHistory(daily?.days ?? [], sums, day(20_014));
    expect([history.from, [...history.values], [...history.weight]]).toEqual([
      20_011,
      [700, 0, 0, 0],
      [1, 1, 1, 0],
    ]);
  }));

test('days of files that leave something out are not known exactly', () => {
  const told = (on: number, partial: boolean) => ({
    day: day(on),
    tokens: centitokens(700),
    rows: 1,
    readAt: 0,
    open: false,
    doubtful: 0,
    ...(partial ? { partial } : {}),
  });
  const sums = new Map([[day(100), 700]]);
  const history = unitHistory([told(100, false), told(101, true)], sums, day(101));
  expect([...history.weight]).toEqual([1, 0.5]);
});

test('a unit never used has no history; teams together begin when all are known', () => {
  expect(unitHistory([], new Map(), day(20_000)).values.length).toBe(0);
  const team = (from: number, ...values: number[]) => ({
    from: day(from),
    values: Float64Array.from(values),
    weight: Float32Array.from(values, (use) => (use < 0 ? 0 : 1)),
  });
  const both = addHistories([team(100, 1, 2, 3, 4), team(102, 10, -1), team(99, 0, 0, 0, 0, 0)], day(103));
  expect([both.from, both.values[0], [...both.weight]]).toEqual([102, 13, [1, 0]]);
  expect(addHistories([], day(103)).values.length).toBe(0);
});
