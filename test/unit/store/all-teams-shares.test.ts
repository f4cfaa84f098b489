import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { wholeTeam } from '@/core/model/filter';
import { saveCapture } from '@/core/store/save-capture';
import { centitokens, day } from '@/core/units/brands';
import { loadSharesView } from '../../../entrypoints/dashboard/plans/load-shares';
import { capture, withStore } from './support/captures';
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
