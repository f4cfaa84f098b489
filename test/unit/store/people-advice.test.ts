import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { NO_FILTER } from '@/core/model/filter';
import { startingSettings } from '@/core/rates/starting-values';
import { dropDecision, keepDecisions, loadDecisions } from '@/core/store/decisions';
import { loadSample } from '@/core/store/sample';
import { changeSettings } from '@/core/store/settings';
import { loadVerdicts } from '@/core/store/verdicts';
import { day, minor } from '@/core/units/brands';
import { loadCurvesView } from '@/entrypoints/dashboard/plans/load-curves';
import { loadDrafts } from '@/entrypoints/dashboard/plans/load-drafts';
import { loadMovesView } from '@/entrypoints/dashboard/plans/load-moves';
import { loadAdvice, loadPeopleView } from '@/entrypoints/dashboard/plans/load-people';
import { loadPersonView } from '@/entrypoints/dashboard/plans/load-person';
import { withStore } from './support/captures';

const TODAY = day(20_700);

test('advice is kept: at once the next time, with the same since; anew when a price or the day changes', () =>
  withStore(async (store) => {
    await loadSample(store, TODAY);
    const first = await loadPeopleView(store, NO_FILTER, TODAY);
    expect(first).toMatchObject({ people: [], stale: true });
    const advised = await loadAdvice(store, NO_FILTER, TODAY);
    expect(advised?.people.length).toBeGreaterThan(10);
    expect(advised).toMatchObject({ stale: false, missing: null });
    const again = await loadPeopleView(store, NO_FILTER, TODAY);
    expect(again?.stale).toBe(false);
    const byId = (view: typeof again) => new Map(view?.people.map((row) => [row.id, row]));
    expect(byId(again)).toEqual(byId(advised));

    const next = day(TODAY + 3);
    expect((await loadPeopleView(store, NO_FILTER, next))?.stale).toBe(true);
    const later = await loadAdvice(store, NO_FILTER, next);
    expect(later?.people.every(({ verdict }) => verdict.since <= next)).toBe(true);
    expect(later?.people.filter(({ verdict }) => verdict.since === TODAY).length).toBeGreaterThan(10);
    await changeSettings(store, startingSettings(), { currency: 'CHF' });
    expect((await loadPeopleView(store, NO_FILTER, next))?.stale).toBe(true);
  }));

test('without a token price there is no advice, why is said, and what was kept stays', () =>
  withStore(async (store) => {
    await loadSample(store, TODAY);
    const advised = await loadAdvice(store, NO_FILTER, TODAY);
    const team = advised?.team ?? '';
    await changeSettings(store, startingSettings(), { tokenPrices: [] });
    expect(await loadAdvice(store, NO_FILTER, TODAY)).toMatchObject({
      people: [],
      missing: 'no-token-price',
    });
    expect((await loadVerdicts(store, team)).size).toBe(advised?.people.length);
    expect(await loadCurvesView(store, NO_FILTER, TODAY)).toMatchObject({ curves: null });
  }));

test('a person’s page, a decision on it, the moves that follow, and taking it back', () =>
  withStore(async (store) => {
    await loadSample(store, TODAY);
    const advised = await loadAdvice(store, NO_FILTER, TODAY);
    const row = advised?.people.find(({ verdict }) => verdict.effort !== 'none');
    if (!advised || !row) throw new Error('nobody is advised anything');
    const page = await loadPersonView(store, NO_FILTER, TODAY, [row.id]);
    expect(page).toMatchObject({ name: row.name, verdict: row.verdict, quiet: false, log: [] });
    expect(await loadPersonView(store, NO_FILTER, TODAY, [999_999])).toBeNull();
    expect((await loadMovesView(store, NO_FILTER, TODAY))?.moves).toEqual([]);

    const drafts = await loadDrafts(store, NO_FILTER, TODAY, [row.id]);
    const draft = drafts.get(row.id);
    if (!draft) throw new Error('no draft');
    const decision = { ...draft, choice: 'accepted' as const, reason: '', decidedOn: TODAY, until: null };
    await keepDecisions(store, advised.team, new Map([[row.id, decision]]), 7);
    const moves = await loadMovesView(store, NO_FILTER, TODAY);
    expect(moves?.moves).toHaveLength(1);
    expect(moves?.moves[0]).toMatchObject({
      personId: row.id,
      to: row.verdict.seats,
      saving: row.verdict.saving,
    });
    expect(moves?.steps.length).toBeGreaterThan(0);
    const after = await loadPeopleView(store, NO_FILTER, TODAY);
    expect(after?.people.find(({ id }) => id === row.id)).toMatchObject({ quiet: true, decision });

    const [kept] = (await loadDecisions(store, advised.team)).get(row.id) ?? [];
    await dropDecision(store, advised.team, row.id, kept?.id ?? '');
    expect((await loadDecisions(store, advised.team)).size).toBe(0);
  }));

test('an old decision’s outcome is told in money, and added to what was realised', () =>
  withStore(async (store) => {
    await loadSample(store, TODAY);
    const advised = await loadAdvice(store, NO_FILTER, TODAY);
    const row = advised?.people.find(({ verdict }) => verdict.costs.flex > 10_000);
    if (!advised || !row) throw new Error('nobody uses anything');
    const seat = { name: 'No such seat', perYear: minor(36_500_000), products: [] };
    const decision = {
      choice: 'accepted' as const,
      reason: '',
      decidedOn: day(TODAY - 200),
      startsOn: null,
      until: null,
      advised: [],
      present: [seat],
      saving: minor(1),
    };
    await keepDecisions(store, advised.team, new Map([[row.id, decision]]), 7);
    const page = await loadPersonView(store, NO_FILTER, TODAY, [row.id]);
    const outcome = page?.log[0]?.outcome;
    expect(outcome?.days).toBeGreaterThanOrEqual(90);
    expect(outcome?.saved).toBe((outcome?.days ?? 0) * 100_000); // on both plans the use is on Flex
    const curves = await loadCurvesView(store, NO_FILTER, TODAY);
    expect(curves?.realised).toEqual({ saved: outcome?.saved, missed: 0, right: 1, wrong: 0 });
  }));
