import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { ALL_TEAMS, wholeTeam } from '@/core/model/filter';
import { loadSample } from '@/core/store/sample';
import { listTeams } from '@/core/store/teams';
import { day } from '@/core/units/brands';
import { loadAdvice } from '@/entrypoints/dashboard/plans/load-people';
import { loadPersonView } from '@/entrypoints/dashboard/plans/load-person';
import { withStore } from '../store/support/captures';

const TODAY = day(20_454);

test(
  "one person's page is the same when nobody else's days are read",
  () =>
    withStore(async (store) => {
      await loadSample(store, TODAY);
      const teams = [...(await listTeams(store)).map(({ key }) => key), ALL_TEAMS];
      const people = new Map<string, readonly number[]>();
      const among = new Map<string, unknown>();
      for (const team of teams) {
        const advice = await loadAdvice(store, wholeTeam(team), TODAY);
        const ids = (advice?.people ?? []).map(({ id }) => id).slice(0, 12);
        people.set(team, ids);
        for (const id of ids)
          among.set(`${team} ${id}`, await loadPersonView(store, wholeTeam(team), TODAY, [id]));
      }
      expect(among.size).toBeGreaterThan(20);
      // Another team is the one in memory now: of these, only the mix is known.
      for (const team of teams.slice(0, -1))
        for (const id of people.get(team) ?? [])
          expect(await loadPersonView(store, wholeTeam(team), TODAY, [id])).toEqual(
            among.get(`${team} ${id}`),
          );
      await loadAdvice(store, wholeTeam(teams[0] ?? ''), day(TODAY + 1));
      for (const id of people.get(ALL_TEAMS) ?? [])
        expect(await loadPersonView(store, wholeTeam(ALL_TEAMS), TODAY, [id])).toEqual(
          among.get(`${ALL_TEAMS} ${id}`),
        );
      expect(await loadPersonView(store, wholeTeam(ALL_TEAMS), TODAY, [999_999])).toBeNull();
    }),
  60_000,
);

test('advice that still holds is there with what one person’s page needs, also after another program', () =>
  withStore(async (store) => {
    await loadSample(store, TODAY);
    const [{ key } = { key: '' }, other] = await listTeams(store);
    const kept = () => store.db.views.get(JSON.stringify(['mix', key]));
    await loadAdvice(store, wholeTeam(key), TODAY);
    const mix = await kept();
    expect(mix?.view).toBeInstanceOf(Map);
    await store.db.views.update(mix?.id ?? '', { code: 'another' });
    await loadAdvice(store, wholeTeam(other?.key ?? ''), TODAY); // that team is the one in memory now
    await loadAdvice(store, wholeTeam(key), TODAY);
    expect(await kept()).toMatchObject({ code: mix?.code, view: mix?.view });
  }));
