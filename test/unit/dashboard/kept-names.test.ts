import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { ALL_PEOPLE } from '@/components/dashboard/people/people-view';
import { cutWaste } from '@/components/dashboard/waste/cut-waste';
import { NO_FILTER } from '@/core/model/filter';
import { startingSettings } from '@/core/rates/starting-values';
import { forgetPerson } from '@/core/store/people-care/forget-person';
import { loadSample } from '@/core/store/sample';
import { changeSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { day } from '@/core/units/brands';
import { loadListView } from '@/entrypoints/dashboard/plans/load-list';
import { loadAdvice, loadPeopleView } from '@/entrypoints/dashboard/plans/load-people';
import { loadFirstWaste, loadWasteView } from '@/entrypoints/dashboard/plans/load-waste';
import type { PlanLoaders } from '@/entrypoints/dashboard/plans/plan-loaders';
import type { PlanReply } from '@/entrypoints/dashboard/plans/protocol';
import { servePlans } from '@/entrypoints/dashboard/plans/serve-plans';
import { withStore } from '../store/support/captures';

const TODAY = day(20_700);
const never = () => Promise.reject(new Error('not asked'));
const ORDER = { ...ALL_PEOPLE, locale: 'en' };

/** Asks a worker that was just started for a view. @returns every answer, and whether it was worked out */
async function asked(store: Store, name: 'list' | 'lists') {
  let worked = false;
  const load = new Proxy({} as PlanLoaders, {
    get: (_, one) => {
      worked = true;
      return one === 'list' ? loadListView : one === 'lists' ? loadFirstWaste : never;
    },
  });
  const replies: PlanReply[] = [];
  await servePlans(store, load, 'code', (reply) => replies.push(structuredClone(reply)))({
    ...{ id: 1, name, filter: NO_FILTER, today: TODAY, people: [], order: ORDER },
  });
  const views = replies.map((reply) => (reply.ok ? reply.view : reply.failed));
  return { worked, views };
}

/** Everything that tells who somebody of the company is. */
const secrets = async (store: Store): Promise<string[]> =>
  (await store.db.people.toArray()).flatMap(({ name, email }) =>
    [name?.text ?? [], email?.text ?? []].flat(),
  );
const text = (value: unknown): string =>
  JSON.stringify(value, (_, one) => (one instanceof Map ? [...one] : one));
const leaks = (value: unknown, names: readonly string[]): string[] =>
  names.filter((name) => text(value).includes(name));

const withCompany = (work: (store: Store, names: string[]) => Promise<void>) =>
  withStore(async (store) => {
    await loadSample(store, TODAY);
    await loadAdvice(store, NO_FILTER, TODAY);
    await work(store, await secrets(store));
  });

test.each(['list', 'lists'] as const)('%s is kept without a name, and shown with it', (name) =>
  withCompany(async (store, names) => {
    const first = await asked(store, name);
    expect([first.worked, first.views.length, leaks(first.views, names).length > 0]).toEqual([true, 1, true]);
    const kept = await store.db.views.toArray();
    expect(kept.map(({ id }) => id).filter((id) => id.startsWith(`["${name}"`)).length).toBeGreaterThan(0);
    expect(leaks(kept, names)).toEqual([]);
    const again = await asked(store, name);
    expect(again.worked).toBe(false);
    const withoutPlaces = (value: unknown) => text(value).replaceAll(/"places":\[[^\]]*\]/g, '');
    expect(withoutPlaces(again.views)).toBe(withoutPlaces(first.views));
  }),
);

test.each(['list', 'lists'] as const)(
  'by pseudonym, nobody’s name comes back with what was kept: %s',
  (name) =>
    withCompany(async (store, names) => {
      await asked(store, name);
      await changeSettings(store, startingSettings(), { privacy: 'pseudonyms' });
      for (let times = 0; times < 2; times++) {
        const { views } = await asked(store, name);
        expect([leaks(views, names), text(views).includes('Person ')]).toEqual([[], true]);
      }
    }),
);

test.each(['list', 'lists'] as const)('in groups only, nobody comes back with what was kept: %s', (name) =>
  withCompany(async (store, names) => {
    await asked(store, name);
    await changeSettings(store, startingSettings(), { privacy: 'groups' });
    const { views } = await asked(store, name);
    expect([views.length, leaks(views, names), text(views).includes('"personId"')]).toEqual([1, [], false]);
    if (name === 'list') expect(views).toEqual([null]);
  }),
);

test('somebody forgotten isn’t in what is kept', () =>
  withCompany(async (store) => {
    const { views } = await asked(store, 'list');
    const id = Number(/"id":(\d+)/.exec(text(views))?.[1]);
    expect(id).toBeGreaterThan(0);
    await forgetPerson(store, id);
    expect(await store.db.views.count()).toBe(0);
    expect(text((await asked(store, 'list')).views)).not.toContain(`"id":${id},`);
  }));

test('the first rows are those of all, in the order asked for, with the sums of all', () =>
  withCompany(async (store) => {
    const all = await loadPeopleView(store, NO_FILTER, TODAY);
    const order = { ...ORDER, sort: 'name', down: false } as const;
    const head = await loadListView(store, NO_FILTER, TODAY, [], order);
    const names = all?.people
      .map(({ name }) => name)
      .toSorted(new Intl.Collator('en', { numeric: true }).compare);
    expect(head?.people.map(({ name }) => name)).toEqual(names?.slice(0, 60));
    expect(head?.count).toBe(all?.people.length);
    const counts: number[] = Object.values(head?.summary.counts ?? {});
    expect(counts.reduce((a, b) => a + b, 0)).toBe(head?.count);
  }));

test('cut lists of waste begin as the whole ones do, and say what those come to', () =>
  withCompany(async (store) => {
    const [whole, first] = await Promise.all([
      loadWasteView(store, NO_FILTER, TODAY),
      loadFirstWaste(store, NO_FILTER, TODAY),
    ]);
    if (!whole || !first?.whole) throw new Error('no waste');
    const rows = Array.from({ length: 3 }, () => whole.waste.idle).flat();
    const found = cutWaste({ ...whole.waste, burn: [], double: [], idle: [...rows, ...rows, ...rows] });
    expect(found.waste.idle).toEqual([...rows, ...rows, ...rows].slice(0, 8));
    const money = whole.waste.idle.reduce((sum, one) => sum + (one.money ?? 0), 0);
    expect([money > 0, found.whole.idle, found.whole.burn]).toEqual([
      ...[true, { rows: 9 * whole.waste.idle.length, money: 9 * money }, { rows: 0, money: 0 }],
    ]);
    expect([first.waste, first.whole]).toEqual(Object.values(cutWaste(whole.waste)));
  }));
