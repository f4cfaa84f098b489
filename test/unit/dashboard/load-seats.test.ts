import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { seatsOf } from '@/core/advice/seats';
import { NO_FILTER, wholeTeam } from '@/core/model/filter';
import { saveCapture } from '@/core/store/save-capture';
import { day } from '@/core/units/brands';
import { loadSeatsView } from '@/entrypoints/dashboard/plans/load-seats';
import { capture, row, withStore } from '../store/support/captures';
import { save } from '../store/support/daily';

const TODAY = day(20_454);
const year = { from: day(TODAY - 365), to: day(TODAY - 1) };
const ada = { email: 'ada@x.example', name: 'Ada Byron' };
const bo = { email: 'bo@x.example' };
const rows = Array.from({ length: 365 }, (_, i) => ({
  person: ada,
  product: 'Revit',
  day: TODAY - 365 + i,
  tokens: 1000,
}));

test('nothing read, nothing used, then people with names, seats and an answer', () =>
  withStore(async (store) => {
    expect(await loadSeatsView(store, NO_FILTER, TODAY)).toBeNull();
    const holds = (more: object) => ({ ...row(bo, 0, { period: year }), ...more });
    await saveCapture(
      store,
      capture({
        page: 'seat-usage',
        period: year,
        readAt: TODAY * 86_400_000,
        observations: [holds({ daysUsed: 0 }), holds({ product: 'Maya', daysUsed: 90 })],
      }),
    );
    expect(await loadSeatsView(store, NO_FILTER, TODAY)).toMatchObject({ missing: 'no-use', seats: null });

    await save(store, { id: 'a', rows });
    const view = await loadSeatsView(store, wholeTeam('one:North'), TODAY);
    expect(view).toMatchObject({ missing: null, team: 'one:North', knowsSeats: true, hasListPrices: true });
    const team = view?.seats;
    if (!view || !team) throw new Error('no team');
    expect(view.people.map(({ shown }) => shown).sort()).toEqual(['Ada Byron', 'bo@x.example']);
    const place = view.people.findIndex(({ ref }) => ref.email === ada.email);
    const revit = team.pools.findIndex(({ name }) => name === 'Revit');
    expect(team.holds[1 - place]).toContain(revit);
    expect(view.people[place]?.ref).toEqual(ada);
    const answer = seatsOf(team, { ask: 'cheapest' }, () => null);
    expect([...(answer.pools[revit]?.people ?? [])]).toEqual([place]);
    expect(answer.cost.total).toBeLessThan(answer.present.total);
  }));
