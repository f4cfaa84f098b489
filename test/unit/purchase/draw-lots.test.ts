import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFrom, sortLots } from '@/core/purchase/draw-from';
import { drawLots } from '@/core/purchase/draw-lots';
import { orderByDay } from '@/core/purchase/order-by';
import { centitokens, day } from '@/core/units/brands';

const lot = (tokens: number, expiresOn: number) => ({
  tokens: centitokens(tokens),
  expiresOn: day(expiresOn),
});

describe('lots', () => {
  it('with one expiry drain the smallest first', () => {
    const lots = [lot(500_000, 20_100), lot(50_000, 20_100)];
    expect(sortLots(lots)[0]?.tokens).toBe(50_000);
    expect(drawFrom(lots, 60_000)).toEqual([lot(490_000, 20_100)]);
  });
  it('net a negative balance: -5 and 100 bought are 95', () => {
    expect(drawFrom([lot(10_000, 20_400)], 500)).toEqual([lot(9_500, 20_400)]);
  });
});

interface Case {
  readonly lots: readonly { tokens: number; lastDay: number }[];
  readonly demand: readonly number[];
  readonly leastNeed: number;
}

function draw({ lots, demand, leastNeed }: Case) {
  const sorted = [...lots].sort((a, b) => a.lastDay - b.lastDay || a.tokens - b.tokens);
  const stranded = new Float64Array(lots.length);
  const balance = new Float64Array(demand.length);
  const queue = {
    tokens: Float64Array.from(sorted, (l) => l.tokens),
    lastDay: Int32Array.from(sorted, (l) => l.lastDay),
  };
  const first = drawLots(Float64Array.from(demand), 0, demand.length, queue, leastNeed, stranded, 0, balance);
  return { first, stranded: [...stranded], balance: [...balance] };
}

/** The same in the plainest way: one token at a time. */
function oracle({ lots, demand, leastNeed }: Case) {
  const left = [...lots]
    .sort((a, b) => a.lastDay - b.lastDay || a.tokens - b.tokens)
    .map(({ tokens, lastDay }) => ({ tokens, lastDay, stranded: 0 }));
  const expire = (before: number) => {
    for (const one of left)
      if (one.lastDay < before) {
        one.stranded += one.tokens;
        one.tokens = 0;
      }
  };
  const total = () => left.reduce((sum, { tokens }) => sum + tokens, 0);
  let first = demand.length + 1;
  const balance: number[] = [];
  for (const [i, need] of demand.entries()) {
    expire(i + 1);
    if (need > 0 && (total() < need || total() < leastNeed)) first = Math.min(first, i + 1);
    for (let n = 0; n < need; n++) {
      const one = left.find(({ tokens }) => tokens > 0);
      if (one) one.tokens--;
    }
    balance.push(left.reduce((sum, { tokens, lastDay }) => sum + (lastDay > i + 1 ? tokens : 0), 0));
  }
  expire(demand.length + 1);
  return { first, stranded: left.map(({ stranded }) => stranded), balance };
}

describe('drawing', () => {
  it('serves 14 AutoCAD days from 100 tokens and 71 from 500', () => {
    const year = new Array<number>(100).fill(7);
    const days = (tokens: number) =>
      draw({ lots: [{ tokens, lastDay: 365 }], demand: year, leastNeed: 7 }).first - 1;
    expect(days(100)).toBe(14);
    expect(days(500)).toBe(71);
  });
  it('a lot serves through its last day', () => {
    expect(draw({ lots: [{ tokens: 10, lastDay: 2 }], demand: [3, 3, 3], leastNeed: 1 })).toEqual({
      first: 3,
      stranded: [4],
      balance: [7, 0, 0],
    });
  });
  it('locks out below a daily rate though tokens remain, and not without demand', () => {
    expect(draw({ lots: [{ tokens: 8, lastDay: 9 }], demand: [0, 1], leastNeed: 10 }).first).toBe(2);
    expect(draw({ lots: [], demand: [0, 0], leastNeed: 10 }).first).toBe(3);
  });
  it('agrees with counting single tokens, and tokens are neither made nor lost', () => {
    const small = fc.record({
      lots: fc.array(fc.record({ tokens: fc.nat(12), lastDay: fc.integer({ min: -2, max: 14 }) }), {
        maxLength: 6,
      }),
      demand: fc.array(fc.nat(6), { minLength: 1, maxLength: 12 }),
      leastNeed: fc.nat(4),
    });
    fc.assert(
      fc.property(small, (drawn) => {
        expect(draw(drawn)).toEqual(oracle(drawn));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('order-by day', () => {
  const locked = Int32Array.from({ length: 100 }, (_, i) => i + 11); // days 11 to 110
  it('leaves the chosen share of futures unharmed', () => {
    // In 10 of 100 futures somebody is refused before day 21.
    expect(orderByDay(locked, day(20_000), 200, 5, 0.9)).toBe(20_000 + 20 - 5);
  });
  it('is none when the tokens last', () => {
    expect(
      orderByDay(
        locked.map(() => 201),
        day(20_000),
        200,
        5,
        0.9,
      ),
    ).toBeNull();
  });
});
