import { describe, expect, it } from 'vitest';
import { activeDays, halfMonths } from '@/core/advice/person-demand/half-months';
import { productMix, type TeamMix, teamMix } from '@/core/advice/person-demand/product-mix';
import type { PersonPast } from '@/core/advice/types';
import { every, pastOf } from './pasts';

const mixOf = (past: PersonPast, team: TeamMix = new Map()) =>
  new Map(productMix(past, team, activeDays(past)).map((one) => [one.product, one]));
const team = (shares: Readonly<Record<string, number>>): TeamMix =>
  new Map(Object.entries(shares).map(([product, share]) => [product, { share, perDay: 1000 }]));
/** Days a few days ago count all but wholly. */
const about = (share: number | undefined) => Math.round((share ?? -1) * 50) / 50;

describe('what a person’s days are spent on', () => {
  it('is their own as far as they have days, the team’s as if four more were of it', () => {
    const shares = (days: number) => {
      const mix = mixOf(pastOf(300, { Revit: every(1, days) }), team({ Maya: 1 }));
      return [about(mix.get('Revit')?.share), about(mix.get('Maya')?.share)];
    };
    expect([shares(4), shares(12), shares(0)]).toEqual([
      [0.5, 0.5],
      [0.74, 0.26],
      [0, 1],
    ]);
    expect(about(mixOf(pastOf(300, { Revit: [1, 2] })).get('Revit')?.share)).toBe(1);
  });

  it('has no products of the team that one day in a thousand is of, but all of the person’s own', () => {
    const products = (share: number) => [
      ...mixOf(pastOf(300, { Flame: [200] }), team({ Maya: 1, Max: share })).keys(),
    ];
    expect(products(0.002)).toEqual(['Flame', 'Maya', 'Max']);
    expect(products(0.0005)).toEqual(['Flame', 'Maya']);
    const busy = mixOf(pastOf(300, { Revit: every(1, 300), Flame: [1] }), team({ Max: 0.002 }));
    expect([...busy.keys()]).toEqual(['Revit', 'Flame']);
  });

  it('costs what the person’s own days did, recent ones more, else what the team’s do', () => {
    const past = pastOf(900, { Revit: [800, 1] });
    const [revit] = past.products;
    if (!revit) throw new Error('no product');
    const costs = { ...past, products: [{ ...revit, tokens: Float64Array.of(100, 1000) }] };
    const mix = mixOf(costs, team({ Revit: 0.5, Maya: 0.5 }));
    expect(mix.get('Revit')?.perDay).toBeGreaterThan(750);
    expect(mix.get('Revit')?.perDay).toBeLessThan(1000);
    expect(mix.get('Maya')?.perDay).toBe(1000);
  });

  it('counts a day charged in part as that part, where a full day’s rate is known', () => {
    const past = pastOf(300, { Revit: [2, 1], Maya: [4, 3] });
    const part = {
      ...past,
      products: past.products.map((one, i) => (i === 0 ? { ...one, perDay: 1400 } : one)),
    };
    const mix = mixOf(part);
    // Two halves of a day against two whole ones.
    expect((mix.get('Maya')?.share ?? 0) / (mix.get('Revit')?.share ?? 1)).toBeCloseTo(2, 1);
    expect([mix.get('Revit')?.perDay, mix.get('Maya')?.perDay]).toEqual([1400, 700]);
  });
});

describe('what a team’s days are spent on', () => {
  it('counts everybody alike, however much they use; who used nothing doesn’t count', () => {
    const mix = teamMix([
      pastOf(300, { Revit: every(1, 200) }),
      pastOf(300, { Maya: [9, 5] }),
      pastOf(300, {}),
      pastOf(300, { Maya: [30], Max: [30] }),
    ]);
    expect(mix.get('Revit')?.share).toBeCloseTo(1 / 3, 9);
    expect(mix.get('Maya')?.share).toBeCloseTo(2 / 3, 9);
    expect(mix.get('Max')?.share).toBeCloseTo(1 / 3, 9);
    expect(teamMix([]).size).toBe(0);
  });

  it('costs a day what it costs its users on average', () => {
    const dear = pastOf(300, { Revit: [3] });
    const tokens = {
      ...dear,
      products: dear.products.map((one) => ({ ...one, tokens: Float64Array.of(900) })),
    };
    expect(teamMix([pastOf(300, { Revit: every(1, 100) }), tokens]).get('Revit')?.perDay).toBeCloseTo(800, 9);
  });
});

describe('days of any use', () => {
  it('are days once, whatever was used on them, and none outside of what is known', () => {
    const past = pastOf(5, { Revit: [9, 5, 2], Maya: [2, 1, -1] });
    expect([...activeDays(past)]).toEqual([1, 0, 0, 1, 1]);
  });

  it('in part are the most of any product', () => {
    const past = pastOf(3, { Revit: [3, 2], Maya: [3], Max: [1] });
    const perDay = [2800, 1400, 350];
    const part = { ...past, products: past.products.map((one, i) => ({ ...one, perDay: perDay[i] ?? 1 })) };
    expect([...activeDays(part)]).toEqual([0.5, 0.25, 1]);
  });

  it('stand in half-months counted back from today, from the first known one on', () => {
    // To the nearest day and tenth: a half-month has a fifth of a day more than fifteen.
    const counts = (past: PersonPast) => {
      const { used, known } = halfMonths(past, activeDays(past));
      return [[...used].map(Math.round), [...known].map((share) => Math.round(share * 10) / 10)];
    };
    expect(counts(pastOf(300, { Revit: [15, 1] }))).toEqual([[2], [1]]);
    expect(counts(pastOf(300, { Revit: [16, 15] }))).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(counts(pastOf(300, { Revit: [40, 1] }))[0]).toEqual([1, 0, 1]);
    expect(counts(pastOf(300, {}))).toEqual([[], []]);
    // Of the last half-month three days in fifteen are known: two of use are ten.
    const known = new Uint8Array(300).fill(1).fill(0, 285, 297);
    const told = { ...pastOf(300, { Revit: [40, 3, 2] }), known };
    const [used = [], share = []] = counts(told);
    expect(used[2]).toBeGreaterThan(9);
    expect(share).toEqual([1, 1, 0.2]);
    // A first use on a day nobody knows of is none.
    const unknown = new Uint8Array(300).fill(1).fill(0, 255, 265);
    expect(counts({ ...pastOf(300, { Revit: [40, 1] }), known: unknown })[0]).toEqual([1]);
  });
});
