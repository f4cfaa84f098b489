import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_FILTER, wholeTeam } from '@/core/model/filter';
import { startingSettings } from '@/core/rates/starting-values';
import { deleteTeam, forgetAll } from '@/core/store/forget';
import { keep } from '@/core/store/kept';
import { forgetPerson } from '@/core/store/people-care/forget-person';
import { mergePeople } from '@/core/store/people-care/merge-people';
import { saveCapture } from '@/core/store/save-capture';
import { changeSettings } from '@/core/store/settings';
import { closeStore, openStore, type Store } from '@/core/store/store';
import { day } from '@/core/units/brands';
import { keptFirst } from '@/entrypoints/dashboard/plans/kept-first';
import { loadOverviewView } from '@/entrypoints/dashboard/plans/load-overview';
import { capture } from '../store/support/captures';
import { save } from '../store/support/daily';

const TODAY = day(20_050);
let store: Store;
let number = 0;
beforeEach(async () => {
  store = openStore(`kept-first-${++number}`);
  await save(store, {
    id: 'a',
    rows: ['ada@x.example', 'bob@x.example'].flatMap((email) =>
      Array.from({ length: 40 }, (_, i) => ({
        ...{ person: { email }, product: 'Revit', day: 20_000 + i, tokens: 1000 },
      })),
    ),
  });
});
afterEach(() => closeStore(store));

/** Opens the overview. @returns what was shown: kept, old before it was worked out, or just worked out */
async function open({ today = TODAY, code = 'a', filter = wholeTeam('one:North') } = {}) {
  const asked = { name: 'overview', filter, today, people: [], order: null } as const;
  let old = false;
  let worked = false;
  const view = await keptFirst(
    store,
    asked,
    code,
    () => {
      old = true;
    },
    () => {
      worked = true;
      return loadOverviewView(store, filter, today);
    },
  );
  const fresh = await loadOverviewView(store, filter, today);
  // Whatever the way: what is shown in the end is what would be worked out now.
  expect(view).toEqual(fresh);
  return old ? 'old, then worked out' : worked ? 'worked out' : 'kept';
}
const idOf = async (email: string): Promise<number> =>
  (await store.db.people.where('keys').equals(`email:${email}`).first())?.id ?? 0;

test('the second opening shows what is kept, without working', async () => {
  expect([await open(), await open(), await open()]).toEqual(['worked out', 'kept', 'kept']);
});

test.each<[string, () => Promise<unknown>]>([
  [
    'an import',
    () =>
      save(store, {
        id: 'b',
        rows: [{ person: { email: 'ada@x.example' }, product: 'Maya', day: 20_002, tokens: 500 }],
      }),
  ],
  ['a change of settings', () => changeSettings(store, startingSettings(), { currency: 'EUR' })],
  ['a page read', () => saveCapture(store, capture())],
  [
    'people merged',
    async () => mergePeople(store, await idOf('ada@x.example'), await idOf('bob@x.example'), 1),
  ],
  [
    'something the admin keeps',
    () => keep(store, { kind: 'decision', team: 'one:North', id: 'x', value: 1, changedAt: 1 }),
  ],
])('after %s it is shown as old, and worked out anew', async (_, change) => {
  await open();
  await change();
  expect([await open(), await open()]).toEqual(['old, then worked out', 'kept']);
});

test('another day, another version of the program, another narrowing', async () => {
  await open();
  expect(await open({ today: day(TODAY + 1) })).toBe('old, then worked out');
  expect(await open({ today: day(TODAY + 1), code: 'b' })).toBe('worked out');
  expect(await open({ filter: { ...wholeTeam('one:North'), period: 'month' } })).toBe('worked out');
});

test.each(['alert', 'error', 'clock'] as const)(
  'what Flexmeter notes of itself makes nothing old: %s',
  async (kind) => {
    await open();
    await keep(store, { kind, team: 'one:North', id: 'x', value: 1, changedAt: 1 });
    expect(await open()).toBe('kept');
  },
);

test('nothing is kept of somebody forgotten, of a team deleted, of anything when all is', async () => {
  const kept = () => store.db.views.count();
  await open();
  expect(await kept()).toBe(1);
  await forgetPerson(store, await idOf('bob@x.example'));
  expect(await kept()).toBe(0);
  await open();
  await deleteTeam(store, 'one:North');
  expect(await kept()).toBe(0);
  expect(await open({ filter: NO_FILTER })).toBe('worked out');
  await forgetAll(store);
  expect(await kept()).toBe(0);
});
