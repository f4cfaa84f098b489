import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { overlayWords } from '@/components/overlay-models/overlay-words';
import { reportWords } from '@/components/report/report-words';
import { createTranslator } from '@/components/text/translate';
import { WHOLE_TEAM } from '@/core/ledger/unit';
import { overlayRows } from '@/core/messages/handlers/overlay-rows';
import { teamReport } from '@/core/messages/handlers/team-report';
import { type Filter, wholeTeam } from '@/core/model/filter';
import type { PrivacyMode } from '@/core/model/privacy';
import { startingSettings } from '@/core/rates/starting-values';
import { keepDecisions } from '@/core/store/decisions';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { loadSample } from '@/core/store/sample';
import { changeSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { listTeams } from '@/core/store/teams';
import { type Day, day } from '@/core/units/brands';
import { loadExplain, searchPeople } from '@/entrypoints/dashboard/data/load-explain';
import { loadPeople } from '@/entrypoints/dashboard/data/load-people';
import { loadFirstForecast, loadForecast } from '@/entrypoints/dashboard/forecast/load-forecast';
import { loadUnitPeople } from '@/entrypoints/dashboard/forecast/load-unit-people';
import { loadDrafts } from '@/entrypoints/dashboard/plans/load-drafts';
import { loadFilterChoices } from '@/entrypoints/dashboard/plans/load-filter-choices';
import { loadGroupsView } from '@/entrypoints/dashboard/plans/load-groups';
import { loadMovesView } from '@/entrypoints/dashboard/plans/load-moves';
import { loadOverviewView } from '@/entrypoints/dashboard/plans/load-overview';
import { loadAdvice } from '@/entrypoints/dashboard/plans/load-people';
import { loadPersonView } from '@/entrypoints/dashboard/plans/load-person';
import { loadProductView } from '@/entrypoints/dashboard/plans/load-product';
import { loadSeatPeople } from '@/entrypoints/dashboard/plans/load-seat-people';
import { loadSeatsView } from '@/entrypoints/dashboard/plans/load-seats';
import { loadSharesView } from '@/entrypoints/dashboard/plans/load-shares';
import { loadSoftBudgetView } from '@/entrypoints/dashboard/plans/load-soft-budgets';
import { loadWasteView } from '@/entrypoints/dashboard/plans/load-waste';
import { loadSolvedSeats } from '@/entrypoints/dashboard/plans/solve-seats';
import { loadView } from '@/entrypoints/popup/load-view';
import { english } from '../../support/messages';
import { allBeside, allShown } from '../../support/privacy/all-shown';
import { withStore } from '../store/support/captures';
import { saveMemberships } from '../store/support/memberships';

const today = day(20_031);
const now = today * 86_400_000;
const t = createTranslator(english, 'en-US');

/** Everything in a view-model that could be read, also in maps and sets. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one instanceof Map ? [...one] : one instanceof Set ? [...one] : ArrayBuffer.isView(one) ? null : one,
  ) ?? '';

/** What must not be read anywhere: every name, address, id and hash there is. */
async function secrets(store: Store): Promise<string[]> {
  const people = await store.db.people.toArray();
  const found = people.flatMap(({ name, email, alias, keys }) => [
    ...[name, email, alias].flatMap((seen) => (seen ? [seen.text] : [])),
    ...keys.flatMap((key) => (/^(?:hash|id|email):/.test(key) ? [key.slice(key.indexOf(':') + 1)] : [])),
  ]);
  return [...new Set(found)];
}

const leaksIn = (text: string, hidden: readonly string[]): string[] => {
  const low = text.toLowerCase();
  return hidden.filter((one) => low.includes(one.toLowerCase()));
};

async function company(store: Store): Promise<{ team: string; ids: number[] }> {
  await loadSample(store, today);
  const teams = (await listTeams(store)).filter(({ name }) => name !== null);
  const people = await store.db.people.toArray();
  // A fifth of them in groups too small for one team, though not for the company.
  const nameOf = (at: number) =>
    at % 10 === 0 ? 'Tiny' : at % 10 === 1 ? 'Wee' : at % 2 === 0 ? 'BIM' : 'Civil';
  const placings = people.map(({ id, email, name }, at) => ({
    person: email ? { email: email.text } : { name: name?.text ?? String(id) },
    name: nameOf(at),
    from: day(20_030),
  }));
  await saveMemberships(store, { id: 'own', kind: 'department', origin: 'mapping', day: today }, placings);
  return { team: teams[0]?.key ?? '', ids: people.map(({ id }) => id) };
}

/** All that is shown or saved, by name. */
async function everything(
  store: Store,
  team: string,
  ids: readonly number[],
): Promise<Record<string, unknown>> {
  const filter = wholeTeam(team);
  const facts = await loadTeamFacts(store, team);
  const byUser = facts.captures.find(({ page }) => page === 'by-user');
  const rows = (facts.rows.get(byUser?.id ?? '') ?? []).map((observation, row) => ({ row, observation }));
  const advice = await loadAdvice(store, filter, today);
  const move = advice?.people.find(({ verdict }) => verdict.saving > 0);
  const drafts = await loadDrafts(store, filter, today, move ? [move.id] : []);
  await keepDecisions(
    store,
    team,
    new Map(
      [...drafts].map(([id, draft]) => [
        id,
        { ...draft, choice: 'accepted', reason: '', until: null, decidedOn: today },
      ]),
    ),
    1,
  );
  const product = (await loadFilterChoices(store, filter, today))?.products[0] ?? '';
  return {
    advice,
    person: await loadPersonView(store, filter, today, [move?.id ?? ids[0] ?? 0]),
    moves: await loadMovesView(store, filter, today),
    groups: await loadGroupsView(store, filter, today),
    choices: await loadFilterChoices(store, filter, today),
    overview: await loadOverviewView(store, filter, today),
    product: await loadProductView(store, { ...filter, product: product.toLowerCase() }, today),
    seats: await seatsWithPeople(store, filter, today),
    shares: await loadSharesView(store, filter, today),
    soft: await loadSoftBudgetView(store, filter, today),
    waste: await loadWasteView(store, filter, today),
    forecast: [
      await loadFirstForecast(store, { team, unit: WHOLE_TEAM }, now),
      await loadForecast(store, { team, unit: WHOLE_TEAM }, now),
      await loadUnitPeople(store, { team }),
    ],
    explain: await loadExplain(store, { team, person: null, day: null }),
    search: await searchPeople(store, team, 'a'),
    care: await loadPeople(store, '', today, false),
    popup: await loadView(store, now),
    csv: await teamReport(store, team, today, 'en-US', reportWords(t)),
    overlay: await overlayRows(
      store,
      {
        page: 'by-user',
        team: { kind: 'one', name: team.slice(4) },
        period: byUser?.period ?? null,
        complete: true,
        rows,
        before: null,
      },
      today,
      overlayWords(t),
    ),
  };
}

async function seatsWithPeople(store: Store, filter: Filter, today: Day) {
  const first = await loadSeatsView(store, filter, today);
  const view = await loadSolvedSeats(store, filter, today);
  return { first, view, people: await loadSeatPeople(store, filter, today, view?.ids ?? []) };
}

const withMode = (
  mode: PrivacyMode,
  work: (found: Record<string, unknown>, hidden: string[], store: Store) => Promise<void> | void,
) =>
  withStore(async (store) => {
    const { team, ids } = await company(store);
    await changeSettings(store, startingSettings(), { privacy: mode });
    await work(await everything(store, team, ids), await secrets(store), store);
  });

test(
  'by name, names are there: the search for them can find something',
  () =>
    withMode('names', (found, hidden) => {
      expect(hidden.length).toBeGreaterThan(20);
      for (const view of [
        'advice',
        'person',
        'moves',
        'seats',
        'waste',
        'forecast',
        'explain',
        'search',
        'care',
        'popup',
        'csv',
      ])
        expect([view, leaksIn(textOf(found[view]), hidden).length > 0]).toEqual([view, true]);
    }),
  60_000,
);

test(
  'by pseudonym, no name, address, id or hash is in any view or file',
  () =>
    withMode('pseudonyms', async (found, hidden, store) => {
      for (const [view, model] of Object.entries(found))
        expect([view, leaksIn(textOf(model), hidden)]).toEqual([view, []]);
      for (const view of [
        'advice',
        'person',
        'seats',
        'waste',
        'forecast',
        'explain',
        'care',
        'popup',
        'csv',
      ])
        expect([view, /Person [0-9A-Z]{4}\b/.test(textOf(found[view]))]).toEqual([view, true]);
      const care = await loadPeople(store, '', today, true);
      expect(leaksIn(textOf(care), hidden).length).toBeGreaterThan(0);
      await changeSettings(store, startingSettings(), { careNames: false });
      expect(leaksIn(textOf(await loadPeople(store, '', today, true)), hidden)).toEqual([]);
    }),
  60_000,
);

test(
  'by pseudonym, no name is in what any loader answers, any table of the reports, any overlay or the mail about a group',
  () =>
    withStore(async (store) => {
      const { team } = await company(store);
      await changeSettings(store, startingSettings(), { privacy: 'pseudonyms' });
      const hidden = await secrets(store);
      const group = { by: 'department' as const, name: 'BIM' };
      const views = [
        ...(await allShown(store, { ...wholeTeam(team), group }, today)),
        ...(await allBeside(store, team, { from: day(today - 365), to: today }, today)),
      ].filter(([view]) => view !== 'people care'); // names are shown there when asked for
      for (const [view, model] of views) expect([view, leaksIn(textOf(model), hidden)]).toEqual([view, []]);
      expect(textOf(new Map(views))).toMatch(/Person [0-9A-Z]{4}\b/);
    }),
  120_000,
);

test(
  'in groups only, nobody is in any view or file, and no group is too small',
  () =>
    withMode('groups', (found, hidden) => {
      // What the worker answers with nothing (`without-people.ts`) is not asked for here.
      const { advice: _a, person: _p, moves: _m, ...shown } = found;
      for (const [view, model] of Object.entries(shown)) {
        expect([view, leaksIn(textOf(model), hidden)]).toEqual([view, []]);
        expect([view, /Person|Tiny|Wee/.test(textOf(model))]).toEqual([view, false]);
      }
      for (const group of ['BIM', 'Civil', 'Structures', 'Harbour Bridge', 'Tunnels'])
        expect(textOf(found.groups)).toContain(group);
      expect(found.overlay).toMatchObject({ rows: [], strip: { advice: t('overlay_groups_only') } });
      expect(found.popup).toMatchObject({ outlook: { movers: { risen: [], fallen: [] } } });
    }),
  60_000,
);
