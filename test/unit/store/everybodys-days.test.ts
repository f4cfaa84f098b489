import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { everybodysDays } from '@/core/store/daily/everybodys-days';
import { personTotals } from '@/core/store/daily/use-queries';
import { closeStore, openStore } from '@/core/store/store';
import { day } from '@/core/units/brands';
import { ALWAYS, save } from './support/daily';

const ada = { email: 'ada@x.example' };
const bob = { email: 'bob@x.example' };

test("everybody's days: parts are one, a restated charge counts once, seats stand beside", async () => {
  const store = openStore('everybody');
  const on = (person: typeof ada, product: string, at: number, tokens?: number) => ({
    person,
    product,
    day: at,
    ...(tokens === undefined ? {} : { tokens }),
  });
  await save(store, {
    id: 'a',
    rows: [
      on(bob, 'Revit', 20_060, 1000),
      on(ada, 'Revit', 20_002, 1000),
      { ...on(ada, 'Revit', 20_001, 300), feature: 'A' },
      { ...on(ada, 'Revit', 20_001, 400), feature: 'B' },
    ],
  });
  await save(store, { id: 'b', rows: [on(ada, 'Revit', 20_002, 500)], readAt: 20_200 * 86_400_000 });
  await save(store, {
    id: 'seats',
    kind: 'seat-usage',
    rows: [on(ada, 'Revit', 20_002), on(ada, 'Revit', 20_003)],
  });
  const found = await everybodysDays(store, 'one:North', ALWAYS);
  const plain = found.map(({ person, product, days, tokens, onSeat }) => [
    person,
    product,
    [...days],
    [...tokens],
    [...onSeat],
  ]);
  const ids = new Map((await store.db.people.toArray()).map(({ keys, id }) => [keys[0], id]));
  expect(
    plain.sort(
      (a, b) =>
        Number(a[0] === ids.get('email:bob@x.example')) - Number(b[0] === ids.get('email:bob@x.example')),
    ),
  ).toEqual([
    [ids.get('email:ada@x.example'), 'Revit', [20_001, 20_002, 20_003], [700, 500, 0], [0, 1, 1]],
    [ids.get('email:bob@x.example'), 'Revit', [20_060], [1000], [0]],
  ]);
  const sums = await personTotals(store, 'one:North', ALWAYS);
  for (const { person, tokens } of found)
    expect(tokens.reduce((a, b) => a + b, 0)).toBe(sums.find((sum) => sum.person === person)?.tokens);
  const cut = await everybodysDays(store, 'one:North', { from: day(20_002), to: day(20_002) });
  expect(cut.map(({ days }) => [...days])).toEqual([[20_002]]);
  closeStore(store);
});
