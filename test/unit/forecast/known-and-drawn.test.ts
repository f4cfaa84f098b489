import { describe, expect, it } from 'vitest';
import { dayKinds, HOLIDAY, LULL, ORDINARY } from '@/core/forecast/calendar';
import { closedDays } from '@/core/forecast/closed-days';
import { cutHistory, daysExact, daysKnown } from '@/core/forecast/cut-history';
import { demandPoints } from '@/core/forecast/demand-points';
import { forecastBand } from '@/core/forecast/forecast-band';
import { isBreak, knownUse } from '@/core/forecast/known-use';
import { letSomeLeave } from '@/core/forecast/leaving';
import { nextUse } from '@/core/forecast/next-use';
import { pastForecasts } from '@/core/forecast/past-forecast';
import { pathSums } from '@/core/forecast/path-sums';
import { atRank, quantile } from '@/core/forecast/quantile';
import { repeatPast } from '@/core/forecast/repeat-past';
import { roundSmallWeeks } from '@/core/forecast/small-weeks';
import type { DemandHistory, DemandPaths } from '@/core/forecast/types';
import { weekdayNaive } from '@/core/forecast/weekday-naive';
import { centitokens, day } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';

const on = (iso: string) => dayOfIso(iso) ?? day(0);
const history = (from: number, values: readonly number[], weight = values.map(() => 1)): DemandHistory => ({
  from: day(from),
  values: Float64Array.from(values),
  weight: Float32Array.from(weight),
});
const totalsOf = (level: readonly number[], known = level.map(() => 1)) => ({
  count: level.length,
  level: Float64Array.from(level),
  known: Float64Array.from(known),
  exact: Float64Array.from(known),
  scale: 100,
});
/** Every draw the same. */
const always = (draw: number) => () => draw;

