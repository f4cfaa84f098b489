import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seal, unseal } from '@/core/store/backup/envelope';
import { restoreBackup } from '@/core/store/backup/restore-backup';
import { writeBackup } from '@/core/store/backup/write-backup';
import { personTotals, productTotals } from '@/core/store/daily/use-queries';
import { storeDiagnostics } from '@/core/store/diagnostics';
import { loadSubscriptions } from '@/core/store/imports/save-subscriptions';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { findPeople } from '@/core/store/people-care/find-people';
import { loadMemberships } from '@/core/store/people-care/memberships';
import { mergePeople } from '@/core/store/people-care/merge-people';
import { saveCapture } from '@/core/store/save-capture';
import type { Store } from '@/core/store/store';
import { saveTaught } from '@/core/store/taught';
import { listTeams } from '@/core/store/teams';
import { centitokens, day } from '@/core/units/brands';
import { capture, row, withStore } from '../../unit/store/support/captures';
import { save } from '../../unit/store/support/daily';
import { saveMemberships } from '../../unit/store/support/memberships';

/** A database with something in every table a backup has. */
async function fill(store: Store): Promise<void> {
  await saveCapture(
    store,
    capture({
      observations: [row({ email: 'a@x.example' }, 700), row({ name: 'Ada' }, 100, { feature: 'Render' })],
      figures: { tokensAvailable: centitokens(900) },
    }),
  );
  const rows = [1, 2, 3].map((n) => ({
    person: { email: `p${n}@x.example` },
    product: 'Revit',
    day: 20_043 + n,
    tokens: 100,
  }));
  await save(store, { id: 'f', rows });
  const [a, b] = (await store.db.people.toArray()).map(({ id }) => id);
  await mergePeople(store, a ?? 0, b ?? 0, 1);
  const mapping = { id: 'm', kind: 'project', origin: 'mapping', day: day(20_000) } as const;
  await saveMemberships(store, mapping, [{ person: { email: 'p3@x.example' }, name: 'Bridge', from: null }]);
  await saveTaught(store, {
    ...{ id: 't', path: '/x', headers: ['Wer'], columns: ['user'], page: 'by-user', period: null },
    taughtAt: 5,
  });
}

/** All that views are made of. */
async function readEverything(store: Store): Promise<void> {
  for (const { key, name } of await listTeams(store)) {
    expect(name === null || typeof name === 'string').toBe(true);
    const facts = await loadTeamFacts(store, key);
    for (const rows of facts.rows.values())
      for (const { tokens = 0, product = '' } of rows)
        expect([typeof tokens, typeof product]).toEqual(['number', 'string']);
    const period = { from: day(19_900), to: day(20_100) };
    for (const { tokens } of [
      ...(await personTotals(store, key, period)),
      ...(await productTotals(store, key, period)),
    ])
      expect(Number.isFinite(tokens)).toBe(true);
    await loadSubscriptions(store, key);
  }
  for (const { name } of await findPeople(store, '', 50)) expect(name?.length ?? 0).toBeLessThan(1000);
  await loadMemberships(store);
  await storeDiagnostics(store);
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every place in a document, as the keys that lead to it. */
function placesIn(value: Json, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, key]))];
}

const HOSTILE: readonly Json[] = [
  null,
  -1,
  1e300,
  0.5,
  '',
  'x'.repeat(5000),
  '__proto__',
  [],
  {},
  [null],
  { length: 1e9 },
  { $array: 'Float64Array', base64: '' },
  { $array: 'Int32Array', base64: '!' },
];

function replaced(value: Json, [key, ...rest]: readonly string[], by: Json): Json {
  if (key === undefined || typeof value !== 'object' || value === null) return by;
  const copy: Json = Array.isArray(value) ? [...value] : { ...value };
  Reflect.set(copy, key, replaced(Reflect.get(value, key), rest, by));
  return copy;
}

test(
  'a backup somebody made up is refused whole, or harms nothing',
  () =>
    withStore(async (source) => {
      await fill(source);
      const document: Json = JSON.parse(await unseal(await writeBackup(source, 1)));
      const places = placesIn(document);
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...places), fc.constantFrom(...HOSTILE), async (place, by) =>
          withStore(async (store) => {
            const forged = await seal(JSON.stringify(replaced(document, place, by)));
            const error = await restoreBackup(store, forged).then(
              () => null,
              (cause: unknown) => cause,
            );
            if (error === null) return readEverything(store);
            refused++;
            expect(error).toMatchObject({ name: 'BackupError' });
            for (const table of store.db.tables)
              expect([table.name, await table.count()]).toEqual([table.name, 0]);
          }),
        ),
        { numRuns: 400, seed: 20_261_122 },
      );
      expect(refused).toBeGreaterThan(100);
    }),
  120_000,
);

test('a backup that unpacks to more than any is refused', async () => {
  const bomb = await seal(`{"schema":1,"at":1,"tables":{}}${' '.repeat(40_000_000)}`);
  expect(bomb.size).toBeLessThan(100_000);
  await expect(unseal(bomb, 30_000_000)).rejects.toMatchObject({ name: 'BackupError', code: 'corrupt' });
});
