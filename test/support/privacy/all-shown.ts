import { HEADS, REPORTS, type ReportId } from '@/components/dashboard/reports/tables/heads';
import { overlayWords } from '@/components/overlay-models/overlay-words';
import { reportWords } from '@/components/report/report-words';
import { createTranslator } from '@/components/text/translate';
import { WHOLE_TEAM } from '@/core/ledger/unit';
import { overlayRows } from '@/core/messages/handlers/overlay-rows';
import { teamReport } from '@/core/messages/handlers/team-report';
import type { Filter } from '@/core/model/filter';
import type { Period } from '@/core/model/scalars';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { epochOfDay } from '@/core/units/day';
import { loadExplain, searchPeople } from '@/entrypoints/dashboard/data/load-explain';
import { loadPeople } from '@/entrypoints/dashboard/data/load-people';
import { loadReconcile } from '@/entrypoints/dashboard/data/load-reconcile';
import type { ForecastClient } from '@/entrypoints/dashboard/forecast/forecast-client';
import { loadFirstForecast, loadForecast } from '@/entrypoints/dashboard/forecast/load-forecast';
import { loadUnitPeople } from '@/entrypoints/dashboard/forecast/load-unit-people';
import { unitOf } from '@/entrypoints/dashboard/forecast/unit-of-filter';
import { ALL_LOADERS } from '@/entrypoints/dashboard/plans/all-loaders';
import { answerPlans } from '@/entrypoints/dashboard/plans/answer-plans';
import type { Plans } from '@/entrypoints/dashboard/plans/open-plans';
import type { PlanName } from '@/entrypoints/dashboard/plans/plan-views';
import { loadMail } from '@/entrypoints/dashboard/reports/load-mail';
import { MAKE } from '@/entrypoints/dashboard/reports/make-tables';
import { STORED } from '@/entrypoints/dashboard/reports/report-protocol';
import { seatTables } from '@/entrypoints/dashboard/reports/seat-tables';
import { storedRows } from '@/entrypoints/dashboard/reports/stored-tables';
import { loadView } from '@/entrypoints/popup/load-view';
import { english } from '../messages';

const t = createTranslator(english, 'en-US');

/** What anybody may come to see with a filter: every answer of the plan worker, every table of every file, the rest. */
export async function allShown(store: Store, filter: Filter, today: Day): Promise<Map<string, unknown>> {
  const plans = plansOf(store);
  const shown = new Map<string, unknown>();
  for (const name of Object.keys(ALL_LOADERS))
    shown.set(name, await plans.load(name as PlanName, filter, today, [1, 2, 3])); // as the registry has it
  for (const id of REPORTS) shown.set(`table ${id}`, await tableOf(store, plans, id, filter, today));
  const { team } = filter;
  const now = epochOfDay(today);
  const ask = { team, unit: unitOf(filter) };
  shown.set('forecast', await loadForecast(store, ask, now));
  shown.set('first forecast', await loadFirstForecast(store, { team, unit: WHOLE_TEAM }, now));
  shown.set('forecast people', await loadUnitPeople(store, { team }));
  const { group } = filter;
  if (group) shown.set('mail', await loadMail(plans, () => forecastsOf(store, now), filter, group, today));
  return shown;
}

/** What doesn't depend on a filter. */
export async function allBeside(
  store: Store,
  team: string,
  period: Period,
  today: Day,
): Promise<Map<string, unknown>> {
  const one = team.startsWith('one:') ? team.slice(4) : '';
  const facts = await loadTeamFacts(store, team);
  const shown = new Map<string, unknown>([
    ['popup', await loadView(store, epochOfDay(today))],
    ['explain', await loadExplain(store, { team, person: 1, day: null })],
    ['search', await searchPeople(store, team, 'p')],
    ['reconcile', await loadReconcile(store, team, period, today)],
    ['people care', await loadPeople(store, '', today, true)],
    ['portal csv', (await teamReport(store, team, today, 'en-US', reportWords(t)))?.text],
  ]);
  for (const { id, page, period: of } of facts.captures) {
    const rows = (facts.rows.get(id) ?? []).map((observation, row) => ({ row, observation }));
    const scope = { page, team: { kind: 'one' as const, name: one }, period: of, complete: true };
    shown.set(
      `overlay ${page}`,
      await overlayRows(store, { ...scope, rows, before: null }, today, overlayWords(t)),
    );
  }
  return shown;
}

function plansOf(store: Store): Plans {
  const answer = answerPlans(store, ALL_LOADERS, 'test');
  return {
    load: async (name, filter, today, people = [], order = null) =>
      (await answer({ name, filter, today, people, order }, () => undefined)) as never, // by its name
    isOld: () => false,
    prepare: async () => undefined,
    close: () => undefined,
  };
}

const forecastsOf = (store: Store, now: number): ForecastClient => ({
  first: (ask) => loadFirstForecast(store, ask, now),
  ask: (ask) => loadForecast(store, ask, now),
  people: (ask) => loadUnitPeople(store, ask),
  close: () => undefined,
});

async function tableOf(
  store: Store,
  plans: Plans,
  id: ReportId,
  filter: Filter,
  today: Day,
): Promise<Record<string, unknown>[]> {
  const facts = await plans.load('report', filter, today);
  if (!facts) return [];
  const { columns } = HEADS[id](t, facts.settings.currency);
  const rows: (readonly unknown[])[] = [];
  const stored = STORED.find((one) => one === id);
  if (stored) for await (const piece of storedRows(store, stored, filter, today)) rows.push(...piece);
  else {
    const seats = seatTables(t, plans, filter, today);
    const now = epochOfDay(today);
    const sources = { t, plans, facts, forecasts: () => forecastsOf(store, now), seats };
    rows.push(...((await MAKE[id as keyof typeof MAKE](sources))?.rows ?? [])); // the others
  }
  return rows.map((row) => Object.fromEntries(columns.map(({ key }, at) => [key, row[at]])));
}

/** Every number that could be read in what is shown, with where it stands: of texts in hundredths, as money and tokens are. */
export function* numbersIn(value: unknown, path = ''): Generator<readonly [string, number]> {
  if (typeof value === 'number') yield [path, value];
  else if (typeof value === 'bigint') yield [path, Number(value)];
  else if (typeof value === 'string')
    for (const [found] of value.matchAll(/\d[\d,]*(?:\.\d+)?/g))
      yield [path, Math.round(Number(found.replaceAll(',', '')) * 100)];
  else if (ArrayBuffer.isView(value))
    for (const one of value as unknown as Iterable<number>) yield [path, one]; // of numbers
  else if (value instanceof Map || value instanceof Set || Array.isArray(value)) {
    for (const one of value) yield* numbersIn(one, `${path}[]`);
  } else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) yield* numbersIn(one, `${path}.${key}`);
}
