import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { seededRandom } from '@/core/forecast/random';
import { WHOLE_TEAM } from '@/core/ledger/unit';
import { ALL_TEAMS } from '@/core/model/filter';
import { startingSettings } from '@/core/rates/starting-values';
import { loadCard } from '@/core/store/report-cards';
import { loadSample } from '@/core/store/sample';
import { saveCapture } from '@/core/store/save-capture';
import { changeSettings } from '@/core/store/settings';
import { centitokens, day } from '@/core/units/brands';
import { forecastsAhead } from '@/entrypoints/dashboard/forecast/forecasts-ahead';
import { keptForecast } from '@/entrypoints/dashboard/forecast/kept-forecast';
import { loadFirstForecast, loadForecast } from '@/entrypoints/dashboard/forecast/load-forecast';
import { readAhead } from '@/entrypoints/dashboard/forecast/load-history';
import { loadUnitPeople } from '@/entrypoints/dashboard/forecast/load-unit-people';
import { capture, withStore } from '../store/support/captures';
import { save } from '../store/support/daily';

const TODAY = 20_454; // a Wednesday
const NOW = TODAY * 86_400_000 + 1000;
const ada = { email: 'ada@x.example' };
const bo = { email: 'bo@x.example' };

/** Rows of an office with noisy weeks; Bo joins late and uses AutoCAD. */
function rows(days: number) {
  const random = seededRandom(2);
  return Array.from({ length: days }, (_, i) => TODAY - days + i)
    .filter((on) => (on + 3) % 7 < 5)
    .flatMap((on) => [
      ...(random() < 0.8 ? [{ person: ada, product: 'Revit', day: on, tokens: 1000 }] : []),
      ...(on > TODAY - 100 && random() < 0.5
        ? [{ person: bo, product: 'AutoCAD', day: on, tokens: 700 }]
        : []),
    ]);
}
const file = (days: number) => ({
  id: 'f',
  rows: rows(days),
  readAt: NOW,
  period: { from: day(TODAY - days), to: day(TODAY - 1) },
});
const whole = { team: null, unit: WHOLE_TEAM };

test('nothing read: nothing to show', () =>
  withStore(async (store) => {
    expect(await loadForecast(store, whole, NOW)).toBeNull();
  }));

test('a team of files alone: demand is forecast and checked, its runway waits for a balance', () =>
  withStore(async (store) => {
    await save(store, file(300));
    const view = await loadForecast(store, whole, NOW);
    expect(view?.withheld).toBeNull();
    expect(view?.outlook?.withheld?.code).toBe('no-balance');
    expect(view?.card?.verdict).toBe('good');
    expect(view?.next.map(({ days }) => days)).toEqual([28, 90, 365]);
    expect(view?.past.map(({ age, kept }) => [age, kept])).toEqual([
      [30, false],
      [90, false],
    ]);
    expect(await loadUnitPeople(store, { team: null })).toHaveLength(2);
    expect((await loadCard(store, 'one:North'))?.card).toEqual(view?.card);
    expect(await loadForecast(store, whole, NOW)).toEqual(view);
  }));

test('with a balance the runway is drawn, and the forecast kept', () =>
  withStore(async (store) => {
    await save(store, file(300));
    await saveCapture(
      store,
      capture({
        page: 'balances',
        period: null,
        readAt: NOW,
        observations: [],
        figures: { tokensAvailable: centitokens(50_000) },
        lots: [{ tokens: centitokens(40_000), expiresOn: day(TODAY + 60) }],
        lotsComplete: true,
      }),
    );
    const view = await loadForecast(store, whole, NOW);
    expect(view?.outlook?.withheld).toBeNull();
    expect(view?.outlook?.fates).toHaveLength(1);
    const later = await loadForecast(store, whole, NOW + 30 * 86_400_000);
    expect(later?.past.find(({ age }) => age === 30)?.kept).toBe(true);
  }));

test('a product, a person and all teams have forecasts of their own', () =>
  withStore(async (store) => {
    await save(store, file(300));
    await save(store, { ...file(300), id: 'g', team: 'South', rows: rows(300).slice(20) });
    const ask = (unit: Parameters<typeof loadForecast>[1]['unit'], team: string | null = 'one:North') =>
      loadForecast(store, { team, unit }, NOW);
    const likely = (view: Awaited<ReturnType<typeof ask>>) => view?.next[1]?.likely ?? 0;
    const [team, revit, cad, all] = [
      await ask(WHOLE_TEAM),
      await ask({ kind: 'product', product: 'Revit' }),
      await ask({ kind: 'product', product: 'AutoCAD' }),
      await ask(WHOLE_TEAM, ALL_TEAMS),
    ];
    expect(likely(revit) + likely(cad)).toBeGreaterThan(0.8 * likely(team));
    expect(likely(revit) + likely(cad)).toBeLessThan(1.2 * likely(team));
    expect(likely(all)).toBeGreaterThan(1.6 * likely(team));
    expect(all?.outlook).toBeNull();
    expect((await ask({ kind: 'product', product: 'Nothing' }))?.withheld?.code).toBe('no-history');
    const someone = (await loadUnitPeople(store, { team: 'one:North' }))[0]?.id ?? 0;
    expect((await ask({ kind: 'person', person: someone, product: null }))?.withheld).toBeNull();
  }));

