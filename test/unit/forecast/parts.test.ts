import { describe, expect, it } from 'vitest';
import { dayKinds, HOLIDAY, LULL, ORDINARY } from '@/core/forecast/calendar';
import { calendarEffect } from '@/core/forecast/calendar-effect';
import { lastYear } from '@/core/forecast/last-year';
import { filterLevel } from '@/core/forecast/level-filter';
import { logarithm, squareRoot } from '@/core/forecast/power-scale';
import { gamma, normals, seededRandom } from '@/core/forecast/random';
import { SETTINGS } from '@/core/forecast/settings';
import { logGamma, logStudentT } from '@/core/forecast/student-t';
import { weekShares } from '@/core/forecast/week-shares';
import { weeklyTotals } from '@/core/forecast/weekly-totals';
import { allot, weigh } from '@/core/forecast/weigh';
import { type Day, day } from '@/core/units/brands';
import { dayOfDate } from '@/core/units/day';

const dateOf = (year: number, month: number, dayOfMonth: number): Day => {
  const found = dayOfDate(year, month, dayOfMonth);
  if (found === null) throw new Error('no such date');
  return found;
};
const MONDAY = dateOf(2025, 3, 3);
const office = (days: number, of: (i: number) => number = () => 100) => ({
  from: MONDAY,
  values: Float64Array.from({ length: days }, (_, i) => (i % 7 < 5 ? of(i) : 0)),
  weight: new Float32Array(days).fill(1),
});
const totalsOf = (level: readonly number[], known = level.map(() => 1), exact = known) => ({
  count: level.length,
  level: Float64Array.from(level),
  known: Float64Array.from(known),
  exact: Float64Array.from(exact),
  scale: 100,
});

describe('mathematics', () => {
  it('log gamma and Student t are those of R', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 8);
    expect(logGamma(10)).toBeCloseTo(Math.log(362_880), 8);
    expect(logStudentT(1.5, 4, 1)).toBeCloseTo(-2.097, 3); // dt(1.5, 4, log = TRUE)
    expect(logStudentT(3, 4, 4)).toBeCloseTo(logStudentT(1.5, 4, 1) - Math.log(2), 10);
  });
  it('normal and gamma draws have their moments', () => {
    const random = seededRandom(5);
    const normal = normals(random);
    const many = 40_000;
    const of = (draw: () => number) => {
      const all = Array.from({ length: many }, draw);
      const mean = all.reduce((a, b) => a + b, 0) / many;
      return { mean, variance: all.reduce((sum, one) => sum + (one - mean) ** 2, 0) / many };
    };
    const bell = of(normal);
    expect(Math.abs(bell.mean)).toBeLessThan(0.03);
    expect(bell.variance).toBeCloseTo(1, 1);
    const skewed = of(() => gamma(3.5, random, normal));
    expect(skewed.mean / 3.5).toBeCloseTo(1, 1);
    expect(skewed.variance / 3.5).toBeCloseTo(1, 1);
  });
  it('scales go there and back, and their slope is the derivative', () => {
    for (const scale of [logarithm, squareRoot])
      for (const use of [0, 0.03, 0.5, 1, 7, 300]) {
        expect(scale.from(scale.to(use))).toBeCloseTo(use, 9);
        if (use < 0.02) continue;
        const slope = (scale.to(use + 1e-6) - scale.to(use - 1e-6)) / 2e-6;
        expect(scale.logSlope(use)).toBeCloseTo(Math.log(slope), 5);
      }
    expect(squareRoot.from(-9)).toBe(0);
    expect(logarithm.from(-99)).toBe(0);
  });
  it('weights add up to one and every path belongs to one setting', () => {
    expect(weigh([-1000, -1000])).toEqual([0.5, 0.5]);
    expect(allot([0.25, 0, 0.75], 10)).toEqual([0, 3, 3, 10]);
  });
});

