import { describe, expect, it } from 'vitest';
import { drawDays, likelihood } from '@/core/advice/person-demand/days-of-use';
import { faded } from '@/core/advice/person-demand/fading';
import {
  DAYS_A_YEAR,
  later,
  laterState,
  STATES,
  STEPS,
  TRIALS,
  USUAL_RATES,
} from '@/core/advice/person-demand/roles';
import { factorAhead, factorBack, seasonOf } from '@/core/advice/person-demand/season';

const days = Array.from({ length: TRIALS + 1 }, (_, i) => i);
const states = Array.from({ length: STATES - 1 }, (_, i) => i + 1);

describe('days of use in a half-month', () => {
  it('of every role add up to its days a year, vary twice as much as by chance, and pause twice a year', () => {
    const pause = 2 / STEPS;
    for (const state of states) {
      const chances = days.map((count) => likelihood(state, count, 0));
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
      const active = chances.map((chance, i) => (chance - (i === 0 ? pause : 0)) / (1 - pause));
      expect(Math.min(...active)).toBeGreaterThanOrEqual(0);
      const mean = active.reduce((sum, chance, i) => sum + i * chance, 0);
      expect(mean * STEPS * (1 - pause)).toBeCloseTo(DAYS_A_YEAR[state] ?? 0, 6);
      const variance = active.reduce((sum, chance, i) => sum + (i - mean) ** 2 * chance, 0);
      const byChance = mean * (1 - mean / TRIALS);
      expect(variance / byChance).toBeCloseTo(2, 6);
    }
  });

  it('of a silent role are none', () => {
    expect(days.map((count) => likelihood(0, count, 0))).toEqual([1, ...Array(TRIALS).fill(0)]);
    expect(drawDays(0, 0.999)).toBe(0);
  });

  it('are drawn as often as they are likely', () => {
    for (const state of states) {
      const draws = 2000;
      const seen = Array.from({ length: draws }, (_, i) => drawDays(state, (i + 0.5) / draws));
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));
      for (const count of days)
        expect(
          Math.abs(seen.filter((one) => one === count).length / draws - likelihood(state, count, 0)),
        ).toBeLessThan(1.5 / draws);
    }
  });

  it('between two counts, and between two levels, are as likely as between both', () => {
    const [low, high] = [likelihood(3, 4, 0), likelihood(3, 5, 0)];
    expect(likelihood(3, 4.25, 0)).toBeCloseTo(low + 0.25 * (high - low), 12);
    expect(likelihood(3, TRIALS + 0.4, 0)).toBe(likelihood(3, TRIALS, 0));
    expect(likelihood(2, 4, 1)).toBe(low);
    expect(likelihood(3, 4, -0.5)).toBeCloseTo((low + likelihood(2, 4, 0)) / 2, 12);
    // No season makes a role silent, nor busier than the busiest.
    expect(likelihood(1, 4, -3)).toBe(likelihood(1, 4, 0));
    expect(likelihood(STATES - 1, 4, 3)).toBe(likelihood(STATES - 1, 4, 0));
  });
});

describe('roles', () => {
  it('end, move and return as often as said, and one person’s as often as they are believed to', () => {
    const { ends, moves, returns } = USUAL_RATES;
    for (const pace of [1, 0.25])
      for (let state = 0; state < STATES; state++) {
        const belief = Float64Array.from({ length: STATES }, (_, i) => Number(i === state));
        const next = new Float64Array(STATES);
        later(belief, USUAL_RATES, pace, next);
        expect(next.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
        // Out of season nobody comes back less: only what is there is slowed.
        expect(next[0]).toBeCloseTo(state === 0 ? 1 - returns / STEPS : (ends * pace) / STEPS, 12);
        if (state > 1) expect(next[state - 1]).toBeCloseTo((moves * pace) / 2 / STEPS, 12);
        const draws = 24_000;
        const drawn = Array.from({ length: draws }, (_, i) =>
          laterState(state, (i + 0.5) / draws, USUAL_RATES, pace),
        );
        for (let to = 0; to < STATES; to++)
          expect(
            Math.abs(drawn.filter((one) => one === to).length / draws - (next[to] ?? 0)),
            `${state} to ${to}`,
          ).toBeLessThan(2 / draws);
      }
  });
});

it('what was used counts half after a year, and after ten years no less', () => {
  expect([0, 365, 730, 3650].map(faded)).toEqual([1, 0.5, 0.25, 1 / 1024]);
  expect([faded(-5), faded(9999)]).toEqual([1, 1 / 1024]);
});

describe('a season', () => {
  /** Use of whole years, month by month; of half-months that aren't known only the share given. */
  const seasonFor = (years: readonly (readonly number[])[], unknown: Record<number, number> = {}) => {
    const used = Float64Array.from(years.flatMap((year) => year.flatMap((count) => [count, count])));
    const known = new Float64Array(used.length).fill(1);
    for (const [at, share] of Object.entries(unknown)) known[Number(at)] = share;
    return seasonOf({ used, known });
  };
  const quarter = [4, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0];

  it('that years repeat is believed by how many they are', () => {
    // Alike as can be less a standard error of a third; Spearman and Brown make 0.8 of two years' two thirds.
    const two = seasonFor([quarter, quarter]);
    expect(two?.strength).toBeCloseTo(0.8, 12);
    const alike = 1 - 1 / (3 * Math.sqrt(3));
    expect(seasonFor([quarter, quarter, quarter])?.strength).toBeCloseTo((3 * alike) / (1 + 2 * alike), 12);
    // 1 + 0.8 x (4 - 1) in the quarter, a fifth in the other months: 12 in all.
    const told = [3.4, 3.4, 3.4, ...Array<number>(9).fill(0.2)];
    for (const [month, factor] of told.entries()) {
      expect(two?.factor[month]).toBeCloseTo(factor, 12);
      if (!two) continue;
      expect([factorAhead(two, 2 * month), factorAhead(two, 2 * month + 1)]).toEqual([
        two.factor[month],
        two.factor[month],
      ]);
    }
    if (two)
      expect([1, 2, 3, 24, 25].map((back) => factorBack(two, back))).toEqual(
        [11, 11, 10, 0, 11].map((m) => two.factor[m]),
      );
    // What is used more in all counts no more.
    expect(seasonFor([quarter, quarter.map((count) => 3 * count)])).toEqual(two);
  });

  it('is none in years that differ, in one year, and where half of one isn’t known', () => {
    expect(seasonFor([quarter])).toBeNull();
    expect(seasonFor([quarter, quarter.toReversed()])).toBeNull();
    expect(seasonFor([quarter, Array(12).fill(0)])).toBeNull();
    expect(seasonFor([quarter, Array(12).fill(2)])).toBeNull();
    expect(seasonFor([quarter, quarter], { 30: 0.49 })).toBeNull();
    expect(seasonFor([quarter, quarter], { 30: 0.5 })?.strength).toBeCloseTo(0.8, 12);
    // Of three years the two that are known.
    expect(seasonFor([quarter, quarter, quarter], { 3: 0 })?.strength).toBeCloseTo(0.8, 12);
  });
});
