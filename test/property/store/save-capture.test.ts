import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sideReadAt } from '@/core/ledger/side-read-at';
import type { Capture, PersonRef } from '@/core/model/capture';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { saveCapture } from '@/core/store/save-capture';
import { centitokens, day } from '@/core/units/brands';
import { capture, row, stateOf, withStore } from '../../unit/store/support/captures';

const DAY_MS = 86_400_000;
const hash = (digit: number): string => String(digit).repeat(40);

/** A few people seen now by e-mail, now by hash, by both, or by name only: so that captures link and merge them. */
const person = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 7 }), fc.boolean())
  .map(([who, known, upper]): PersonRef => {
    const email = upper ? `P${who}@X.example` : `p${who}@x.example`;
    return {
      ...(known & 1 ? { email } : {}),
      ...(known & 2 ? { hash: hash(who) } : {}),
      ...(known & 4 ? { name: `Person ${who}` } : {}),
    };
  });

const observation = fc
  .record({
    person: fc.option(person, { nil: undefined }),
    tokens: fc.integer({ min: 0, max: 9 }),
    product: fc.constantFrom('Revit', 'Maya'),
  })
  .map(({ person, tokens, product }) => row(person, tokens * 100, { product }));

const numbered = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const event = { kind: 'purchase' as const, tokens: centitokens(1000), label: 'Purchase' };
const onDay = (at: number) => ({ from: day(at), to: day(at) });

const reading = fc
  .record({
    page: fc.constantFrom('by-user' as const, 'balances' as const),
    complete: fc.boolean(),
    span: fc.constantFrom(null, 0, 1),
    rows: fc.array(observation, { maxLength: 6 }),
    available: fc.option(fc.integer({ min: -1, max: 1 }), { nil: undefined }),
    all: fc.boolean(),
    /** Lists beside the rows, each there or not: a dialog open or closed. */
    sides: fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.boolean()),
  })
  .map(
    ({
      page,
      complete,
      span,
      rows,
      available,
      all,
      sides: [events, lots, uses, whole],
    }): Partial<Capture> => ({
      page,
      complete,
      team: all ? { kind: 'all' } : { kind: 'one', name: 'North' },
      period: span === null ? null : { from: day(20_000 + span), to: day(20_029 + span) },
      observations: rows,
      figures: available === undefined ? {} : { tokensAvailable: centitokens(available) },
      events: numbered(events).map((at) => ({ ...event, day: day(20_000 + at) })),
      lots: numbered(lots).map((at) => ({ tokens: centitokens(100), expiresOn: day(20_100 + at) })),
      lotsComplete: whole,
      uses: numbered(uses).map((at) => ({ period: onDay(20_000 + at), tokens: centitokens(100) })),
    }),
  );

/** Readings with moments of their own, close together so that hours and days coincide. */
const readings = fc
  .tuple(fc.array(reading, { minLength: 1, maxLength: 7 }), fc.integer({ min: 1, max: 30 }))
  .map(([list, minutes]) =>
    list.map((one, index) => capture({ ...one, readAt: 20_030 * DAY_MS + index * minutes * 60_000 })),
  );

const inOrder = (list: readonly Capture[]) =>
  withStore(async (store) => {
    for (const one of list) await saveCapture(store, one);
    return stateOf(store);
  });

test('the same readings in any order, repeated, leave the same state', async () => {
  await fc.assert(
    fc.asyncProperty(
      readings.chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2, maxLength: list.length * 2 }),
        ),
      ),
      async ([list, shuffled]) => {
        expect(await inOrder(shuffled)).toEqual(await inOrder(list));
      },
    ),
    { numRuns: 120 },
  );
});

test('a complete capture is never replaced by a partial one, and the rows are those of the best reading', async () => {
  await fc.assert(
    fc.asyncProperty(readings, async (list) => {
      await withStore(async (store) => {
        for (const one of list) await saveCapture(store, one);
        const facts = await loadTeamFacts(store, 'one:North');
        for (const meta of facts.captures) {
          const rivals = list.filter(
            (one) =>
              one.team.kind === 'one' &&
              one.page === meta.page &&
              JSON.stringify(one.period) === JSON.stringify(meta.period),
          );
          const complete = rivals.filter((one) => one.complete);
          expect(meta.complete).toBe(complete.length > 0);
          if (complete.length > 0) {
            const newest = complete.reduce((a, b) => (a.readAt > b.readAt ? a : b));
            expect(meta.rows).toBe(newest.observations.length);
          } else {
            expect(meta.rows).toBe(Math.max(...rivals.map((one) => one.observations.length)));
          }
        }
      });
    }),
    { numRuns: 80 },
  );
});

test('of complete readings, each list beside the rows is the newest one shown', async () => {
  await fc.assert(
    fc.asyncProperty(readings, fc.nat(), async (list, turn) => {
      await withStore(async (store) => {
        const at = turn % list.length;
        for (const one of [...list.slice(at), ...list.slice(0, at)]) await saveCapture(store, one);
        const facts = await loadTeamFacts(store, 'one:North');
        for (const meta of facts.captures.filter(({ complete }) => complete)) {
          const rivals = list
            .filter(
              (one) =>
                one.complete &&
                one.team.kind === 'one' &&
                one.page === meta.page &&
                JSON.stringify(one.period) === JSON.stringify(meta.period),
            )
            .sort((a, b) => b.readAt - a.readAt);
          const withEvents = rivals.find(({ events }) => events.length > 0);
          const withUses = rivals.find(({ uses }) => uses.length > 0);
          const withLots = rivals.find(({ lots, lotsComplete }) => lots.length > 0 || lotsComplete);
          expect(meta.events).toEqual(withEvents?.events ?? []);
          expect(sideReadAt(meta, 'events')).toBe(withEvents?.readAt ?? meta.readAt);
          expect(meta.uses).toEqual(withUses?.uses ?? []);
          expect([meta.lots, meta.lotsComplete]).toEqual([
            withLots?.lots ?? [],
            withLots?.lotsComplete ?? false,
          ]);
        }
      });
    }),
    { numRuns: 80 },
  );
});
