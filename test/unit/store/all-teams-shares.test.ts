import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { wholeTeam } from '@/core/model/filter';
import { saveCapture } from '@/core/store/save-capture';
import { centitokens, day } from '@/core/units/brands';
import { loadSharesView } from '../../../entrypoints/dashboard/plans/load-shares';
import { loadUses } from '../../../entrypoints/dashboard/plans/load-uses';
import { loadWasteView } from '../../../entrypoints/dashboard/plans/load-waste';
import { loadSolvedSeats } from '../../../entrypoints/dashboard/plans/solve-seats';
import { capture, row, withStore } from './support/captures';
import { save } from './support/daily';

test('shares of all teams together are those of each, on days on which all are known', () =>
  withStore(async (store) => {
    const use = (team: string, on: number) => ({
      team,
      person: { email: `${team}@x.example` },
      product: 'Revit',
      day: on,
      tokens: 700,
    });
    await save(store, { id: 'both', rows: [use('North', 20_010), use('South', 20_010)] });
    await save(store, { id: 'one', rows: [use('North', 20_011)] });
    const figures = { tokensAvailable: centitokens(5) };
    await saveCapture(store, capture({ team: { kind: 'all' }, figures }));
    const tokens = async (team: string) =>
      (await loadSharesView(store, wholeTeam(team), day(20_030)))?.kinds[0]?.shares.map(
        (share) => share.tokens,
      );
    expect(await tokens('all')).toEqual([1400]);
    expect(await tokens('one:North')).toEqual([1400]);
    expect(await tokens('one:South')).toEqual([700]);
  }));

test('all teams together have the seats and the rates of each', () =>
  withStore(async (store) => {
    const today = day(20_454);
    const year = { from: day(today - 365), to: day(today - 1) };
    for (const team of ['North', 'South']) {
      const who = { email: `${team}@x.example` };
      await saveCapture(
        store,
        capture({
          team: { kind: 'one', name: team },
          page: 'seat-usage',
          period: year,
          readAt: today * 86_400_000,
          observations: [{ ...row(who, 0, { period: year, product: 'Revit' }), daysUsed: 0 }],
        }),
      );
      const rows = Array.from({ length: 100 }, (_, i) => ({
        ...{ team, person: { email: `flex@${team}.example` } },
        ...{ product: 'Harbour Draft', day: today - 100 + i, tokens: 800 },
      }));
      await save(store, { id: team, rows });
    }
    const idle = async (team: string) =>
      (await loadWasteView(store, wholeTeam(team), today))?.waste.idle.length;
    expect(await idle('one:North')).toBe(1);
    expect(await idle('all')).toBe(2);
    const uses = await loadUses(store, wholeTeam('all'), today);
    expect(uses?.learned.daily.has('harbour draft')).toBe(true);
    // Seats are of one team: the one that the filter says then.
    const one = await loadSolvedSeats(store, wholeTeam('all'), today);
    expect(one?.team).not.toBe('all');
  }));
