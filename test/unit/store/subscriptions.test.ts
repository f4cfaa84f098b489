import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Capture } from '@/core/model/capture';
import type { Subscription } from '@/core/model/subscription';
import { loadSubscriptions, putSubscriptions } from '@/core/store/imports/save-subscriptions';
import { saveCapture } from '@/core/store/save-capture';
import type { Store } from '@/core/store/store';
import { day } from '@/core/units/brands';
import { capture, withStore } from './support/captures';

const DAY_MS = 86_400_000;
const today = day(20_400);
const noon = today * DAY_MS + DAY_MS / 2;
const north = 'one:North';
type Row = Omit<Subscription, 'team'>;

const read = (rows: readonly Row[], more: Partial<Capture> = {}): Capture =>
  capture({
    page: 'subscriptions',
    team: { kind: 'one', name: 'North' },
    period: { from: today, to: today },
    readAt: noon,
    complete: true,
    observations: rows.map(({ product, ...subscription }) => ({
      product,
      period: { from: today, to: today },
      subscription,
    })),
    ...more,
  });
const imported = (store: Store, rows: readonly Row[], readAt: number) =>
  store.db.transaction('rw', [store.db.subscriptions, store.db.teams], () =>
    putSubscriptions(store.db, rows, readAt, 'North'),
  );
const known = (store: Store) => loadSubscriptions(store, north);

const revit: Row = { product: 'Revit', contract: '11', seats: 20, end: day(20_450) };
const maya: Row = { product: 'Maya', contract: '12', seats: 5, end: day(20_500) };

test('a page’s rows are kept as subscriptions; the same again changes nothing', () =>
  withStore(async (store) => {
    expect(await saveCapture(store, read([revit, maya]))).toEqual({ stored: true });
    expect(await saveCapture(store, read([revit, maya], { readAt: noon + 1000 }))).toEqual({ stored: false });
    expect(await known(store)).toEqual([revit, maya]);
    expect(await store.db.captures.count()).toBe(0);
    expect(await store.db.readings.count()).toBe(1);
  }));

test('what a file and a page say of one subscription is one, in either order, the newest right', async () => {
  const file = { ...revit, subscriptionId: '565-1', start: day(20_085), seats: 18, reseller: 'N/A' };
  const page = { ...revit, renews: true };
  const both = { ...file, ...page };
  await withStore(async (store) => {
    await imported(store, [file], noon - DAY_MS);
    await saveCapture(store, read([page]));
    expect(await known(store)).toEqual([both]);
  });
  await withStore(async (store) => {
    await saveCapture(store, read([page]));
    await imported(store, [file], noon - DAY_MS);
    expect(await known(store)).toEqual([both]);
  });
});

test('two of a file that the page could mean are not guessed at', () =>
  withStore(async (store) => {
    const two = ['565-1', '565-2'].map((subscriptionId) => ({ ...revit, subscriptionId }));
    await imported(store, two, noon - DAY_MS);
    await saveCapture(store, read([{ ...revit, seats: 7 }], { complete: false }));
    expect((await known(store)).map(({ seats }) => seats).sort()).toEqual([20, 20, 7]);
  }));

test('only a team read whole loses what no longer runs; what is over stays; a partial one loses nothing', () =>
  withStore(async (store) => {
    const over: Row = { product: 'Alias', contract: '10', seats: 2, end: day(20_300) };
    await imported(store, [over, revit, maya], noon - DAY_MS);
    await saveCapture(store, read([maya], { complete: false }));
    expect(await known(store)).toHaveLength(3);
    await saveCapture(store, read([], { readAt: noon + 1 }));
    expect(await known(store)).toHaveLength(3);
    await saveCapture(store, read([maya], { readAt: noon + 2 }));
    expect(await known(store)).toEqual([over, maya]);
    // An older reading takes nothing away that a newer one told of.
    await saveCapture(store, read([revit], { readAt: noon - 1000 }));
    expect((await known(store)).map(({ product }) => product)).toEqual(['Alias', 'Revit', 'Maya']);
  }));

test('rows of several teams go to each its own', () =>
  withStore(async (store) => {
    const rows = read([revit, maya], { team: { kind: 'all' } });
    const observations = rows.observations.map((row, at) => ({ ...row, team: at === 0 ? 'North' : 'South' }));
    await saveCapture(store, { ...rows, observations });
    expect((await known(store)).map(({ product }) => product)).toEqual(['Revit']);
    expect((await loadSubscriptions(store, 'one:South')).map(({ product }) => product)).toEqual(['Maya']);
  }));

test('seats never get more by reading the same page with other columns', async () => {
  const rows = fc.uniqueArray(
    fc.record({
      product: fc.constantFrom('Revit', 'Maya', 'AutoCAD'),
      contract: fc.integer({ min: 1, max: 9 }).map(String),
      seats: fc.integer({ min: 1, max: 50 }),
      end: fc.integer({ min: 20_401, max: 20_800 }).map(day),
      start: fc.integer({ min: 20_000, max: 20_400 }).map(day),
    }),
    { minLength: 1, maxLength: 6, selector: ({ product, contract }) => `${product} ${contract}` },
  );
  const columns = fc.array(fc.subarray(['end', 'start'] as const), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(rows, columns, async (all, looks) => {
      await withStore(async (store) => {
        for (const [at, shown] of looks.entries()) {
          const seen = all.map((row): Row => {
            const { product, contract, seats } = row;
            return {
              product,
              contract,
              seats,
              ...Object.fromEntries(shown.map((field) => [field, row[field]])),
            };
          });
          await saveCapture(store, read(seen, { readAt: noon + at, complete: false }));
        }
        const sum = (some: readonly { seats?: number | undefined }[]) =>
          some.reduce((total, { seats = 0 }) => total + seats, 0);
        expect(sum(await known(store))).toBe(sum(all));
      });
    }),
    { numRuns: 40 },
  );
});
