import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startingSettings } from '@/core/rates/starting-values';
import { restoreBackup } from '@/core/store/backup/restore-backup';
import { writeBackup } from '@/core/store/backup/write-backup';
import { deleteTeam, forgetAll } from '@/core/store/forget';
import { mergePeople } from '@/core/store/people-care/merge-people';
import { dropBefore } from '@/core/store/retention';
import { saveCapture } from '@/core/store/save-capture';
import { changeSettings, loadSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { day } from '@/core/units/brands';
import { capture, row, stateOf, withStore } from '../../unit/store/support/captures';
import { ledgerOf, save } from '../../unit/store/support/daily';
import { saveMemberships } from '../../unit/store/support/memberships';

const use = (n: number, on: number, tokens: number) => ({
  person: { email: `p${n}@x.example` },
  product: 'Revit',
  day: on,
  tokens,
});
const file =
  (id: string, tokens: number, readAt = 20_100) =>
  (store: Store) =>
    save(store, {
      id,
      readAt: readAt * 86_400_000,
      rows: [use(1, 20_043, tokens), use(2, 20_090, tokens)],
    });
const read = (tokens: number, hours: number) => (store: Store) =>
  saveCapture(
    store,
    capture({
      observations: [row({ email: 'p1@x.example' }, tokens), row({ email: 'p9@x.example' }, 5)],
      readAt: (20_030 * 24 + hours) * 3_600_000,
    }),
  );
const settings = startingSettings();

/** What two tabs, the popup and the worker may do in one moment; the same each time. */
const ACTS: Readonly<Record<string, (store: Store, backup: Blob) => Promise<unknown>>> = {
  'import a file': file('f', 100),
  'import it again, restated': file('g', 250, 20_120),
  'read a page': read(700, 1),
  'read it newer': read(900, 5),
  'delete the team': (store) => deleteTeam(store, 'one:North'),
  'delete everything': forgetAll,
  'restore a backup': restoreBackup,
  'drop what is old': (store) => dropBefore(store, day(20_080)),
  'say two are one': async (store) => {
    const ids = (await store.db.people.toArray()).flatMap(({ id, keys }) =>
      /p[12]@/.test(keys.join()) ? [id] : [],
    );
    if (ids.length === 2) await mergePeople(store, ids[0] ?? 0, ids[1] ?? 0, 1);
  },
  'say who belongs where': (store) =>
    saveMemberships(store, { id: 'm', kind: 'project', origin: 'mapping', day: day(20_000) }, [
      { person: { email: 'p1@x.example' }, name: 'Bridge', from: null },
    ]),
  'change the price': (store) => changeSettings(store, settings, { leadTimeDays: 33 }),
  'change the privacy': (store) => changeSettings(store, settings, { privacy: 'groups', blur: true }),
};
const names = Object.keys(ACTS);
const doing = (name: string) => ACTS[name] ?? (() => Promise.reject(new Error(name)));

const state = async (store: Store): Promise<string> => {
  const { leadTimeDays, privacy, blur } = (await loadSettings(store, settings)).settings;
  const imports = (await store.db.imports.toArray()).map(({ id }) => id);
  const sums = (await store.db.summaries.toArray()).map(({ team, month }) => [team, month]);
  const lists = (await store.db.memberships.toArray()).map(({ members }) => members.length);
  const merges = await store.db.merges.count();
  return JSON.stringify([
    ...[await stateOf(store), await ledgerOf(store), imports, sums, lists, merges],
    ...[leadTimeDays, privacy, blur],
  ]);
};

test('two things done at once come to what they come to one after the other', async () => {
  const backup = await withStore(async (store) => {
    await file('h', 40)(store);
    await read(300, 9)(store);
    return writeBackup(store, 1);
  });
  const began = (how: (store: Store) => Promise<unknown>, first: string) =>
    withStore(async (store) => {
      await doing(first)(store, backup);
      await how(store);
      return state(store);
    });
  let apart = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.constantFrom(...names),
      fc.constantFrom(...names),
      async (first, a, b) => {
        const [one, other] = [doing(a), doing(b)];
        const after = await began((store) => one(store, backup).then(() => other(store, backup)), first);
        const before = await began((store) => other(store, backup).then(() => one(store, backup)), first);
        const both = await began((store) => Promise.all([one(store, backup), other(store, backup)]), first);
        if (after !== before) apart++;
        expect([after, before], `${first}, then at once: ${a}, ${b}`).toContain(both);
      },
    ),
    { numRuns: 120, seed: 20_261_122 },
  );
  expect(apart).toBeGreaterThan(10); // the order of many does matter
});
