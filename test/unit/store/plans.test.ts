import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { NO_FILTER, wholeTeam } from '@/core/model/filter';
import type { Scenario } from '@/core/model/scenario';
import { startingSettings } from '@/core/rates/starting-values';
import { keepBudgetEntries } from '@/core/store/budget-entries';
import { userMonths } from '@/core/store/daily/user-months';
import { loadSample } from '@/core/store/sample';
import { dropScenario, keepScenario, loadScenarios } from '@/core/store/scenarios';
import { changeSettings } from '@/core/store/settings';
import { type Day, day, minor } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';
import { firstDayOf, monthOf } from '@/core/units/month';
import { loadBudgetView } from '@/entrypoints/dashboard/plans/load-budget';
import { loadScenarioView } from '@/entrypoints/dashboard/plans/load-scenarios';
import { withStore } from './support/captures';
import { save } from './support/daily';

const on = (iso: string): Day => dayOfIso(iso) ?? day(0);
const TODAY = on('2027-07-05');
const projectX = (more: Partial<Scenario> = {}): Scenario => ({
  id: 'x',
  name: 'Project X',
  on: true,
  from: on('2027-08-01'),
  to: on('2027-10-31'),
  effects: [{ kind: 'people', people: 6, product: 'Revit', daysPerMonth: null }],
  ...more,
});

test('users’ charged days by month come from files, of the last twelve whole months', () =>
  withStore(async (store) => {
    const ada = { email: 'ada@x.example' };
    const days = ['2026-06-30', '2026-07-01', '2026-07-02', '2027-06-30', '2027-07-01'];
    const rows = days.map((iso) => ({ person: ada, product: 'Revit', day: on(iso), tokens: 1000 }));
    rows.push({ person: ada, product: 'Revit', day: on('2026-07-03'), tokens: 0 });
    await save(store, { id: 'f', rows, readAt: (TODAY + 1) * 86_400_000 });
    const found = await userMonths(store, 'one:North', TODAY);
    expect(found.map(({ month, product, charged }) => [firstDayOf(month), product, charged])).toEqual([
      [on('2026-07-01'), 'Revit', 2],
      [on('2027-06-01'), 'Revit', 1],
    ]);
    expect(new Set(found.map(({ person }) => person)).size).toBe(1);
  }));

test('a scenario that is on brings the run-out day nearer; switched off, it changes nothing', () =>
  withStore(async (store) => {
    expect(await loadScenarioView(store, NO_FILTER, TODAY)).toBeNull();
    await loadSample(store, TODAY);
    const first = await loadScenarioView(store, NO_FILTER, TODAY);
    const team = first?.team ?? '';
    expect(first?.comparison.changed).toEqual(first?.comparison.base);
    expect(first?.comparison.products[0]).toBe('Revit');

    await keepScenario(store, team, projectX({ from: day(TODAY + 1) }), 1);
    const { comparison } = (await loadScenarioView(store, wholeTeam(team), TODAY)) ?? {};
    const [base, changed] = [comparison?.base.runOut?.likely, comparison?.changed.runOut?.likely];
    expect(changed).toBeLessThan(base ?? 0);
    const { low, likely, high } = comparison?.each[0]?.tokens ?? { low: 0, likely: 0, high: 0 };
    expect([low < likely, likely < high, low > 0]).toEqual([true, true, true]);
    const weeks = comparison?.weeks ?? [];
    expect(weeks[0]?.from).toBe(TODAY);
    expect(weeks[4]?.changed.likely).toBeGreaterThan(weeks[4]?.base.likely ?? 0);
    expect(weeks.at(-1)?.changed).toEqual(weeks.at(-1)?.base);
    expect(comparison?.past.length).toBeGreaterThan(20);

    await keepScenario(store, team, projectX({ on: false }), 2);
    expect((await loadScenarioView(store, wholeTeam(team), TODAY))?.comparison.changed).toEqual(
      first?.comparison.base,
    );
    expect(await loadScenarios(store, team)).toHaveLength(1);
    await dropScenario(store, team, 'x');
    expect(await loadScenarios(store, team)).toEqual([]);
  }));

test('a budget counts the past, the purchases the portal told of, and scenarios that are on', () =>
  withStore(async (store) => {
    expect(await loadBudgetView(store, NO_FILTER, TODAY)).toBeNull();
    await loadSample(store, TODAY);
    const first = await loadBudgetView(store, NO_FILTER, TODAY);
    const team = first?.team ?? '';
    const years = first?.budget?.years ?? [];
    expect(years.map(({ year }) => year.period.from)).toEqual(
      ['2026-01-01', '2027-01-01', '2028-01-01'].map(on),
    );
    const running = years[1]?.year;
    expect(running?.usedSoFar).toBeGreaterThan(0);
    expect(running?.tokens.expected).toBeGreaterThan(running?.usedSoFar ?? 0);
    expect(first?.budget).toMatchObject({ knowsBalance: true });
    expect(first?.budget?.purchases.length).toBeGreaterThanOrEqual(1);
    expect(first?.priceOrigin).toBe('list');

    await keepScenario(store, team, projectX(), 1);
    await keepBudgetEntries(
      store,
      team,
      { years: [{ from: on('2027-01-01'), amount: minor(1) }], prices: [] },
      1,
    );
    const more = await loadBudgetView(store, wholeTeam(team), TODAY);
    expect(more?.scenarios).toEqual(['Project X']);
    expect(more?.budget?.years[1]?.budget).toEqual({ amount: 1, exceeded: 1 });
    const september = (view: typeof more) =>
      view?.budget?.years[1]?.months.find(({ period }) => period.from === on('2027-09-01'))?.cost?.expected ??
      0;
    expect(september(more)).toBeGreaterThan(september(first) * 1.1);

    const dearer = projectX({ to: null, effects: [{ kind: 'token-price', perToken: 900 }] });
    await keepScenario(store, team, dearer, 2);
    const priced = await loadBudgetView(store, wholeTeam(team), TODAY);
    expect(priced?.budget?.years[2]?.year.cost?.expected).toBeGreaterThan(
      (first?.budget?.years[2]?.year.cost?.expected ?? 0) * 2,
    );
    expect(priced?.budget?.years[2]?.year.tokens).toEqual(first?.budget?.years[2]?.year.tokens);

    await changeSettings(store, startingSettings(), { fiscalYearStart: 7 });
    const fiscal = await loadBudgetView(store, wholeTeam(team), TODAY);
    expect(fiscal?.budget?.years.map(({ year }) => monthOf(year.period.from) % 12)).toEqual([6, 6, 6]);
  }));