test('the sample company has a runway and a report card', () =>
  withStore(async (store) => {
    await loadSample(store, day(TODAY));
    const view = await loadForecast(store, whole, NOW);
    expect(view?.outlook?.runOut).not.toBeNull();
    expect(view?.card?.verdict).toBe('good');
    expect(view?.points.week.filter(({ range }) => range).length).toBeGreaterThan(20);
  }));

test('first comes what was used and what the popup says; the whole forecast is the same, checked', () =>
  withStore(async (store) => {
    await loadSample(store, day(TODAY));
    const first = await loadFirstForecast(store, whole, NOW);
    expect(first).toMatchObject({ whole: false, card: null, withheld: null, past: [] });
    const view = await loadForecast(store, whole, NOW);
    const { card, past, whole: _, ...same } = view ?? {};
    expect(first).toMatchObject({ ...same });
    expect(past?.length).toBeGreaterThan(0);
    expect(await loadFirstForecast(store, whole, NOW)).toMatchObject({ whole: false, card });

    const part = { team: null, unit: { kind: 'product', product: 'Revit' } } as const;
    const [soon, later] = [await loadFirstForecast(store, part, NOW), await loadForecast(store, part, NOW)];
    expect(soon).toMatchObject({ whole: false, card: null, withheld: null, next: [] });
    expect(soon?.points.week.every(({ range }) => range === null)).toBe(true);
    expect(soon?.points.month.map(({ actual }) => actual).slice(0, 12)).toEqual(
      later?.points.month.map(({ actual }) => actual).slice(0, 12),
    );
    expect(later?.next.length).toBeGreaterThan(0);
  }));

test('a team is forecast once a day as long as nothing is written, its parts whenever they are asked for', () =>
  withStore(async (store) => {
    await save(store, file(300));
    const ask = (unit: Parameters<typeof loadForecast>[1]['unit'], first = true, code = 'a', at = NOW) =>
      keptForecast(store, { team: null, unit }, at, code, first);
    expect((await ask(WHOLE_TEAM))?.whole).toBe(false);
    const view = await ask(WHOLE_TEAM, false);
    expect(view?.whole).toBe(true);
    expect(await ask(WHOLE_TEAM)).toEqual(view);
    expect((await ask(WHOLE_TEAM, true, 'b'))?.whole).toBe(false);
    expect((await ask(WHOLE_TEAM, true, 'a', NOW + 86_400_000))?.whole).toBe(false);
    const revit = { kind: 'product', product: 'Revit' } as const;
    await ask(revit, false);
    expect((await ask(revit))?.whole).toBe(false);
    await save(store, { ...file(20), id: 'g' });
    expect((await ask(WHOLE_TEAM))?.whole).toBe(false);
  }));

test('every team is forecast ahead, none where forecasts are switched off', () =>
  withStore(async (store) => {
    await save(store, file(300));
    await save(store, { ...file(300), id: 'g', team: 'South', rows: rows(300).slice(20) });
    const first = (team: string) => keptForecast(store, { team, unit: WHOLE_TEAM }, NOW, 'a', true);
    const features = (forecast: boolean) =>
      changeSettings(store, startingSettings(), (now) => ({ features: { ...now.features, forecast } }));
    await features(false);
    await forecastsAhead(store, { team: null }, NOW, 'a');
    expect((await first('one:North'))?.whole).toBe(false);
    await features(true);
    await forecastsAhead(store, { team: null }, NOW, 'a');
    for (const team of ['one:North', 'one:South', ALL_TEAMS]) expect((await first(team))?.whole).toBe(true);
  }));

test('what a part of a team is forecast from is read ahead: then no row is', () =>
  withStore(async (store) => {
    await save(store, file(300));
    const part = { team: null, unit: { kind: 'product', product: 'Revit' } } as const;
    const read = vi.spyOn(store.db.chunks, 'where');
    await readAhead(store, part);
    expect(read).toHaveBeenCalled();
    read.mockClear();
    const view = await loadFirstForecast(store, part, NOW);
    expect(view?.points.month.some(({ actual }) => (actual ?? 0) > 0)).toBe(true);
    expect(read).not.toHaveBeenCalled();
  }));
