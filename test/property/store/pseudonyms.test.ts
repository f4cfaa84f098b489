import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startingSettings } from '@/core/rates/starting-values';
import { restoreBackup } from '@/core/store/backup/restore-backup';
import { writeBackup } from '@/core/store/backup/write-backup';
import { loadCanonical } from '@/core/store/daily/merges';
import { peopleByIds } from '@/core/store/people-by-ids';
import { forgetPerson } from '@/core/store/people-care/forget-person';
import { mergePeople } from '@/core/store/people-care/merge-people';
import { saveCapture } from '@/core/store/save-capture';
import { changeSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { capture, row, withStore } from '../../unit/store/support/captures';

const DAY = 86_400_000;
const addressOf = (n: number) => `p${n}@x.example`;

/** People seen in this order, `on` days after the first reading there could be. */
const seen = async (store: Store, people: readonly number[], on: number) => {
  const observations = people.map((n) => row({ email: addressOf(n) }, 100 * n));
  await saveCapture(store, capture({ observations, readAt: (20_030 + on) * DAY }));
};

const inPseudonyms = (store: Store) => changeSettings(store, startingSettings(), { privacy: 'pseudonyms' });

/** What everybody with an address is called. */
async function called(store: Store): Promise<Map<string, string>> {
  const people = await store.db.people.toArray();
  const canonical = await loadCanonical(store);
  const shown = await peopleByIds(
    store,
    people.map(({ id }) => id),
  );
  return new Map(
    people.flatMap(({ id, keys }) =>
      keys
        .filter((key) => key.startsWith('email:'))
        .map((key): [string, string] => [key, shown.get(canonical(id))?.name ?? '']),
    ),
  );
}

const some = fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 8 });

test('a new computer shows the pseudonyms of the old one, whatever it has seen before, and none twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(some, { minLength: 1, maxLength: 3 }),
      fc.array(some, { maxLength: 2 }),
      fc.boolean(),
      fc.option(fc.tuple(fc.nat(7), fc.nat(7)), { nil: null }),
      fc.option(fc.nat(7), { nil: null }),
      async (old, fresh, shownThere, merged, gone) => {
        await withStore((one) =>
          withStore(async (other) => {
            await inPseudonyms(one);
            for (const [at, people] of old.entries()) await seen(one, people, at);
            const ids = (await one.db.people.toArray()).map(({ id }) => id);
            if (merged) await mergePeople(one, ids[merged[0]] ?? 0, ids[merged[1]] ?? 0, 1);
            if (gone !== null && ids[gone]) await forgetPerson(one, ids[gone]);
            const before = await called(one);
            for (const [at, people] of fresh.entries()) await seen(other, people, 10 + at);
            if (shownThere) {
              await inPseudonyms(other);
              await called(other);
            }
            await restoreBackup(other, await writeBackup(one, 1));
            await inPseudonyms(other);
            const now = await called(other);
            for (const [key, name] of before)
              if (now.has(key)) expect([key, now.get(key)]).toEqual([key, name]);
            await seen(other, [21, 22, 23], 20);
            const all = await called(other);
            for (const [key, name] of now) expect(all.get(key)).toBe(name);
            const canonical = await loadCanonical(other);
            const people = await other.db.people.toArray();
            const own = await peopleByIds(
              other,
              people.map(({ id }) => id),
            );
            expect(new Set([...own.values()].map(({ name }) => name)).size).toBe(people.length);
            expect(people.every(({ id }) => canonical(id) <= id)).toBe(true);
            // Back again, and restored twice: nothing changes.
            await restoreBackup(one, await writeBackup(other, 2));
            for (const [key, name] of all) if (!merged) expect((await called(one)).get(key)).toBe(name);
            await restoreBackup(other, await writeBackup(one, 3));
            expect(await called(other)).toEqual(all);
          }),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('a browser that was in use first keeps its own pseudonyms', () =>
  withStore((one) =>
    withStore(async (other) => {
      await inPseudonyms(one);
      await seen(one, [1, 2, 3], 10);
      await inPseudonyms(other);
      await seen(other, [3, 2], 0);
      const before = await called(other);
      const there = await called(one);
      await restoreBackup(other, await writeBackup(one, 1));
      const now = await called(other);
      for (const [key, name] of before) expect(now.get(key)).toBe(name);
      expect(now.get('email:p3@x.example')).not.toBe(there.get('email:p3@x.example'));
    }),
  ));

test('settings of one’s own stay, and only the key comes along', () =>
  withStore((one) =>
    withStore(async (other) => {
      await changeSettings(one, startingSettings(), { privacy: 'pseudonyms', leastGroup: 9 });
      await seen(one, [1], 0);
      const before = await called(one);
      await changeSettings(other, startingSettings(), { privacy: 'pseudonyms', leastGroup: 7 });
      await restoreBackup(other, await writeBackup(one, 1));
      expect(await called(other)).toEqual(before);
      expect(JSON.stringify(await other.db.settings.toArray())).toContain('"leastGroup":7');
    }),
  ));