describe('what is known', () => {
  const known = history(100, [5, 6, 7, 8], [1, 0.5, 0, 1]);

  it('adds up from a day to a day, both included, unless a day between isn’t known well enough', () => {
    expect(knownUse(known, 100, 101)).toBe(11);
    expect(knownUse(known, 100, 102)).toBeNull();
    expect(knownUse(known, 100, 101, 0.5)).toBe(11);
    expect(knownUse(known, 100, 101, 0.6)).toBeNull();
    expect(knownUse(known, 103, 103)).toBe(8);
    expect(knownUse(known, 103, 104)).toBeNull();
    expect(knownUse(known, 99, 100)).toBeNull();
    expect(knownUse(known, 103, 102)).toBe(0);
    expect(knownUse(history(0, [0.4, 0.4]), 0, 1)).toBe(1);
  });

  it('breaks where a day or the next is known exactly', () => {
    expect([99, 100, 101, 102, 103, 104].map((at) => isBreak(known, at))).toEqual([
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
  });

  it('is cut after a day, and counted', () => {
    const shown = (last: number) => [...cutHistory(known, day(last)).values];
    expect([shown(99), shown(100), shown(103), shown(200), shown(5)]).toEqual([
      [],
      [5],
      [5, 6, 7, 8],
      [5, 6, 7, 8],
      [],
    ]);
    expect([...cutHistory(known, day(101)).weight]).toEqual([1, 0.5]);
    expect([daysKnown(known), daysExact(known)]).toEqual([3, 2]);
  });

  it('repeats anybody’s way: each weekday as it was last known', () => {
    const weeks = history(0, [1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 14, 15, 16, 17], [...Array(13).fill(1), 0]);
    expect(weekdayNaive(weeks, [1, 7, 9, 0])).toEqual([11, 88, 111, 0]);
    expect(weekdayNaive(history(0, [4]), [7])).toEqual([4]);
  });

  it('of days apart: holidays that aren’t worked, and the lull from 23 December to 2 January', () => {
    const holiday = (iso: string, worked: boolean) => ({
      day: on(iso),
      name: '',
      origin: 'admin' as const,
      worked,
    });
    expect(closedDays({ holidays: [holiday('2026-05-01', false), holiday('2026-05-02', true)] })).toEqual([
      on('2026-05-01'),
    ]);
    const kinds = (from: string, length: number, ...holidays: string[]) => [
      ...dayKinds(on(from), length, holidays.map(on)),
    ];
    expect(kinds('2026-12-22', 2)).toEqual([ORDINARY, LULL]);
    expect(kinds('2027-01-02', 2)).toEqual([LULL, ORDINARY]);
    expect(kinds('2026-11-23', 1)).toEqual([ORDINARY]);
    expect(kinds('2026-02-01', 1)).toEqual([ORDINARY]);
    expect(kinds('2026-05-01', 2, '2026-04-30', '2026-05-01', '2026-05-03')).toEqual([HOLIDAY, ORDINARY]);
    expect(kinds('2026-05-01', 2, '2026-05-02')).toEqual([ORDINARY, HOLIDAY]);
  });
});

describe('numbers of many futures', () => {
  const ascending = Float64Array.from([10, 20, 40]);

  it('have quantiles between the two next to them, or the nearest by rank', () => {
    expect([0, 0.25, 0.5, 0.75, 1].map((p) => quantile(ascending, p))).toEqual([10, 15, 20, 30, 40]);
    const ranks = Int32Array.from([1, 2, 3, 4]);
    expect([0, 0.25, 0.26, 0.5, 1].map((p) => atRank(ranks, p))).toEqual([1, 1, 2, 2, 4]);
    expect(atRank(new Int32Array(0), 0.5)).toBeUndefined();
  });

  const futures = (from: number, horizon: number): DemandPaths => ({
    from: day(from),
    horizon,
    paths: 2,
    daily: Float64Array.from({ length: 2 * horizon }, (_, i) => (i < horizon ? 1 : 10)),
  });

  it('are added up through the days asked for', () => {
    expect(pathSums(futures(0, 4), [0, 2, 4]).map((sums) => [...sums])).toEqual([
      [0, 0],
      [2, 20],
      [4, 40],
    ]);
  });

  it('make a band of thirteen weeks and three sums, from a day of theirs on', () => {
    const long = futures(100, 105);
    long.daily.fill(7, 0, 10); // the first future's days before
    const band = forecastBand(long, day(110));
    expect(band.weeks).toHaveLength(13);
    expect(band.weeks.every(({ low, likely, high }) => low === 13 && likely === 39 && high === 64)).toBe(
      true,
    );
    expect(band.sums.map(({ days, likely }) => [days, likely])).toEqual([
      [7, 39],
      [28, 154],
      [90, 495],
    ]);
  });

  it('say the next weeks, quarter and year as far as they reach', () => {
    expect(nextUse(futures(100, 90), day(100)).map(({ days, likely }) => [days, likely])).toEqual([
      [28, 154],
      [90, 495],
    ]);
    expect(nextUse(futures(100, 90), day(101)).map(({ days }) => days)).toEqual([28]);
    expect(nextUse(futures(100, 365), day(100)).map(({ days }) => days)).toEqual([28, 90, 365]);
  });

  it('are told with what came: six weeks of days, half a year of weeks, a year of months each way', () => {
    const today = on('2026-11-18');
    const past = history(today - 500, Array(500).fill(10));
    const points = (step: 'day' | 'week' | 'month', ahead = 400) =>
      demandPoints(past, futures(today, ahead), today, step);
    expect([points('day').length, points('week').length, points('month').length]).toEqual([85, 53, 25]);
    const ranges = points('day', 10).filter(({ range }) => range !== null);
    expect([ranges[0]?.from, ranges.at(-1)?.to]).toEqual([today, today + 9]);
    const days = points('day').filter(({ actual }) => actual !== null);
    expect([days[0]?.from, days.at(-1)?.to]).toEqual([today - 42, today - 1]);
    const short = demandPoints(history(today - 3, [1, 2, 3]), null, today, 'day');
    expect(short[0]?.from).toBe(today - 3);
  });
});

describe('forecasts of some time ago', () => {
  const today = 20_000;
  const past = history(today - 300, Array(300).fill(10));
  const range = { low: centitokens(1), likely: centitokens(2), high: centitokens(3) };
  const band = (age: number) => ({
    from: day(today - age),
    weeks: [range, range],
    sums: [{ ...range, days: 7 }],
  });
  const ages = (...bands: ReturnType<typeof band>[]) =>
    pastForecasts(past, bands, [], day(today), 1).map(({ from, kept }) => [today - from, kept]);

  it('are the kept ones nearest to the age, at most four days off', () => {
    expect(ages(band(33), band(29), band(28))[0]).toEqual([29, true]);
    expect(ages(band(34))[0]).toEqual([34, true]);
    expect(ages(band(26))[0]).toEqual([26, true]);
    expect(ages(band(35))[0]).toEqual([30, false]);
    expect(ages(band(25), band(94))).toEqual([
      [30, false],
      [94, true],
    ]);
  });

  it('stand beside what came, week by week', () => {
    const [found] = pastForecasts(past, [band(30)], [], day(today), 1);
    expect(found?.weeks.map(({ from, actual }) => [today - from, actual])).toEqual([
      [30, 70],
      [23, 70],
    ]);
    expect(found?.sums).toEqual([{ ...range, days: 7, actual: 70 }]);
  });
});

describe('futures of what often pauses', () => {
  const weeks = (...values: number[]) => Float64Array.from(values);
  const left = (totals: ReturnType<typeof totalsOf>, draws: () => number) => {
    const some = weeks(1, 1, 1, 1);
    letSomeLeave(totals, some, 2, draws);
    return [...some];
  };

  it('may end, the likelier the longer nothing came', () => {
    const pausing = totalsOf([100, 0, 100, 0, 100, 0]);
    expect(left(pausing, always(0))).toEqual([0, 0, 0, 0]);
    expect(left(pausing, always(0.9))).toEqual([1, 1, 1, 1]);
    // Three of seven weeks empty (one added): 0.5 % of that for each silent week, against a usual silence as long.
    const chance = (silent: number) => {
      const pauses = (3 + silent - 1) / (6 + silent);
      return (0.005 * pauses * silent) / (0.005 * pauses * silent + pauses ** silent);
    };
    const long = totalsOf([100, 0, 100, 0, 100, ...Array(8).fill(0)]);
    expect(left(long, always(chance(8) - 0.01))).toEqual([0, 0, 0, 0]);
    expect(left(long, always(chance(8) + 0.2))).toEqual([1, 1, 1, 1]);
  });

  it('go on where no week was empty since the first use', () => {
    expect(left(totalsOf([100, 100]), always(0))).toEqual([1, 1, 1, 1]);
    expect(left(totalsOf([0, 0, 100, 100]), always(0))).toEqual([1, 1, 1, 1]);
    expect(left(totalsOf([100, 0, 100], [1, 0, 1]), always(0))).toEqual([1, 1, 1, 1]);
  });

  it('end from the week on that draws it', () => {
    const draws = [0.99, 0.99, 0, 0.99, 0, 0.99];
    expect(left(totalsOf([100, 0, 100]), () => draws.shift() ?? 0.99)).toEqual([1, 0, 0, 0]);
  });

  it('have no weeks smaller than small ones: nothing or a small one, by chance', () => {
    const rounded = (totals: ReturnType<typeof totalsOf>, draw: number) => {
      const some = weeks(0, 0.25, 0.5, 2);
      roundSmallWeeks(totals, some, always(draw));
      return [...some];
    };
    const pausing = totalsOf([0, 50, 0, 50, 50]);
    expect(rounded(pausing, 0.4)).toEqual([0, 0.5, 0.5, 2]);
    expect(rounded(pausing, 0.6)).toEqual([0, 0, 0.5, 2]);
    expect(rounded(totalsOf([50, 50, 50]), 0.6)).toEqual([0, 0.25, 0.5, 2]);
    expect(rounded(totalsOf([0, 50, 50]), 0.6)).toEqual([0, 0.25, 0.5, 2]);
    expect(rounded(totalsOf([50, 0, 50], [1, 0, 1]), 0.6)).toEqual([0, 0.25, 0.5, 2]);
  });

  it('are in one of ten what really was, a quarter at a time, from two months on', () => {
    const repeated = (count: number, draws: readonly number[]) => {
      const some = new Float64Array(15).fill(-1);
      const next = [...draws];
      repeatPast(
        totalsOf(Array.from({ length: count }, (_, i) => 100 * i)),
        some,
        15,
        () => next.shift() ?? 0.99,
      );
      return [...some];
    };
    expect(repeated(7, [0, 0])).toEqual(Array(15).fill(-1));
    expect(repeated(8, [0.1, 0])).toEqual(Array(15).fill(-1));
    expect(repeated(8, [0.09, 0.25, 0.5])).toEqual([2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 4, 5]);
    expect(repeated(110, [0, 0, 0]).slice(0, 2)).toEqual([6, 7]); // two years back
  });
});
