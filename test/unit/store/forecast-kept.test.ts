import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { badgeOfStore } from '@/core/messages/handlers/badge';
import { keepBands } from '@/core/messages/handlers/keep-bands';
import type { ReportCard } from '@/core/model/report-card';
import { isBandDue, keepBand, loadBands } from '@/core/store/forecast-bands';
import { keepCard, loadCard } from '@/core/store/report-cards';
import { loadSample } from '@/core/store/sample';
import { listTeams } from '@/core/store/teams';
import { centitokens, day } from '@/core/units/brands';
import { withStore } from './support/captures';

const TODAY = day(20_400);
const band = (from: number) => ({
  from: day(from),
  weeks: [{ low: centitokens(1), likely: centitokens(2), high: centitokens(3) }],
  sums: [{ days: 7, low: centitokens(1), likely: centitokens(2), high: centitokens(3) }],
});

test('one forecast a week is kept, for a year', () =>
  withStore(async (store) => {
    await store.db.teams.put({ key: 'one:North', name: 'North' });
    for (let on = TODAY - 800; on <= TODAY; on++)
      if (await isBandDue(store, 'one:North', day(on))) await keepBand(store, 'one:North', band(on));
    const bands = await loadBands(store, 'one:North');
    expect(bands.length).toBeLessThan(56);
    expect(bands[0]?.from).toBeGreaterThan(TODAY - 7);
    for (const age of [30, 90, 360])
      expect(bands.some(({ from }) => Math.abs(TODAY - age - from) <= 4)).toBe(true);
    expect(await loadBands(store, 'one:South')).toEqual([]);
    expect(await isBandDue(store, 'one:South', TODAY)).toBe(true);
  }));

test('every team’s forecast is kept, once, and no skill silences the badge', () =>
  withStore(async (store) => {
    await loadSample(store, TODAY);
    await keepBands(store, TODAY);
    await keepBands(store, day(TODAY + 1));
    const teams = await listTeams(store);
    expect(teams.length).toBeGreaterThan(1);
    let kept = 0;
    for (const { key } of teams) kept += (await loadBands(store, key)).length;
    expect(kept).toBe(teams.filter(({ pages }) => pages.has('balances') || pages.has('summary')).length);

    expect((await badgeOfStore(store, TODAY)).text).not.toBe('');
    const card: ReportCard = {
      verdict: 'no-skill',
      daysExact: 9000,
      daysNeeded: 9028,
      through: TODAY,
      skill: -1,
      horizons: [],
    };
    for (const { key } of teams) await keepCard(store, key, { digest: 'x', card }, 1);
    expect(await loadCard(store, teams[0]?.key ?? '')).toEqual({ digest: 'x', card });
    expect((await badgeOfStore(store, TODAY)).text).toBe('');
  }));
