import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { restoreBackup } from '@/core/store/backup/restore-backup';
import { writeBackup } from '@/core/store/backup/write-backup';
import { deleteTeam } from '@/core/store/forget';
import { discardKept, keep, loadKept } from '@/core/store/kept';
import { forgetPerson } from '@/core/store/people-care/forget-person';
import { mergePeople } from '@/core/store/people-care/merge-people';
import { keepPlannedBurn, loadPlannedBurns } from '@/core/store/planned-burns';
import { closeStore, openStore, type Store } from '@/core/store/store';
import { day } from '@/core/units/brands';
import { saveMemberships } from './support/memberships';

const Note = z.object({ text: z.string() });
const stores: Store[] = [];
let count = 0;

function fresh(): Store {
  const store = openStore(`kept-${++count}`);
  stores.push(store);
  return store;
}

const note = (
  text: string,
  changedAt: number,
  more: { id?: string; team?: string; person?: number } = {},
) => ({
  kind: 'decision' as const,
  team: 'one',
  id: 'a',
  ...more,
  value: { text },
  changedAt,
});

afterEach(() => {
  for (const store of stores.splice(0)) closeStore(store);
});

test('things are kept by kind, team, person and id, the newest first', async () => {
  const store = fresh();
  await keep(store, note('old', 1), note('other team', 2, { team: 'two' }), note('of Ada', 3, { person: 7 }));
  await keep(store, note('new', 4));
  expect((await loadKept(store, 'decision', Note, 'one')).map(({ value }) => value.text)).toEqual([
    'new',
    'of Ada',
  ]);
  expect(await loadKept(store, 'decision', Note)).toHaveLength(3);
  expect(await loadKept(store, 'scenario', Note)).toEqual([]);
  await discardKept(store, { kind: 'decision', team: 'one', id: 'a' });
  expect((await loadKept(store, 'decision', Note, 'one')).map(({ person }) => person)).toEqual([7]);
});

test('what its schema does not know is left out', async () => {
  const store = fresh();
  await keep(store, { ...note('', 1), value: { text: 3 } }, note('known', 1, { id: 'b' }));
  expect((await loadKept(store, 'decision', Note)).map(({ id }) => id)).toEqual(['b']);
});

test('a team or a person that goes takes along what was kept of it', async () => {
  const store = fresh();
  const ada = await store.db.people.add({ keys: ['email:ada@x.example'], name: null, email: null });
  await keep(
    store,
    note('of Ada', 1, { person: ada }),
    note('of one', 1),
    note('of two', 1, { team: 'two' }),
  );
  await forgetPerson(store, ada);
  expect(await loadKept(store, 'decision', Note)).toHaveLength(2);
  await deleteTeam(store, 'one');
  expect((await loadKept(store, 'decision', Note)).map(({ team }) => team)).toEqual(['two']);
});

test('a backup brings what was kept, the newer stands, people are the same people', async () => {
  const [from, to] = [fresh(), fresh()];
  await to.db.people.add({ keys: ['email:bob@x.example'], name: null, email: null });
  const ada = await from.db.people.add({ keys: ['email:ada@x.example'], name: null, email: null });
  await keep(from, note('of Ada', 5, { person: ada }), note('older', 1), note('newer', 9, { id: 'b' }));
  await keep(to, note('stands', 2), note('goes', 8, { id: 'b' }));
  await restoreBackup(to, await writeBackup(from, 10));
  const found = await loadKept(to, 'decision', Note, 'one');
  expect(found.map(({ value }) => value.text)).toEqual(['newer', 'of Ada', 'stands']);
  const person = found[1]?.person ?? 0;
  expect((await to.db.people.get(person))?.keys).toEqual(['email:ada@x.example']);
});

test('a backup brings nothing back of somebody forgotten, whichever place forgot them', async () => {
  for (const forgottenHere of [true, false]) {
    const [from, to] = [fresh(), fresh()];
    const list = { id: 'l', kind: 'department' as const, origin: 'mapping' as const, day: day(20_000) };
    const placing = { person: { email: 'ada@x.example' }, name: 'Roads', from: null };
    for (const store of [from, to]) await saveMemberships(store, list, [placing]);
    const idIn = async (store: Store) => (await store.db.people.toArray())[0]?.id ?? 0;
    for (const store of [from, to]) await keep(store, note('of Ada', 5, { person: await idIn(store) }));
    const place = forgottenHere ? to : from;
    await forgetPerson(place, await idIn(place));
    if (forgottenHere) await to.db.memberships.clear();
    await restoreBackup(to, await writeBackup(from, 10));
    expect((await to.db.memberships.toArray()).flatMap(({ members }) => members)).toEqual([]);
    expect(await loadKept(to, 'decision', Note)).toEqual([]);
  }
});

test('planned use stays planned when its person is found to be another one', async () => {
  const store = fresh();
  const people = await store.db.people.bulkAdd(
    ['ada', 'bob'].map((name) => ({ keys: [`email:${name}@x.example`], name: null, email: null })),
    { allKeys: true },
  );
  const [low = 0, high = 0] = people;
  await keepPlannedBurn(store, 'one', high, day(20_000), 1);
  await mergePeople(store, low, high, 2);
  const isPlanned = await loadPlannedBurns(store, 'one');
  expect([isPlanned(low, day(20_000)), isPlanned(low, day(20_001))]).toEqual([true, false]);
});
