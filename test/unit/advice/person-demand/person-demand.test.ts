import { describe, expect, it } from 'vitest';
import { expectedUse } from '@/core/advice/person-demand/expected-use';
import { daysAhead, outlookOf } from '@/core/advice/person-demand/outlook';
import { personDemand } from '@/core/advice/person-demand/person-demand';
import { teamMix } from '@/core/advice/person-demand/product-mix';
import type { PersonPast } from '@/core/advice/types';
import { day } from '@/core/units/brands';
import { every, pastOf, TODAY } from './pasts';

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
const daysNextYear = (past: PersonPast) => sum(daysAhead(outlookOf(past)));

describe("a person's expected days next year", () => {
  it('are below last year for steady use, as some roles end', () => {
    const steady = daysNextYear(pastOf(730, { A: every(7, 730) }));
    expect(steady).toBeGreaterThan(25);
    expect(steady).toBeLessThan(52);
  });

  it('fall with every week of silence, the faster the more regular the use was', () => {
    const silent = (weeks: number, n: number) =>
      pastOf(730, { A: every(n, 7 * weeks + 1 + n * Math.floor((700 - 7 * weeks) / n), 7 * weeks + 1) });
    const kept = (n: number) => daysNextYear(silent(8, n)) / daysNextYear(silent(0, n));
    for (const n of [2, 7, 20])
      for (const weeks of [2, 4, 8, 16])
        expect(daysNextYear(silent(weeks, n))).toBeLessThan(daysNextYear(silent(weeks / 2, n)));
    expect(kept(2)).toBeLessThan(kept(7));
    expect(kept(7)).toBeLessThan(kept(20));
  });

  it('two silent weeks of somebody busy are a holiday rather than the end, two months are the end', () => {
    const silent = (days: number) => outlookOf(pastOf(400, { A: every(1, 400, days + 1) })).belief[0] ?? 0;
    expect(silent(0)).toBeLessThan(0.01);
    expect(silent(15)).toBeGreaterThan(0.05);
    expect(silent(15)).toBeLessThan(0.5);
    expect(silent(60)).toBeGreaterThan(0.9);
  });

  it('count from the first use on: who began a month ago is no rare user', () => {
    const began = daysNextYear(pastOf(365, { A: every(3, 30) }));
    const rare = daysNextYear(pastOf(365, { A: every(33, 365) }));
    expect(began).toBeGreaterThan(2 * rare);
  });

  it('weigh recent months more', () => {
    const rising = daysNextYear(pastOf(365, { A: [...every(20, 365, 183), ...every(3, 182)] }));
    const falling = daysNextYear(pastOf(365, { A: [...every(3, 365, 183), ...every(20, 182)] }));
    expect(rising).toBeGreaterThan(2 * falling);
  });

  it('are few but not none for who was never seen', () => {
    const never = daysNextYear(pastOf(365, {}));
    expect(never).toBeGreaterThan(0);
    expect(never).toBeLessThan(3);
  });

  it("don't take unknown days for silence", () => {
    const whole = pastOf(365, { A: every(5, 365, 91) });
    const known = Uint8Array.from({ length: 365 }, (_, i) => (i < 275 ? 1 : 0));
    expect(daysNextYear({ ...whole, known })).toBeGreaterThan(3 * daysNextYear(whole));
  });

  it("take days placed from a period's total for what they add up to", () => {
    const exact = pastOf(360, { A: every(5, 360) });
    const spread: PersonPast = {
      ...exact,
      products: [
        {
          product: 'A',
          days: Int32Array.from(every(1, 360), (age) => TODAY - age),
          tokens: new Float64Array(360).fill(140),
          perDay: 700,
        },
      ],
    };
    expect(daysNextYear(spread) / daysNextYear(exact)).toBeCloseTo(1, 1);
  });

  it('read one known day of use in an unknown half-month as nothing', () => {
    const known = new Uint8Array(365);
    known.fill(1, 0, 300);
    known[364] = 1;
    const past = pastOf(365, { A: [...every(30, 365, 66), 1] });
    expect(daysNextYear({ ...past, known })).toBeLessThan(40);
  });
});

