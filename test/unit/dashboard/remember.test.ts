import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_FILTER, wholeTeam } from '@/core/model/filter';
import { startingSettings } from '@/core/rates/starting-values';
import { deleteTeam } from '@/core/store/forget';
import { forgetPerson } from '@/core/store/people-care/forget-person';
import { mergePeople } from '@/core/store/people-care/merge-people';
import { saveCapture } from '@/core/store/save-capture';
import { changeSettings } from '@/core/store/settings';
import { closeStore, openStore, type Store } from '@/core/store/store';
import { day } from '@/core/units/brands';
import { loadUses } from '@/entrypoints/dashboard/plans/load-uses';
import { loadWasteView } from '@/entrypoints/dashboard/plans/load-waste';
import { remember } from '@/entrypoints/dashboard/plans/remember';
import { capture, period, row } from '../store/support/captures';
import { save } from '../store/support/daily';

const TODAY = day(20_050);
const NORTH = wholeTeam('one:North');
const ADA = { email: 'ada@x.example' };
const BOB = { email: 'bob@x.example' };
let store: Store;
let number = 0;
beforeEach(async () => {
  store = openStore(`remember-${++number}`);
  await save(store, {
    id: 'a',
    rows: [
      { person: ADA, product: 'Revit', day: 20_001, tokens: 1000 },
      { person: BOB, product: 'Revit', day: 20_001, tokens: 1000 },
    ],
  });
});
afterEach(() => closeStore(store));

const uses = async () => {
  const found = await loadUses(store, NORTH, TODAY);
  if (!found) throw new Error('nothing was read');
  return found;
};
const idOf = async ({ email }: typeof ADA): Promise<number> =>
  (await store.db.people.where('keys').equals(`email:${email}`).first())?.id ?? 0;

test('what is known of a team is worked out once', async () => {
  expect(await uses()).toBe(await uses());
});

test('an import is seen', async () => {
  await uses();
  await save(store, { id: 'b', rows: [{ person: ADA, product: 'Maya', day: 20_002, tokens: 500 }] });
  expect((await uses()).daily.map(({ product }) => product)).toContain('Maya');
});

test('an import by another page, through a connection of its own, is seen', async () => {
  await uses();
  const other = openStore(store.db.name);
  await save(other, { id: 'b', rows: [{ person: ADA, product: 'Maya', day: 20_002, tokens: 500 }] });
  closeStore(other);
  expect((await uses()).daily.map(({ product }) => product)).toContain('Maya');
});

test('a change of settings is seen', async () => {
  const { currency } = (await uses()).settings;
  const change = { currency: currency === 'EUR' ? 'USD' : 'EUR' };
  await changeSettings(store, startingSettings(), change);
  expect((await uses()).settings.currency).toBe(change.currency);
});

test('a page read is seen', async () => {
  await uses();
  await saveCapture(store, capture({ observations: [row(ADA, 700)], period }));
  expect((await uses()).facts.captures).toHaveLength(1);
});

test('people merged by hand are one', async () => {
  expect(new Set((await uses()).daily.map(({ person }) => person)).size).toBe(2);
  await mergePeople(store, await idOf(ADA), await idOf(BOB), 1);
  expect(new Set((await uses()).daily.map(({ person }) => person)).size).toBe(1);
});

test('somebody forgotten has no name any more', async () => {
  await saveCapture(store, capture({ observations: [row(BOB, 700)], period }));
  const refs = async () =>
    JSON.stringify([...(await uses()).facts.rows.values()].flat().map(({ person }) => person));
  expect(await refs()).toContain('bob@x.example');
  await forgetPerson(store, await idOf(BOB));
  expect(await refs()).not.toContain('bob@x.example');
});

test('a team deleted is gone', async () => {
  await uses();
  await deleteTeam(store, 'one:North');
  expect(await loadUses(store, NO_FILTER, TODAY)).toBeNull();
  expect(await loadWasteView(store, NO_FILTER, TODAY)).toBeNull();
});

test('the question asked longest ago is given up; a failure is not remembered', async () => {
  const asked: string[] = [];
  const ask = remember([], 2, async (_: Store, what: string) => {
    asked.push(what);
    if (what === 'bad' && asked.length < 6) throw new Error('no');
    return what;
  });
  for (const what of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(store, what);
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
  await expect(ask(store, 'bad')).rejects.toThrow('no');
  asked.push('');
  expect(await ask(store, 'bad')).toBe('bad');
});

test('what is written while it is worked out makes it old', async () => {
  let go: () => void = () => undefined;
  const started = new Promise<void>((done) => {
    go = done;
  });
  let count = 0;
  const ask = remember(['settings'], 1, async () => {
    const mine = ++count;
    if (mine === 1) await started;
    return mine;
  });
  const first = ask(store);
  await new Promise((next) => setTimeout(next, 20));
  await changeSettings(store, startingSettings(), { leadTimeDays: 9 });
  go();
  expect(await first).toBe(1);
  expect(await ask(store)).toBe(2);
});
