import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { NO_FILTER } from '@/core/model/filter';
import { startingSettings } from '@/core/rates/starting-values';
import { changeSettings } from '@/core/store/settings';
import { day } from '@/core/units/brands';
import { prepareViews } from '@/entrypoints/dashboard/plans/prepare-views';
import { withStore } from '../store/support/captures';
import { save } from '../store/support/daily';

const TODAY = day(20_454);
const rows = [{ person: { email: 'ada@x.example' }, product: 'Revit', day: TODAY - 3, tokens: 1000 }];

test('every team is prepared as it is looked at, the one that is open first; advice only where it is on', () =>
  withStore(async (store) => {
    const asked: string[] = [];
    const backs = new Set<string>();
    const prepare = async (team: string | null) => {
      asked.length = 0;
      const filter = { ...NO_FILTER, team, product: 'Revit', back: 3 as const };
      await prepareViews(store, { filter, today: TODAY }, async ({ name, filter: one }) => {
        expect(one).toMatchObject({ group: null, product: null });
        asked.push(`${name} ${one.team}`);
        backs.add(`${name} ${one.back}`);
      });
    };
    await prepare(null);
    expect(asked).toEqual([]);
    await save(store, { id: 'a', rows });
    await save(store, { id: 'b', team: 'South', rows });
    await prepare('one:South');
    expect(asked.slice(0, 3)).toEqual(['advice one:South', 'advice one:North', 'advice all']);
    expect(asked).toContain('overview all');
    // Each look-back, where it says something else.
    const of = (name: string) => [...backs].filter((one) => one.startsWith(`${name} `));
    expect(of('curves').map((one) => one.slice(7))).toEqual(['3', '6', '12', '24', 'null']);
    expect(of('overview')).toHaveLength(1);
    expect(of('solved')).toHaveLength(1);
    await changeSettings(store, startingSettings(), ({ features }) => ({
      features: { ...features, advice: false },
    }));
    await prepare('one:North');
    expect(asked[0]).toBe('choices one:North');
    expect(asked.filter((one) => /advice|solved|list/.test(one))).toEqual([]);
  }));
