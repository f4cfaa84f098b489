import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { badgeOfStore } from '@/core/messages/handlers/badge';
import { overlayRows } from '@/core/messages/handlers/overlay-rows';
import type { Feature } from '@/core/model/features';
import { startingSettings } from '@/core/rates/starting-values';
import { SAMPLE_TEAMS } from '@/core/sample/sample-teams';
import { loadSample } from '@/core/store/sample';
import { changeSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { centitokens, day } from '@/core/units/brands';
import { withStore } from '../store/support/captures';

const TODAY = day(20_600);
const put = (store: Store, feature: Feature, on: boolean) =>
  changeSettings(store, startingSettings(), ({ features }) => ({ features: { ...features, [feature]: on } }));

test('without badge or forecast the toolbar button says nothing', () =>
  withStore(async (store) => {
    await loadSample(store, TODAY);
    expect((await badgeOfStore(store, TODAY)).text).not.toBe('');
    await put(store, 'badge', false);
    expect((await badgeOfStore(store, TODAY)).text).toBe('');
    await put(store, 'badge', true);
    await put(store, 'forecast', false);
    expect((await badgeOfStore(store, TODAY)).text).toBe('');
  }));

test('without advice rows have their cost and no verdict; without the strip the page is told so', () =>
  withStore(async (store) => {
    await loadSample(store, TODAY);
    const period = { from: day(TODAY - 365), to: day(TODAY - 1) };
    const row = { product: 'Revit', tokens: centitokens(230_000), daysUsed: 230, period };
    const [name = ''] = SAMPLE_TEAMS;
    const seen: (string | undefined)[] = [];
    const ask = () =>
      overlayRows(
        store,
        {
          page: 'usage-report',
          team: { kind: 'one', name },
          period,
          complete: true,
          rows: [{ row: 0, observation: { ...row, person: { email: 'new@x.example' } } }],
          before: null,
        },
        TODAY,
        {
          chip: ({ verdict, cost }) => {
            seen.push(verdict?.kind);
            return cost && { kind: 'plain', cost: '1', word: '', mark: '', name: '' };
          },
          card: () => ({ title: '', lines: [], reasons: [], missing: [] }),
          strip: () => ({ total: null, advice: null, look: false }),
          groupsOnly: '',
          balance: () => ({ chips: [], card: { title: '', lines: [], reasons: [], missing: [] } }),
          renewal: {
            chip: () => null,
            card: () => ({ title: '', lines: [], reasons: [], missing: [] }),
            strip: () => ({ total: null, advice: null, look: false }),
          },
        },
      );
    expect(await ask()).toMatchObject({ bar: true, rows: [{ row: 0 }], sums: { advised: 1 } });
    await put(store, 'advice', false);
    await put(store, 'strip', false);
    expect(await ask()).toMatchObject({
      bar: false,
      rows: [{ row: 0 }],
      sums: { advised: 0, judged: false },
    });
    expect(seen).toEqual(['move', undefined]);
  }));
