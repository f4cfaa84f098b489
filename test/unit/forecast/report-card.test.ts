import { describe, expect, it } from 'vitest';
import { backtest } from '@/core/forecast/backtest';
import { forecastBand } from '@/core/forecast/forecast-band';
import { forecastDemand } from '@/core/forecast/forecast-demand';
import { normals, seededRandom } from '@/core/forecast/random';
import { reportCard } from '@/core/forecast/report-card';
import type { DemandHistory } from '@/core/forecast/types';
import { weekdayNaive } from '@/core/forecast/weekday-naive';
import { day } from '@/core/units/brands';

const FROM = 19_999; // a Monday
const historyOf = (values: readonly number[], weight = 1): DemandHistory => ({
  from: day(FROM),
  values: Float64Array.from(values),
  weight: new Float32Array(values.length).fill(weight),
});
/** An office whose weeks are noisy around a level. */
function noisy(days: number, spread = 0.4, seed = 3): number[] {
  const normal = normals(seededRandom(seed));
  const weeks = Array.from({ length: Math.ceil(days / 7) }, () => Math.exp(spread * normal()));
  return Array.from({ length: days }, (_, i) =>
    i % 7 < 5 ? Math.round(10_000 * (weeks[Math.floor(i / 7)] ?? 1)) : 0,
  );
}

describe('weekday-naive forecast', () => {
  it('repeats the last known day of each weekday', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 10, 20, 30, 40, 50, 60, 70];
    const history = historyOf(values);
    expect(weekdayNaive(history, [1, 7, 9])).toEqual([10, 280, 310]);
    history.weight[8] = 0; // the Tuesday: that of the week before counts
    expect(weekdayNaive(history, [2, 7])).toEqual([12, 262]);
  });
});

describe('backtest', () => {
  const history = historyOf(noisy(300));
  it('sees nothing of what it is scored on', () => {
    const scored = backtest(history, [], 1);
    const changed = historyOf(noisy(300));
    changed.values.fill(9e6, 250);
    const upTo250 = (list: typeof scored) =>
      list
        .filter(({ origin }) => origin < FROM + 250)
        .map(({ origin, days, likely, low, high, naive }) => [origin, days, likely, low, high, naive]);
    expect(upTo250(backtest(changed, [], 1))).toEqual(upTo250(scored));
    expect(upTo250(scored).length).toBeGreaterThan(40);
  });
  it('adds up what came', () => {
    for (const { origin, days, actual } of backtest(history, [], 1)) {
      const at = origin - FROM + 1;
      expect(actual).toBe(history.values.slice(at, at + days).reduce((a, b) => a + b, 0));
    }
  });
  it('neither scores nor starts inside days of which only the sum is known', () => {
    const mixed = historyOf(noisy(300));
    mixed.weight.fill(1 / Math.sqrt(28), 200, 228);
    const scored = backtest(mixed, [], 1);
    const inside = (on: number) => on >= FROM + 200 && on < FROM + 227;
    expect(scored.filter(({ origin }) => inside(origin))).toEqual([]);
    expect(scored.filter(({ origin, days }) => days === 7 && inside(origin + 7))).toEqual([]);
    expect(
      scored.some(({ origin, days }) => days === 28 && origin < FROM + 200 && origin + 28 >= FROM + 200),
    ).toBe(true);
    expect(backtest(historyOf(noisy(300), 1 / Math.sqrt(28)), [], 1)).toEqual([]);
  });
});

describe('report card', () => {
  it('finds skill where the last week is a poor guide, and about honest bands', () => {
    const card = reportCard(historyOf(noisy(500)), [], 1);
    expect(card.verdict).toBe('good');
    expect(card.skill).toBeGreaterThan(0.2);
    expect(card.horizons.map(({ days }) => days)).toEqual([7, 28, 90]);
    for (const { covered, bias, forecasts } of card.horizons) {
      expect(covered).toBeGreaterThan(0.6);
      expect(Math.abs(bias)).toBeLessThan(0.15);
      expect(forecasts).toBeGreaterThan(30);
    }
    expect(reportCard(historyOf(noisy(500)), [], 1)).toEqual(card);
  });
  it('finds none where use doubles now and then and the last week tells at once; says when it looks again', () => {
    const stairs = Array.from({ length: 420 }, (_, i) => 10_000 * 2 ** Math.floor(i / 60));
    const card = reportCard(historyOf(stairs), [], 1);
    expect(card).toMatchObject({ verdict: 'no-skill', daysExact: 420, daysNeeded: 448 });
    expect(card.skill).toBeLessThan(0);
    for (const { error, naive } of card.horizons) expect(error).toBeGreaterThan(naive);
  });
  it('keeps a forecast that is right, though so is the last week', () => {
    const card = reportCard(historyOf(noisy(300, 0)), [], 1);
    expect(card.verdict).toBe('good');
    expect(card.horizons[1]?.error).toBeLessThan(0.02);
  });
  it('says how many days are needed before there is one, and keeps its word', () => {
    const short = reportCard(historyOf(noisy(60)), [], 1);
    expect(short).toMatchObject({ verdict: 'too-short', skill: null, daysExact: 60 });
    expect(short.daysNeeded).toBeGreaterThan(60);
    expect(reportCard(historyOf(noisy(short.daysNeeded - 1)), [], 1).verdict).toBe('too-short');
    expect(reportCard(historyOf(noisy(short.daysNeeded)), [], 1).verdict).not.toBe('too-short');
  });
});

describe('forecast band', () => {
  it('is of the days from its first on, though the futures begin before', () => {
    const found = forecastDemand({
      history: historyOf(noisy(200)),
      horizon: 120,
      paths: 200,
      seed: 1,
      holidays: [],
    });
    if (found.kind !== 'paths') throw new Error(found.code);
    const later = forecastBand(found, day(found.from + 7));
    const cut = Float64Array.from(
      { length: 200 * 113 },
      (_, i) => found.daily[Math.floor(i / 113) * 120 + 7 + (i % 113)] ?? 0,
    );
    expect(
      forecastBand({ from: day(found.from + 7), horizon: 113, paths: 200, daily: cut }, day(found.from + 7)),
    ).toEqual(later);
    expect(later.weeks).toHaveLength(13);
    for (const { low, likely, high } of [...later.weeks, ...later.sums]) {
      expect(low).toBeLessThanOrEqual(likely);
      expect(likely).toBeLessThanOrEqual(high);
    }
    expect(later.sums[0]).toEqual({ days: 7, ...later.weeks[0] });
  });
});
