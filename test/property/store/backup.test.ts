import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restoreBackup } from '@/core/store/backup/restore-backup';
import { writeBackup } from '@/core/store/backup/write-backup';
import { personTotals } from '@/core/store/daily/use-queries';
import { forgetPerson } from '@/core/store/people-care/forget-person';
import { mergePeople } from '@/core/store/people-care/merge-people';
import { saveCapture } from '@/core/store/save-capture';
import type { Store } from '@/core/store/store';
import { centitokens, day } from '@/core/units/brands';
import { capture, row, stateOf, withStore } from '../../unit/store/support/captures';
import { ALWAYS, ledgerOf, save } from '../../unit/store/support/daily';
import { saveMemberships } from '../../unit/store/support/memberships';

const who = fc.integer({ min: 1, max: 4 });
const refOf = (n: number, both: boolean) => ({
  email: `p${n}@x.example`,
  ...(both ? { hash: String(n).repeat(40) } : {}),
});

/** Things an admin's browser may go through, each told by numbers only. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('file' as const),
    rows: fc.array(fc.tuple(who, fc.boolean(), fc.constantFrom('Revit', 'Maya'), fc.nat(5), fc.nat(3)), {
      minLength: 1,
      maxLength: 6,
    }),
    at: fc.nat(5),
  }),
  fc.record({ kind: fc.constant('page' as const), who, tokens: fc.nat(9), at: fc.nat(40) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(store: Store, one: Step, id: string): Promise<void> {
  if (one.kind === 'page') {
    const observations = [row(refOf(one.who, false), one.tokens * 100)];
    const readAt = (20_030 * 24 + one.at) * 3_600_000;
    await saveCapture(
      store,
      capture({ observations, readAt, figures: { tokensAvailable: centitokens(one.tokens) } }),
    );
    return;
  }
  const rows = one.rows.map(([n, both, product, on, tokens]) => ({
    person: refOf(n, both),
    product,
    day: 20_043 + on,
    tokens: tokens * 100,
  }));
  await save(store, { id, rows, readAt: (20_100 + one.at) * 86_400_000 });
}

const stateWithoutIds = async (store: Store) => ({
  ledger: await ledgerOf(store),
  captures: await stateOf(store),
  imports: (await store.db.imports.toArray()).map(({ importedAt: _, ...rest }) => rest),
});

test('a backup restored into another database, used or empty, gives what both together went through', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 4 }),
      fc.array(step, { maxLength: 4 }),
      async (first, second) => {
        await withStore((one) =>
          withStore((other) =>
            withStore(async (both) => {
              for (const [i, what] of first.entries()) await take(one, what, `a${i}`);
              for (const [i, what] of second.entries()) await take(other, what, `b${i}`);
              for (const [i, what] of first.entries()) await take(both, what, `a${i}`);
              for (const [i, what] of second.entries()) await take(both, what, `b${i}`);
              const file = await writeBackup(other, 1);
              await restoreBackup(one, file);
              expect(await stateWithoutIds(one)).toEqual(await stateWithoutIds(both));
              await restoreBackup(one, file);
              expect(await stateWithoutIds(one)).toEqual(await stateWithoutIds(both));
            }),
          ),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('any byte lost or changed is refused and leaves the database as it was', () =>
  withStore((one) =>
    withStore(async (other) => {
      await save(one, {
        id: 'f',
        rows: [{ person: refOf(1, true), product: 'Revit', day: 20_043, tokens: 100 }],
      });
      const file = await writeBackup(one, 1);
      const bytes = new Uint8Array(await file.arrayBuffer());
      await fc.assert(
        fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
          const cut = restoreBackup(other, new Blob([bytes.slice(0, at)]));
          await expect(cut).rejects.toMatchObject({
            code: at === 0 ? 'not-a-backup' : 'truncated',
          });
          const changed = bytes.slice();
          changed[at] = (changed[at] ?? 0) ^ change;
          await expect(restoreBackup(other, new Blob([changed]))).rejects.toMatchObject({
            name: 'BackupError',
          });
        }),
        { numRuns: 200 },
      );
      // The first line is short: every bit of it.
      for (let at = 0; at < 8 * (bytes.indexOf(10) + 1); at++) {
        const changed = bytes.slice();
        changed[at >> 3] = (changed[at >> 3] ?? 0) ^ (1 << (at & 7));
        await expect(restoreBackup(other, new Blob([changed]))).rejects.toMatchObject({
          name: 'BackupError',
        });
      }
      expect(await other.db.people.count()).toBe(0);
      const text = new TextDecoder().decode(bytes.slice(0, 20));
      const newer = new Blob([text.replace(' 1 ', ' 2 '), bytes.slice(20)]);
      await expect(restoreBackup(other, newer)).rejects.toMatchObject({ code: 'newer-backup' });
      await expect(restoreBackup(other, new Blob(['PK']))).rejects.toMatchObject({ code: 'not-a-backup' });
    }),
  ));

test('merges, groups and who is forgotten come along', () =>
  withStore((one) =>
    withStore(async (other) => {
      const rows = [1, 2, 3].map((n) => ({
        person: refOf(n, false),
        product: 'Revit',
        day: 20_043,
        tokens: 100,
      }));
      await save(other, { id: 'x', rows: rows.toReversed() });
      await save(one, { id: 'f', rows });
      const [a, b, c] = (await one.db.people.toArray()).map(({ id }) => id);
      await mergePeople(one, a ?? 0, b ?? 0, 1);
      await saveMemberships(one, { id: 'm', kind: 'project', origin: 'mapping', day: day(20_000) }, [
        { person: refOf(1, false), name: 'Bridge', from: null },
      ]);
      await forgetPerson(one, c ?? 0);
      await restoreBackup(other, await writeBackup(one, 1));
      expect((await personTotals(other, 'one:North', ALWAYS)).map(({ tokens }) => tokens)).toEqual([
        100, 100,
      ]);
      expect(JSON.stringify(await other.db.people.toArray())).not.toContain('p3@');
      const [list] = await other.db.memberships.toArray();
      const member = await other.db.people.get(list?.members[0]?.person ?? 0);
      expect(member?.email?.text).toBe('p1@x.example');
    }),
  ));
