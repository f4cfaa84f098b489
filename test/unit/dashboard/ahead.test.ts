import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_FILTER } from '@/core/model/filter';
import { startingSettings } from '@/core/rates/starting-values';
import { changeSettings } from '@/core/store/settings';
import { closeStore, openStore, type Store } from '@/core/store/store';
import { day } from '@/core/units/brands';
import { askedTeam } from '@/entrypoints/dashboard/plans/asked-team';
import type { PlanLoaders } from '@/entrypoints/dashboard/plans/plan-loaders';
import type { PlanName } from '@/entrypoints/dashboard/plans/plan-views';
import { servePlans } from '@/entrypoints/dashboard/plans/serve-plans';
import { keepMix } from '@/entrypoints/dashboard/plans/team-mix';
import { save } from '../store/support/daily';

const TODAY = day(20_050);
let store: Store;
let number = 0;
beforeEach(async () => {
  store = openStore(`ahead-${++number}`);
  for (const team of ['North', 'South'])
    await save(store, {
      id: team,
      team,
      rows: [{ person: { email: 'ada@x.example' }, product: 'Revit', day: 20_001, tokens: 1000 }],
    });
});
afterEach(() => closeStore(store));

/** A worker that was just started, and what it worked out and answered so far, in order. */
function worker() {
  const events: string[] = [];
  const load = new Proxy({} as PlanLoaders, {
    get: (_, name) => async (_store: Store, filter: typeof NO_FILTER) => {
      events.push(`${String(name)} of ${filter.team}`);
      return { team: filter.team };
    },
  });
  const serve = servePlans(store, load, `code ${number}`, ({ id }) => events.push(`answer ${id}`));
  let id = 0;
  const ask = (
    name: PlanName,
    team: string | null,
    product: string | null = null,
    people: readonly number[] = [],
  ) => serve({ id: ++id, name, filter: { ...NO_FILTER, team, product }, today: TODAY, people, order: null });
  return { ask, events };
}

test('after an answer the other teams’ views are made, once until something is written', async () => {
  const { ask, events } = worker();
  await ask('budget', 'one:North');
  expect(events).toEqual(['budget of one:North', 'answer 1', 'budget of one:South', 'budget of all']);
  await ask('budget', 'one:North', 'Revit'); // a budget is of everything: the same question
  expect(events.slice(4)).toEqual(['answer 2']);
  await changeSettings(store, startingSettings(), { leadTimeDays: 9 });
  await ask('budget', 'one:North');
  // What was kept is shown first.
  expect(events.slice(5)).toEqual([
    ...['answer 3', 'budget of one:North', 'answer 3', 'budget of one:South', 'budget of all'],
  ]);
});

test('what is asked for comes before what nobody asked for', async () => {
  const { ask, events } = worker();
  const first = ask('budget', 'one:North');
  while (!events.includes('answer 1')) await new Promise((next) => setTimeout(next));
  await Promise.all([first, ask('outlook', 'one:North')]);
  expect(events.indexOf('answer 2')).toBeLessThan(events.indexOf('budget of all'));
});

test('each person’s page is made of the other teams too, where that doesn’t take reading everybody', async () => {
  const { ask, events } = worker();
  await ask('person', 'one:North', null, [7]);
  expect(events).toEqual(['person of one:North', 'answer 1']);
  for (const key of ['one:South', 'all']) {
    const asked = await askedTeam(store, { ...NO_FILTER, team: key }, TODAY);
    await keepMix(store, key, asked?.stamp ?? '', new Map(), TODAY);
  }
  await ask('person', 'one:North', null, [8]);
  expect(events.slice(2)).toEqual([
    ...['person of one:North', 'answer 2', 'person of one:South', 'person of all'],
  ]);
  await ask('person', 'one:South', null, [8]);
  expect(events.slice(6)).toEqual(['answer 3']); // it is there
});
