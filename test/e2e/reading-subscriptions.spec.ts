import type { Page } from '@playwright/test';
import type { Subscription } from '@/core/model/subscription';
import { dayOfIso } from '@/core/units/day';
import { tableOf } from '../portal/server/answer';
import { GRIDS, LANGUAGES } from '../portal/shared/options';
import { PATHS } from '../portal/shared/pages';
import { readEverything, remounted, rowsShown } from './reading/drive';
import { expect, test } from './reading/fixture';
import { TEAMS } from './reading/visits';
import { readings } from './remembered';

const COMPANY = { seed: '5', people: '80', delay: '50' };
const COLUMNS = [
  'product,contract,seats,term,endDate,autoRenew',
  'autoRenew,endDate,startDate,status,subscriptionId,seats,product',
  'team,product,subscriptionId,contract,seats,endDate',
];

/** The subscriptions in the extension's database. @param inside a page of its own */
const stored = (inside: Page): Promise<readonly { readonly team: string; readonly value: Subscription }[]> =>
  inside.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'flexmeter')) return [];
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open('flexmeter');
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
    const all = db.transaction('subscriptions').objectStore('subscriptions').getAll();
    return new Promise((done, fail) => {
      all.onsuccess = () => done(all.result);
      all.onerror = () => fail(all.error);
    });
  });

const dayOf = (value: unknown) => (typeof value === 'string' ? (dayOfIso(value) ?? undefined) : undefined);

/** What the page shows, as subscriptions: of a team by its place, of the columns named. Term and status are words of the page's language. */
function truth(team: number, columns: string): object[] {
  const parameters = new URLSearchParams({
    ...COMPANY,
    page: 'subscriptions',
    team: TEAMS[team] ?? '',
    period: '2026-01-01..2026-01-02',
  });
  const shown = new Set(columns.split(','));
  return tableOf(parameters).rows.map(({ cells }) => ({
    product: cells.product,
    ...(shown.has('contract') ? { contract: cells.contract } : {}),
    ...(shown.has('subscriptionId') ? { subscriptionId: cells.subscriptionId } : {}),
    seats: cells.seats,
    ...(shown.has('startDate') ? { start: dayOf(cells.startDate) } : {}),
    end: dayOf(cells.endDate),
    ...(shown.has('autoRenew') ? { renews: cells.autoRenew === 'on' } : {}),
  }));
}

const plain = ({ team: _, term: __, status: ___, ...rest }: Subscription): object => rest;
const inOrder = (some: readonly object[]): string[] =>
  some.map((one) => JSON.stringify(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();

const TRAPS = [
  '',
  'total',
  'upper,arrows',
  'shuffle',
  'tooltips',
  'late',
  'remount',
  'placeholder',
  'duplicate',
];

for (const [at, grid] of GRIDS.entries()) {
  const lang = LANGUAGES[at % LANGUAGES.length] ?? 'en';
  const columns = COLUMNS[at % COLUMNS.length] ?? '';
  const trap = TRAPS[at % TRAPS.length] ?? '';
  const wording = at % 2 ? 'old' : 'new';
  test(`subscriptions in a ${grid} grid, ${lang}, ${wording} words, ${trap || 'no trap'}`, async ({
    portal,
    inside,
  }) => {
    const query = new URLSearchParams({
      ...COMPANY,
      grid,
      lang,
      wording,
      trap,
      columns,
      team: TEAMS[0] ?? '',
    });
    await portal.goto(`https://manage.autodesk.com${PATHS.subscriptions}?${query}`);
    if (trap === 'remount') await remounted(portal, grid);
    await rowsShown(portal, grid);
    const isRead = async () =>
      (await readings(inside)).some(({ page, complete }) => page === 'subscriptions' && complete);
    await readEverything(portal, isRead);
    const found = await stored(inside);
    expect(inOrder(found.map(({ value }) => plain(value)))).toEqual(inOrder(truth(0, columns)));
    expect(new Set(found.map(({ team }) => team))).toEqual(new Set([`one:${TEAMS[0]}`]));
  });
}
