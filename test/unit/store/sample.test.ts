import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { teamCaptures } from '@/core/ledger/team-captures';
import { startingSettings } from '@/core/rates/starting-values';
import { keep } from '@/core/store/kept';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { isSample, loadSample, removeSample } from '@/core/store/sample';
import { saveCapture } from '@/core/store/save-capture';
import { changeSettings, loadSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { listTeams } from '@/core/store/teams';
import { day } from '@/core/units/brands';
import { capture, withStore } from './support/captures';

const TODAY = day(20_600);

/** Everything in the database; numbers of people go on after people are removed, so rows that name one are by its keys. */
async function everything({ db }: Store): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of db.tables) if (table !== db.revisions) all[table.name] = await table.toArray();
  return all;
}

const loadedTeams = async (store: Store) => (await listTeams(store)).filter(isSample);

test('the sample company is loaded, and gone without a trace; what else was there is as it was', () =>
  withStore(async (store) => {
    await saveCapture(store, capture());
    await changeSettings(store, startingSettings(), { leadTimeDays: 21, chosenTeam: 'one:North' });
    const before = await everything(store);
    await loadSample(store, TODAY);
    expect(await loadedTeams(store)).toHaveLength(2);
    await removeSample(store);
    expect(await everything(store)).toEqual(before);
  }));

test('loaded into nothing and removed again, nothing is left but the settings', () =>
  withStore(async (store) => {
    await loadSample(store, TODAY);
    const [team] = await loadedTeams(store);
    await changeSettings(store, startingSettings(), { chosenTeam: team?.key ?? null });
    await keep(store, { kind: 'scenario', team: team?.key ?? '', id: 'a', value: {}, changedAt: 1 });
    await removeSample(store);
    const left = await everything(store);
    expect(Object.entries(left).flatMap(([name, rows]) => (rows.length > 0 ? [name] : []))).toEqual([
      'settings',
    ]);
    expect((await loadSettings(store, startingSettings())).settings.chosenTeam).toBeNull();
  }));

test('daily rows add up to what the pages say, day by day, and some are restated', () =>
  withStore(async (store) => {
    await loadSample(store, TODAY);
    for (const { key } of await loadedTeams(store)) {
      const facts = await loadTeamFacts(store, key);
      const known = new Map(facts.daily?.days.map((one) => [one.day, one.tokens]));
      expect(known.size).toBe(365);
      const told = teamCaptures(facts).flatMap(({ uses }) => uses);
      const differing = told.filter(({ period, tokens }) => (known.get(period.from) ?? tokens) !== tokens);
      expect(told).toHaveLength(365);
      expect(differing).toEqual([]);
    }
    const sources = (await store.db.chunks.toArray()).flatMap(({ sources: all }) => all.map(({ id }) => id));
    expect(new Set(sources)).toEqual(new Set(['sample:days-0', 'sample:days-1']));
  }));

test('loaded again on another day it is there once', () =>
  withStore(async (store) => {
    await loadSample(store, TODAY);
    const once = await everything(store);
    await loadSample(store, day(TODAY + 30));
    const again = await everything(store);
    for (const name of ['captures', 'people', 'teams', 'imports', 'memberships', 'subscriptions'])
      expect([name, again[name]?.length]).toEqual([name, once[name]?.length]);
  }));
