import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { seatsOf } from '@/core/advice/seats';
import { NO_FILTER, wholeTeam } from '@/core/model/filter';
import { startingSettings } from '@/core/rates/starting-values';
import { saveCapture } from '@/core/store/save-capture';
import { changeSettings } from '@/core/store/settings';
import { day } from '@/core/units/brands';
import { teamOfSeats } from '@/entrypoints/dashboard/plans/find-seats';
import { loadSeatPeople } from '@/entrypoints/dashboard/plans/load-seat-people';
import { loadSeatsView } from '@/entrypoints/dashboard/plans/load-seats';
import { loadSolvedSeats } from '@/entrypoints/dashboard/plans/solve-seats';
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
    expect(await loadSolvedSeats(store, NO_FILTER, TODAY)).toBeNull();
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
    expect(await loadSolvedSeats(store, NO_FILTER, TODAY)).toMatchObject({ missing: 'no-use', seats: null });

    await save(store, { id: 'a', rows });
    const north = wholeTeam('one:North');
    const first = await loadSeatsView(store, north, TODAY);
    expect(first).toMatchObject({ missing: null, team: 'one:North', stale: true, seats: null, answer: null });
    const seat = { owned: 1, held: 1 };
    // Ada's year on Flex, 365 x 10 tokens, costs far more than a seat; Bo holds one and used nothing.
    expect(first?.now.find(({ name }) => name === 'Revit')).toMatchObject({ ...seat, used: 1, above: 1 });
    expect(first?.now.find(({ name }) => name === 'Maya')).toMatchObject({ ...seat, used: 0, above: 0 });
    expect(first?.now.map(({ name }) => name)).not.toContain('3ds Max');

    const view = await loadSolvedSeats(store, north, TODAY);
    expect(view).toMatchObject({ missing: null, knowsSeats: true, hasListPrices: true, stale: false });
    const { seats: team, answer } = view ?? {};
    if (!view || !team || !answer) throw new Error('no team');
    const people = await loadSeatPeople(store, north, TODAY, view.ids);
    expect(people.map(({ shown }) => shown).sort()).toEqual(['Ada Byron', 'bo@x.example']);
    const place = people.findIndex(({ ref }) => ref.email === ada.email);
    const revit = team.pools.findIndex(({ name }) => name === 'Revit');
    expect(team.holds[1 - place]).toContain(revit);
    expect(people[place]?.ref).toEqual(ada);
    expect([...(answer.pools[revit]?.people ?? [])]).toEqual([place]);
    expect(answer.cost.total).toBeLessThan(answer.present.total);
    expect(answer).toEqual(seatsOf(await teamOfSeats(store, view), { ask: 'cheapest' }, () => null));
  }));

test('what was worked out is kept, names nobody, and is old as soon as anything it rests on was written', () =>
  withStore(async (store) => {
    await save(store, { id: 'a', rows });
    const north = wholeTeam('one:North');
    const solved = await loadSolvedSeats(store, north, TODAY);
    expect(JSON.stringify(await store.db.views.toArray())).not.toMatch(/ada|byron/i);
    expect(await loadSeatsView(store, north, TODAY)).toEqual(solved);
    expect(await loadSeatsView(store, north, day(TODAY + 1))).toEqual({ ...solved, stale: true });
    if (!solved) throw new Error('nothing was worked out');
    await changeSettings(store, startingSettings(), { blur: true });
    expect((await loadSeatsView(store, north, TODAY))?.stale).toBe(false);
    await save(store, { id: 'b', rows: [{ person: bo, product: 'Revit', day: TODAY - 2, tokens: 1000 }] });
    expect(await loadSeatsView(store, north, TODAY)).toEqual({ ...solved, stale: true });
    await expect(teamOfSeats(store, solved)).rejects.toThrow('changed');
    expect((await loadSolvedSeats(store, north, TODAY))?.ids).toHaveLength(2);
    expect((await loadSeatsView(store, north, TODAY))?.stale).toBe(false);
  }));

test('where only groups may be looked at, nobody is told', () =>
  withStore(async (store) => {
    await save(store, { id: 'a', rows });
    const { ids = [] } = (await loadSolvedSeats(store, NO_FILTER, TODAY)) ?? {};
    expect(await loadSeatPeople(store, NO_FILTER, TODAY, ids)).toHaveLength(1);
    await changeSettings(store, startingSettings(), { privacy: 'groups' });
    expect(await loadSeatPeople(store, NO_FILTER, TODAY, ids)).toEqual([]);
  }));
