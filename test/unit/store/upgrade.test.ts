import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { startingSettings } from '@/core/rates/starting-values';
import { personTotals } from '@/core/store/daily/use-queries';
import { keep, loadKept } from '@/core/store/kept';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { SCHEMA_VERSION } from '@/core/store/schema';
import { loadSettings } from '@/core/store/settings';
import { closeStore, openStore } from '@/core/store/store';
import { loadTaught } from '@/core/store/taught';
import { listTeams } from '@/core/store/teams';
import { restoreDump } from '../../support/dump';
import { ALWAYS, save } from './support/daily';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');
const stored = fixture('store-v1.json');
const storedV2 = fixture('store-v2.json');

test('a database of version 1 is opened with all it holds, and daily rows join its people', async () => {
  const dump = await restoreDump('upgraded', stored);
  const store = openStore('upgraded');
  expect((await listTeams(store)).map(({ name }) => name).sort()).toEqual(['North', 'South']);
  expect(store.db.verno).toBe(SCHEMA_VERSION);
  for (const [name, records] of Object.entries(dump.tables)) {
    expect(records.length).toBeGreaterThan(0);
    expect(await store.db.table(name).toArray()).toEqual(records);
  }

  const facts = await loadTeamFacts(store, 'one:North');
  expect(facts.captures).toHaveLength(3);
  const ada = [...facts.rows.values()].flat().find(({ person }) => person?.name === 'Ada Byron');
  expect(ada).toMatchObject({ tokens: 2800, daysUsed: 4, product: 'AutoCAD' });
  expect((await loadSettings(store, startingSettings())).settings.leadTimeDays).toBe(17);
  expect(await loadTaught(store)).toHaveLength(1);

  const rows = [{ person: { email: 'ADA@X.example' }, product: 'AutoCAD', day: 20_002, tokens: 700 }];
  await save(store, { id: 'f', rows });
  const [use] = await personTotals(store, 'one:North', ALWAYS);
  expect(use).toMatchObject({ person: ada?.personId, tokens: 700, usedDays: 1, chargedDays: 1 });
  closeStore(store);
});

test('a database of version 2 is opened with its daily rows, groups, merges and subscriptions', async () => {
  const dump = await restoreDump('upgraded-2', storedV2);
  const store = openStore('upgraded-2');
  await listTeams(store);
  expect(store.db.verno).toBe(SCHEMA_VERSION);
  for (const [name, records] of Object.entries(dump.tables)) {
    expect(records.length).toBeGreaterThan(0);
    expect(await store.db.table(name).toArray()).toEqual(records);
  }
  const totals = await personTotals(store, 'one:North', ALWAYS);
  expect(totals.map(({ tokens }) => tokens).sort((a, b) => a - b)).toEqual([1700, 2000]);
  await keep(store, { kind: 'scenario', team: 'one:North', id: 'a', value: { on: true }, changedAt: 1 });
  expect(await loadKept(store, 'scenario', z.object({ on: z.boolean() }))).toHaveLength(1);
  closeStore(store);
});
