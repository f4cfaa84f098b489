import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { teamDays } from '@/core/store/daily/team-queries';
import { personTotals, productTotals } from '@/core/store/daily/use-queries';
import { listMerges, mergePeople, unmergePeople } from '@/core/store/people-care/merge-people';
import { withStore } from '../../unit/store/support/captures';
import { ALWAYS, ledgerOf, save } from '../../unit/store/support/daily';

const rows = fc.array(
  fc
    .record({
      who: fc.integer({ min: 1, max: 4 }),
      product: fc.constantFrom('Revit', 'Maya'),
      day: fc.integer({ min: 20_043, max: 20_047 }),
      tokens: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ who, product, day, tokens }) => ({
      person: { email: `p${who}@x.example` },
      product,
      day,
      tokens: tokens * 100,
    })),
  { minLength: 1, maxLength: 20 },
);
const files = fc.array(rows, { minLength: 1, maxLength: 3 });
const merges = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 });

test('merging keeps the sums equal and counts a shared charge once; un-merging, in any order, restores all', async () => {
  await fc.assert(
    fc.asyncProperty(files, merges, fc.boolean(), async (list, pairs, oldestFirst) => {
      await withStore(async (store) => {
        for (const [at, one] of list.entries()) await save(store, { id: `f${at}`, rows: one });
        const state = async () => [
          await ledgerOf(store),
          await store.db.summaries.toArray(),
          await personTotals(store, 'one:North', ALWAYS),
        ];
        const before = await state();
        const ids = (await store.db.people.toArray()).map(({ id }) => id);
        for (const [at, [a, b]] of pairs.entries())
          await mergePeople(store, ids[a % ids.length] ?? 0, ids[b % ids.length] ?? 0, at);
        const sum = (all: readonly { tokens: number }[]) => all.reduce((s, { tokens }) => s + tokens, 0);
        const people = await personTotals(store, 'one:North', ALWAYS);
        expect(sum(people)).toBe(sum(await teamDays(store, 'one:North', ALWAYS)));
        expect(sum(people)).toBe(sum(await productTotals(store, 'one:North', ALWAYS)));
        const merged = await listMerges(store);
        expect(people.length).toBe(ids.length - merged.length);
        for (const { id } of oldestFirst ? merged.toReversed() : merged) await unmergePeople(store, id);
        expect(await state()).toEqual(before);
      });
    }),
    { numRuns: 80 },
  );
});