describe('calendar', () => {
  it('knows holidays and the lull around New Year, holidays first', () => {
    const from = dateOf(2025, 12, 22);
    const kinds = dayKinds(from, 14, [dateOf(2025, 12, 25), dateOf(2026, 2, 1)]);
    expect([...kinds]).toEqual([ORDINARY, LULL, LULL, HOLIDAY, ...Array(8).fill(LULL), ORDINARY, ORDINARY]);
  });
  it('believes a holiday to be a Sunday, and learns otherwise', () => {
    const history = office(140);
    const holidays = [21, 50, 72, 100].map((i) => day(MONDAY + i));
    const without = calendarEffect(history, new Uint8Array(140));
    expect(without.factor[HOLIDAY]).toBeLessThan(0.1);
    expect(without.factor[LULL]).toBeGreaterThan(0.4);
    const busy = calendarEffect(history, dayKinds(MONDAY, 140, holidays));
    expect(busy.factor[HOLIDAY]).toBeGreaterThan(0.65); // four holidays like any other day
    expect(busy.weekday.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
  });
  it('is not learned from estimated days', () => {
    const history = { ...office(140), weight: new Float32Array(140).fill(0.2) };
    const kinds = dayKinds(MONDAY, 140, [day(MONDAY + 21)]);
    expect(calendarEffect(history, kinds)).toEqual(calendarEffect(office(0), new Uint8Array(0)));
  });
});

describe('weekly totals', () => {
  const kindsOf = (days: number, holidays: readonly number[] = []) =>
    dayKinds(
      MONDAY,
      days,
      holidays.map((i) => day(MONDAY + i)),
    );
  const totals = (history: ReturnType<typeof office>, holidays: readonly number[] = []) => {
    const kinds = kindsOf(history.values.length, holidays);
    return weeklyTotals(history, kinds, calendarEffect(history, kinds));
  };
  it('are the same in a week with a holiday that was closed', () => {
    const found = totals(
      office(140, (i) => (i === 100 ? 5 : 100)),
      [100],
    );
    const [usual = 0, short = 0] = [found.level[13], found.level[14]];
    expect(short / usual).toBeGreaterThan(0.95);
    expect(short / usual).toBeLessThan(1.05);
    expect(found.known[14]).toBeLessThan(0.9);
  });
  it('say nothing of the level in a week that was nearly all closed', () => {
    const closed = [98, 99, 100, 101, 102];
    const history = office(140, (i) => (closed.includes(i) ? 0 : 100));
    expect(totals(history, closed).known[14]).toBe(0);
  });
  it('leave gaps out and keep the oldest part of a week', () => {
    const history = office(24);
    history.weight.fill(0, 10, 17);
    const found = totals(history);
    expect(found.count).toBe(4);
    expect([...found.known].map((known) => known > 0)).toEqual([true, true, false, true]);
    expect(found.known[0]).toBeLessThan(0.7);
    for (const week of [0, 1, 3]) expect(found.level[week]).toBeGreaterThan(430);
  });
  it('count estimated days less', () => {
    const history = { ...office(28), weight: new Float32Array(28).fill(0.25) };
    const found = totals(history);
    expect(found.known[2]).toBeCloseTo(0.25, 5);
    expect(found.exact[2]).toBeCloseTo(0.25, 5);
  });
});

describe('level filter', () => {
  const setting = (wander: number, peak: number) => {
    const found = SETTINGS.find((one) => one.wander === wander && one.peak === peak);
    if (!found) throw new Error('no such setting');
    return found;
  };
  const level = (weeks: ReturnType<typeof totalsOf>, wander: number) => {
    const one = setting(wander, 0);
    return 100 * one.scale.from(filterLevel(one, weeks).level);
  };
  it('follows a jump at once when the level wanders, slowly when it hardly moves', () => {
    const jump = totalsOf([...Array(20).fill(100), 300, 300, 300]);
    expect(level(jump, 1)).toBeGreaterThan(270);
    expect(level(jump, 0.01)).toBeLessThan(200);
  });
  it('lets a peak fade', () => {
    const one = setting(0.01, 0.5);
    const found = filterLevel(one, totalsOf([...Array(20).fill(100), 250]));
    expect(found.peak).toBeGreaterThan(0.2);
    expect(100 * one.scale.from(found.level)).toBeLessThan(150);
  });
  it('prefers the setting that predicted better', () => {
    const normal = normals(seededRandom(3));
    const steady = totalsOf(Array.from({ length: 80 }, () => 100 * Math.exp(0.2 * normal())));
    let at = Math.log(100);
    const walk = totalsOf(
      Array.from({ length: 80 }, () => {
        at += 0.2 * normal();
        return Math.exp(at);
      }),
    );
    const lead = (weeks: ReturnType<typeof totalsOf>) =>
      filterLevel(setting(1, 0), weeks).score - filterLevel(setting(0.01, 0), weeks).score;
    expect(lead(steady)).toBeLessThan(0);
    expect(lead(walk)).toBeGreaterThan(0);
  });
  it('learns less from estimated weeks, and its spread stays wide with few', () => {
    const one = setting(0.01, 0);
    const spread = (weeks: ReturnType<typeof totalsOf>) => {
      const { rate, shape } = filterLevel(one, weeks);
      return Math.sqrt(rate / shape);
    };
    const same = Array<number>(12).fill(100);
    expect(spread(totalsOf(same))).toBeLessThan(0.1);
    expect(spread(totalsOf(same, undefined, Array<number>(12).fill(0.2)))).toBeGreaterThan(0.15);
    expect(spread(totalsOf([100]))).toBeGreaterThan(0.25);
  });
});

describe('seasons', () => {
  const twoYears = Array.from({ length: 120 }, (_, i) => (i % 52 >= 20 && i % 52 < 30 ? 50 : 100));
  it('come again, less so the noisier the unit', () => {
    const calm = lastYear(totalsOf(twoYears), 12, 0.001); // week 120 is week 16 of its year
    const noisy = lastYear(totalsOf(twoYears), 12, 0.5);
    expect(calm[8]).toBeLessThan(0.75);
    expect(noisy[8]).toBeGreaterThan(0.9);
  });
  it('are unknown without a year of history', () => {
    expect(new Set(lastYear(totalsOf(twoYears.slice(0, 50)), 60, 0.01))).toEqual(new Set([1]));
  });
});

describe('week shares', () => {
  it('are those of recent ordinary weeks, each adding up to one', () => {
    const history = office(70, (i) => 100 + i);
    const kinds = dayKinds(MONDAY, 70, [day(MONDAY + 65)]);
    const shares = weekShares(history, kinds, calendarEffect(history, kinds));
    expect(shares).toHaveLength(7 * 9);
    for (let week = 0; week < 9; week++)
      expect(shares.subarray(7 * week, 7 * week + 7).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
  });
  it('are the weekdays of the days to come with little history', () => {
    const history = office(10); // ends on a Wednesday
    const shares = weekShares(history, new Uint8Array(10), calendarEffect(history, new Uint8Array(10)));
    expect(shares).toHaveLength(7);
    expect(shares[0]).toBeGreaterThan(5 * (shares[2] ?? 1)); // Thursday against Saturday
  });
});
