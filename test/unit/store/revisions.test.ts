import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startingSettings } from '@/core/rates/starting-values';
import { deleteTeam, forgetAll } from '@/core/store/forget';
import { discardKept, keep } from '@/core/store/kept';
import { forgetPerson } from '@/core/store/people-care/forget-person';
import { mergePeople } from '@/core/store/people-care/merge-people';
import { revisionOf } from '@/core/store/revisions';
import { saveCapture } from '@/core/store/save-capture';
import { changeSettings } from '@/core/store/settings';
import { closeStore, openStore, type Store, write } from '@/core/store/store';
import { capture } from './support/captures';
import { save } from './support/daily';

let store: Store;
let number = 0;
beforeEach(async () => {
  store = openStore(`revisions-${++number}`);
  await save(store, {
    id: 'a',
    rows: [
      { person: { email: 'ada@x.example' }, product: 'Revit', day: 20_001, tokens: 1000 },
      { person: { email: 'bob@x.example' }, product: 'Revit', day: 20_001, tokens: 1000 },
    ],
  });
  await changeSettings(store, startingSettings(), {});
});
afterEach(() => closeStore(store));

/** Tables whose revision a piece of work changed. */
async function written(work: () => Promise<unknown>): Promise<string[]> {
  const names = store.db.tables.map(({ name }) => name);
  const all = () => Promise.all(names.map((name) => revisionOf(store, [name])));
  const before = await all();
  await work();
  const after = await all();
  return names.filter((_, i) => before[i] !== after[i]);
}

const idOf = async (email: string): Promise<number> =>
  (await store.db.people.where('keys').equals(`email:${email}`).first())?.id ?? 0;

test('reading changes no revision', async () => {
  expect(await written(async () => store.db.chunks.toArray())).toEqual([]);
});

test('an import changes those of daily rows; the same file again changes none', async () => {
  const file = {
    id: 'b',
    rows: [{ person: { email: 'ada@x.example' }, product: 'Maya', day: 20_001, tokens: 500 }],
  };
  expect(await written(() => save(store, file))).toEqual(
    expect.arrayContaining(['chunks', 'summaries', 'dictionaries', 'imports']),
  );
  expect(await written(() => save(store, file))).toEqual([]);
});

test('a change of settings, a page read, people merged, forgotten, a team deleted', async () => {
  const currency = startingSettings().currency === 'EUR' ? 'USD' : 'EUR';
  const change = () => changeSettings(store, startingSettings(), { currency });
  expect(await written(change)).toEqual(['settings']);
  expect(await written(change)).toEqual([]); // it is that already
  expect(await written(() => saveCapture(store, capture()))).toEqual(
    expect.arrayContaining(['captures', 'rows', 'readings']),
  );
  const [ada, bob] = [await idOf('ada@x.example'), await idOf('bob@x.example')];
  expect(await written(() => mergePeople(store, ada, bob, 1))).toEqual(
    expect.arrayContaining(['merges', 'summaries']),
  );
  expect(await written(() => forgetPerson(store, bob))).toContain('people');
  expect(await written(() => deleteTeam(store, 'one:North'))).toEqual(
    expect.arrayContaining(['chunks', 'summaries', 'teams']),
  );
  expect(await written(() => forgetAll(store))).toEqual(expect.arrayContaining(['chunks', 'people', 'kept']));
});

test('what is kept beside the data has a revision of its own', async () => {
  const thing = { kind: 'budget', team: 'one:North', id: 'x', value: 1, changedAt: 1 } as const;
  const all = () => revisionOf(store, ['kept:budget']);
  const before = await all();
  expect(await written(() => keep(store, thing))).toEqual([]);
  const kept = await all();
  expect(kept).not.toBe(before);
  const whole = await revisionOf(store);
  await keep(store, { ...thing, kind: 'alert' });
  expect(await all()).toBe(kept);
  expect(await revisionOf(store)).toBe(whole); // what was told some day changes no figure
  await discardKept(store, thing);
  expect(await all()).not.toBe(kept);
});

test('work that fails leaves every revision as it was', async () => {
  const fail = async () => {
    await store.db.teams.put({ key: 'one:x', name: 'x' });
    throw new Error('no');
  };
  expect(await written(() => write(store, (db) => [db.teams], fail).catch(() => undefined))).toEqual([]);
});

test('all that writes goes through `write`, which marks it', () => {
  const folder = join(import.meta.dirname, '../../../core/store');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const direct = files.filter((name) =>
    /\.transaction\(\s*'rw/.test(readFileSync(join(folder, name), 'utf8')),
  );
  expect(direct.sort()).toEqual(['inbox.ts', 'store.ts']); // the inbox is a database of its own
});
