import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonRef } from '@/core/model/capture';
import { teamDays, teamMonths } from '@/core/store/daily/team-queries';
import { personProducts, personTotals, productTotals } from '@/core/store/daily/use-queries';
import type { Store } from '@/core/store/store';
import type { PlainRow } from '../../support/daily/batch';
import { withStore } from '../../unit/store/support/captures';
import { ALWAYS, ledgerOf, type PlainFile, save } from '../../unit/store/support/daily';

const hash = (digit: number): string => String(digit).repeat(40);

const refOf = (who: number, known: number): PersonRef | undefined =>
  known === 0
    ? undefined
    : {
        ...(known & 1 ? { email: who % 2 ? `P${who}@X.example` : `p${who}@x.example` } : {}),
        ...(known & 2 ? { hash: hash(who) } : {}),
        ...(known & 4 ? { autodeskId: `ID${who}` } : {}),
      };

const row = (known: fc.Arbitrary<number>) =>
  fc
    .record({
      who: fc.integer({ min: 1, max: 3 }),
      known,
      product: fc.constantFrom('Revit', 'Maya', ' autodesk  revit'),
      version: fc.constantFrom(undefined, '2026', '2027'),
      feature: fc.constantFrom(undefined, 'F'),
      day: fc.integer({ min: 20_040, max: 20_050 }), // across a month's end
      tokens: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
      team: fc.constantFrom(undefined, 'North', 'South'),
    })
    .map(({ who, known, product, version, feature, day, tokens, team }): PlainRow => {
      const person = refOf(who, known);
      return {
        product,
        day,
        ...(person ? { person } : {}),
        ...(version === undefined ? {} : { version }),
        ...(feature === undefined ? {} : { feature }),
        ...(tokens === undefined ? {} : { tokens: tokens * 100 }),
        ...(team === undefined ? {} : { team }),
      };
    });

/** Files that name people each in its own way, some exported at one moment. */
const file = fc.integer({ min: 0, max: 7 }).chain((known) =>
  fc.record({
    rows: fc.array(row(fc.constantFrom(known, known, 0)), { maxLength: 8 }),
    readAt: fc.integer({ min: 1, max: 3 }).map((on) => (20_100 + on) * 86_400_000),
    kind: fc.constantFrom('token-usage', 'daily-usage', 'seat-usage'),
  }),
);

const files = fc
  .array(file, { minLength: 1, maxLength: 5 })
  .map((list) => list.map((one, at): PlainFile => ({ ...one, id: `file-${at}` })));

const inOrder = (list: readonly PlainFile[]) =>
  withStore(async (store) => {
    for (const one of list) await save(store, one);
    return { ledger: await ledgerOf(store), totals: await totalsOf(store) };
  });

async function totalsOf(store: Store) {
  const teams = ['one:North', 'one:South'];
  const sum = (list: readonly { tokens: number }[]) => list.reduce((all, { tokens }) => all + tokens, 0);
  return Promise.all(
    teams.map(async (team) => ({
      days: await teamDays(store, team, ALWAYS),
      day: sum(await teamDays(store, team, ALWAYS)),
      month: sum(await teamMonths(store, team)),
      person: sum(await personTotals(store, team, ALWAYS)),
      product: sum(await productTotals(store, team, ALWAYS)),
      pair: sum(await personProducts(store, team, ALWAYS)),
    })),
  );
}

test('files in any order, again, leave the same ledger', async () => {
  await fc.assert(
    fc.asyncProperty(
      files.chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2, maxLength: list.length * 2 }),
        ),
      ),
      async ([list, shuffled]) => {
        expect(await inOrder(shuffled)).toEqual(await inOrder(list));
      },
    ),
    { numRuns: 150 },
  );
}, 120_000);

test('by day = by month = by person = by product = by person and product', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (list) => {
      const { totals } = await inOrder(list);
      for (const { day, month, person, product, pair } of totals)
        expect([month, person, product, pair]).toEqual([day, day, day, day]);
    }),
    { numRuns: 100 },
  );
}, 120_000);

test('overlapping pieces of a file give what the whole gives', async () => {
  // Rows of one file all say a version, or none does; who they are about is always said.
  const named = fc.boolean().chain((versions) =>
    fc.array(
      row(fc.constant(1)).map(({ version, feature: _, ...rest }) =>
        versions ? { ...rest, version: version ?? '2025' } : rest,
      ),
      { minLength: 1, maxLength: 12 },
    ),
  );
  const pieces = named.chain((rows) => {
    const place = fc.integer({ min: 0, max: rows.length });
    return fc.tuple(fc.constant(rows), place, place, fc.boolean());
  });
  await fc.assert(
    fc.asyncProperty(pieces, async ([rows, a, b, reversed]) => {
      const [first, last] = [rows.slice(0, Math.max(a, b)), rows.slice(Math.min(a, b))];
      const parts = reversed ? [last, first] : [first, last];
      const whole = await inOrder([{ id: 'whole', rows }]);
      const split = await inOrder(parts.map((part, at) => ({ id: `part-${at}`, rows: part })));
      expect(split.totals).toEqual(whole.totals);
      const withoutFile = (line: string) => JSON.parse(line).slice(0, -1);
      expect(split.ledger.map(withoutFile)).toEqual(whole.ledger.map(withoutFile));
    }),
    { numRuns: 150 },
  );
}, 120_000);