describe('the season', () => {
  const months = (past: PersonPast) => {
    const { products, tokens } = expectedUse(outlookOf(past));
    return Array.from({ length: 12 }, (_, m) => sum(products.map((_, p) => tokens[p * 12 + m] ?? 0)));
  };
  // used on every other day of the first three months after today's day of the year, in each of three years
  const yearly = [0, 1, 2].flatMap((year) => every(2, 365 * (year + 1), 365 * (year + 1) - 90));

  it('is expected again when three years repeat it, in its months', () => {
    const ahead = months(pastOf(1095, { A: yearly }));
    expect(sum(ahead.slice(0, 3))).toBeGreaterThan(2 * sum(ahead.slice(3)));
    // nine silent months are not taken for having left
    expect(sum(ahead) / 700).toBeGreaterThan(12);
  });

  it('is flat under two years and for use without a pattern', () => {
    for (const past of [
      pastOf(700, { A: yearly.filter((age) => age <= 700) }),
      pastOf(1095, { A: every(4, 1095) }),
    ])
      expect(outlookOf(past).season).toBeNull();
  });
});

describe('the mix of products', () => {
  it("is the team's for who has no days yet, and the person's own with many", () => {
    const team = teamMix([pastOf(100, { A: every(2, 100), B: every(4, 100) })]);
    const share = (past: PersonPast) =>
      Object.fromEntries(outlookOf(past, team).mix.map(({ product, share }) => [product, share]));
    const none = share(pastOf(100, {}));
    expect(none.A).toBeCloseTo(1, 2);
    expect(none.B).toBeCloseTo(0.5, 1);
    const own = share(pastOf(365, { B: every(2, 365) }));
    expect(own.B).toBeGreaterThan(0.95);
    expect(own.A).toBeLessThan(0.05);
  });

  it('charges a product used twice a day twice', () => {
    const past = pastOf(200, { A: every(3, 200) });
    const twice = past.products.map((use) => ({ ...use, tokens: use.tokens.map(() => 1400), perDay: 700 }));
    const tokens = (of: PersonPast) => sum(expectedUse(outlookOf(of)).tokens);
    expect(tokens({ ...past, products: twice })).toBeCloseTo(2 * tokens(past), 6);
  });
});

describe('sampled futures', () => {
  it('give the same for the same seed, and another for another', () => {
    const outlook = outlookOf(pastOf(200, { A: every(3, 200), B: every(9, 200) }));
    expect(personDemand(outlook, 50, 7)).toEqual(personDemand(outlook, 50, 7));
    expect(personDemand(outlook, 50, 7).tokens).not.toEqual(personDemand(outlook, 50, 8).tokens);
  });

  it('hold futures in which the person leaves and futures in which they stay', () => {
    const { tokens } = personDemand(outlookOf(pastOf(365, { A: every(3, 365) })), 400, 1);
    const years = Array.from({ length: 400 }, (_, s) => sum(tokens.subarray(12 * s, 12 * s + 12)) / 700);
    const leave = years.filter((days) => days < 40).length / 400;
    expect(leave).toBeGreaterThan(0.1);
    expect(leave).toBeLessThan(0.6);
    expect(Math.max(...years)).toBeGreaterThan(100);
  });

  it('stay finite for a product so rare that hardly any future holds it', () => {
    const rare = { product: 'A', share: 1e-4, perDay: 700, seen: 1 };
    const outlook = { ...outlookOf(pastOf(60, { A: [40] })), mix: [rare] };
    for (let seed = 0; seed < 300; seed++) {
      const { tokens } = personDemand(outlook, 3, seed);
      expect(tokens.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
    }
  });

  it('need no product at all', () => {
    const demand = personDemand(outlookOf({ from: day(10), today: day(10), products: [] }), 10, 1);
    expect(demand.tokens).toHaveLength(0);
  });
});
