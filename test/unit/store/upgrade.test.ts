import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startingSettings } from '@/core/rates/starting-values';
import { personTotals } from '@/core/store/daily/use-queries';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { SCHEMA_VERSION } from '@/core/store/schema';
import { loadSettings } from '@/core/store/settings';
import { closeStore, openStore } from '@/core/store/store';
import { loadTaught } from '@/core/store/taught';
import { listTeams } from '@/core/store/teams';
import { restoreDump } from '../../support/dump';
import { ALWAYS, save } from './support/daily';

const stored = readFileSync(new URL('../../fixtures/store-v1.json', import.meta.url), 'utf8');

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
