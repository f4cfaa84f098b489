import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { deleteTeam, forgetAll } from '@/core/store/forget';
import { keep } from '@/core/store/kept';
import { forgetPerson } from '@/core/store/people-care/forget-person';
import { loadSample, removeSample } from '@/core/store/sample';
import { saveCapture } from '@/core/store/save-capture';
import type { Store } from '@/core/store/store';
import { keepVerdicts, loadVerdicts } from '@/core/store/verdicts';
import { day } from '@/core/units/brands';
import { advised } from '@/test/support/advised';
import { capture, row, withStore } from './support/captures';

const TEAM = 'one:North';

/** Two people of team North. @returns their ids */
async function north(store: Store): Promise<number[]> {
  const observations = [row({ email: 'a@x.example' }, 700), row({ email: 'b@x.example' }, 100)];
  await saveCapture(store, capture({ observations }));
  return (await store.db.people.toArray()).map(({ id }) => id);
}

/** What is worked out for minutes and then kept. */
const workedOut = async (store: Store, team: string, people: readonly number[]): Promise<void> => {
  await keepVerdicts(store, team, new Map(people.map((id) => [id, advised()])), 1);
  for (const kind of ['forecast-band', 'report-card', 'alert'] as const)
    await keep(store, { kind, team, id: 'x', value: {}, changedAt: 1 });
};

test('what was still being worked out when its team was removed isn’t kept', () =>
  withStore(async (store) => {
    const people = await north(store);
    await workedOut(store, TEAM, people);
    await workedOut(store, 'all', people);
    expect(await store.db.kept.count()).toBe(10);
    await deleteTeam(store, TEAM);
    expect(await store.db.people.count()).toBe(0); // what was worked out of all teams keeps nobody
    await workedOut(store, TEAM, people);
    await workedOut(store, 'all', people);
    expect(await store.db.kept.where('team').equals(TEAM).count()).toBe(0);
    await forgetAll(store);
    await workedOut(store, TEAM, people);
    await workedOut(store, 'all', people);
    expect(await store.db.kept.count()).toBe(0);
  }));

test('… nor of somebody who was forgotten meanwhile', () =>
  withStore(async (store) => {
    const people = await north(store);
    const [gone = 0, stays = 0] = people;
    await forgetPerson(store, gone);
    await workedOut(store, TEAM, people);
    expect([...(await loadVerdicts(store, TEAM)).keys()]).toEqual([stays]);
  }));

test('… so that the sample leaves nothing, whenever it is removed', () =>
  withStore(async (store) => {
    await loadSample(store, day(20_700));
    const team = (await store.db.teams.toCollection().first())?.key ?? '';
    const people = (await store.db.people.toArray()).map(({ id }) => id);
    await removeSample(store);
    await workedOut(store, team, people);
    for (const table of ['people', 'teams', 'kept', 'chunks', 'captures'])
      expect([table, await store.db.table(table).count()]).toEqual([table, 0]);
  }));
