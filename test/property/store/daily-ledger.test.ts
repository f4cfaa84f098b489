import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonRef } from '@/core/model/capture';
import type { Period } from '@/core/model/scalars';
import { personDays } from '@/core/store/daily/person-days';
import { teamDays, teamMonths } from '@/core/store/daily/team-queries';
import { personProducts, personTotals, productTotals } from '@/core/store/daily/use-queries';
import type { Store } from '@/core/store/store';
import { day } from '@/core/units/brands';
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

const PART = { from: day(20_043), to: day(20_048) };
const sum = (list: readonly { tokens: number }[]) => list.reduce((all, { tokens }) => all + tokens, 0);

async function totalsOf(store: Store) {
  const people = (await store.db.people.toArray()).map(({ id }) => id);
  const in_ = async (team: string, period: Period) => ({
    days: await teamDays(store, team, period),
    sums: {
      day: sum(await teamDays(store, team, period)),
      person: sum(await personTotals(store, team, period)),
      product: sum(await productTotals(store, team, period)),
      pair: sum(await personProducts(store, team, period)),
    },
    named: sum((await personTotals(store, team, period)).filter(({ person }) => person > 0)),
    rows: sum(
      (await Promise.all(people.map((person) => personDays(store, team, person, period))))
        .flat()
        .filter(({ hidden, seat }) => hidden === 0 && !seat)
        .map(({ tokens }) => ({ tokens: tokens ?? 0 })),
    ),
  });
  return Promise.all(
    ['one:North', 'one:South', 'all'].map(async (team) => ({
      always: await in_(team, ALWAYS),
      part: await in_(team, PART),
      month: sum(await teamMonths(store, team)),
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
});

test('of a file that comes with several dates the earliest counts, in any order', async () => {
  const dated = fc
    .record({
      rows: fc.array(row(fc.constant(1)), { minLength: 1, maxLength: 8 }),
      other: fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }), {
        minLength: 8,
        maxLength: 8,
      }),
      dates: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }),
    })
    .chain(({ rows, other, dates: [a = 1, b = 2, c = 3] }) => {
      const at = (on: number) => (20_100 + on) * 86_400_000;
      const said = rows.map((one, i): PlainRow => ({ ...one, tokens: (other[i] ?? 10) * 100 }));
      const list: PlainFile[] = [
        { id: 'copied', rows, readAt: at(a) },
        { id: 'copied', rows, readAt: at(b) },
        { id: 'other', rows: said, readAt: at(c) },
      ];
      const oldest = { id: 'copied', rows, readAt: at(Math.min(a, b)) };
      return fc.tuple(
        fc.constant([oldest, ...list.slice(2)]),
        fc.shuffledSubarray(list, { minLength: 3, maxLength: 3 }),
      );
    });
  await fc.assert(
    fc.asyncProperty(dated, async ([once, copies]) => {
      expect((await inOrder(copies)).totals).toEqual((await inOrder(once)).totals);
    }),
    { numRuns: 150 },
  );
});

test('by day = by month = by person = by product = by person and product, and all teams = by team', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (list) => {
      const [north, south, all] = (await inOrder(list)).totals;
      if (!north || !south || !all) throw new Error('three totals');
      for (const { always, part, month } of [north, south, all]) {
        expect(month).toBe(always.sums.day);
        for (const { days, sums, named, rows } of [always, part]) {
          expect(Object.values(sums)).toEqual(Array(4).fill(sums.day));
          expect(sum(days)).toBe(sums.day);
          expect(rows).toBe(named);
        }
      }
      for (const period of ['always', 'part'] as const)
        expect(all[period].sums.day).toBe(north[period].sums.day + south[period].sums.day);
    }),
    { numRuns: 100 },
  );
});

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
      // What one file says twice is restated by none, but is where its rows come in two files.
      const standing = ({ ledger }: typeof whole) =>
        ledger.map((line) => JSON.parse(line).slice(0, -1)).filter((line) => (line[8] & 4) === 0);
      expect(standing(split)).toEqual(standing(whole));
    }),
    { numRuns: 150 },
  );
});
