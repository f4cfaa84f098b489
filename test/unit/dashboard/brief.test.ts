import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lotLines } from '@/components/dashboard/brief/brief-lots';
import { briefMoney } from '@/components/dashboard/brief/brief-money';
import { orderLines, wayLine } from '@/components/dashboard/brief/brief-orders';
import { yearLines } from '@/components/dashboard/brief/brief-quarters';
import { seatLines } from '@/components/dashboard/brief/brief-seats';
import { otherWays, waysOf } from '@/components/dashboard/brief/brief-ways';
import { fanShape } from '@/components/dashboard/brief/fan-shape';
import { allSeats } from '@/core/advice/seats/all-seats';
import { addDays } from '@/core/units/day';
import { outcome, sampleBrief, TODAY } from '../../support/brief';

const euros = briefMoney('en', 'EUR', 1e7);
/** What an amount reads as, for checking sums as a reader would. */
const read = (text: string): number => Number(text.replaceAll(/[^\d.-]/g, ''));

describe('money of a brief', () => {
  it('is in whole units once amounts are large, else exact, in any currency', () => {
    expect(euros.text(123_450)).toBe('€1,235');
    expect(briefMoney('en', 'EUR', 99_900).text(12_345)).toBe('€123.45');
    expect(briefMoney('en', 'JPY', 1e6).text(1234)).toBe('¥1,234');
    expect(briefMoney('en', 'JPY', 10).text(7)).toBe('¥7');
    expect(euros.change(123_450)).toBe('+€1,235');
    expect(euros.text(-0.3)).toBe('€0');
  });

  it('shows prices as exact as they are', () => {
    expect(['€3.00', '€2.85', '€2.8575', '€2,835']).toEqual(
      [300, 285, 285.75, 283_500].map((price) => euros.price(price)),
    );
  });
});

const order = fc.record({
  ahead: fc.integer({ min: 0, max: 360 }),
  tokens: fc.integer({ min: 1, max: 90_000 }),
  price: fc.integer({ min: 1, max: 30_000_000 }),
});

it('orders, ways, lots, quarters and seats add up as they are shown', () => {
  fc.assert(
    fc.property(
      fc.array(order, { maxLength: 9 }),
      fc.integer({ min: 0, max: 5_000_000 }),
      fc.integer({ min: 0, max: 5_000_000 }),
      fc.option(fc.integer({ min: 0, max: 90_000_000 })),
      fc.integer({ min: 1, max: 6 }),
      (sketches, shortage, carried, seats, most) => {
        const orders = sketches.map(({ ahead, ...rest }) => ({ ...rest, on: addDays(TODAY, ahead) }));
        const made = outcome(orders, { shortage, carried });
        const lines = orderLines(made, euros, most);
        expect(lines.shown.length).toBeLessThanOrEqual(Math.max(1, most));
        expect(lines.shown.length + lines.more.count).toBe(orders.length);
        const shown = lines.shown.reduce((sum, { price }) => sum + read(euros.text(price)), 0);
        expect(shown + read(euros.text(lines.more.price))).toBe(read(euros.text(lines.price)));
        const way = wayLine({ kind: 'as-now', seats, outcome: made }, 12, euros);
        expect(way.orders).toBe(lines.price);
        const [held, paid, out, left, total] = [
          way.seats ?? 0,
          way.orders,
          way.lockOuts,
          way.carried,
          way.total,
        ].map((amount) => read(euros.text(amount)));
        expect((held ?? 0) + (paid ?? 0) + (out ?? 0) - (left ?? 0)).toBe(total);
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});

describe('a brief', () => {
  const brief = sampleBrief();

  it('says how many more there are where a list is long, with their sums', () => {
    const { shown, more, tokens } = lotLines(brief.facts.outlook.lots, 4);
    expect([shown.length, more.count]).toEqual([3, 4]);
    expect(shown.reduce((sum, one) => sum + one.tokens, more.tokens)).toBe(tokens);
    const seats = seatLines(brief.seats ?? never(), euros, 6);
    expect([seats.shown.length, seats.more.count]).toEqual([5, 3]);
    expect(seats.shown.reduce((sum, one) => sum + one.change, seats.more.change)).toBe(seats.change);
    expect(seats.shown.reduce((sum, one) => sum + one.have, seats.more.have)).toBe(25);
    expect(lotLines(brief.facts.outlook.lots.slice(0, 4), 4).more.count).toBe(0);
  });

  it('counts the seats that are in no figure on both sides, and leaves those without a price as they are', () => {
    const lines = seatLines(brief.seats ?? never(), euros, 20).shown;
    expect(lines.find(({ name }) => name === 'North 0')).toMatchObject({
      have: 4,
      keep: 1,
      change: -303_100,
    });
    expect(lines.find(({ name }) => name === 'North 7')).toMatchObject({ each: null, change: 0 });
    expect(lines.find(({ name }) => name === 'North 1')?.by).toBe(addDays(TODAY, 70));
  });

  it('makes a fiscal year of its quarters as shown, the same as the Budget view does', () => {
    const [year] = yearLines(brief.facts.budget.budget?.years ?? [], euros, 2);
    expect(year?.quarters.map(({ cost }) => cost)).toEqual([270_000, 280_100, 290_000, 310_100]);
    expect(year?.cost).toBe(1_150_200);
    expect(year?.quarters.map(({ tokens }) => tokens)).toEqual([900, 901, 900, 901]);
    expect(year?.tokens).toBe(3602);
    expect(year?.quarters.map(({ low }) => low)).toEqual([null, null, null, 200_000]);
  });

  it('draws the band inside the plot, from the past on', () => {
    const plot = { left: 30, right: 330, top: 10, bottom: 110 };
    const shape = fanShape(brief.facts.outlook, plot);
    const numbers = [...(shape?.band.matchAll(/(-?[\d.]+) (-?[\d.]+)/g) ?? [])].map(([, x, y]) =>
      [x, y].map(Number),
    );
    expect(numbers).toHaveLength(8);
    for (const [x = 0, y = 0] of numbers) {
      expect(x).toBeGreaterThanOrEqual(30);
      expect(x).toBeLessThanOrEqual(330);
      expect(y).toBeGreaterThanOrEqual(10);
      expect(y).toBeLessThanOrEqual(110);
    }
    expect(shape?.at(addDays(TODAY, 400))).toBeNull();
    expect(shape?.amounts.at(-1)?.tokens).toBeGreaterThanOrEqual(600_000);
    expect(fanShape({ ...brief.facts.outlook, fan: [] }, plot)).toBeNull();
  });

  it('compares other seats by their part of today’s use', () => {
    const { view, answer } = brief.seats ?? never();
    const others = otherWays(view.seats, answer);
    expect(others.map(({ kind }) => kind)).toEqual(['cheapest', 'all-flex', 'all-seats']);
    expect(others[1]?.demand).toBeCloseTo(300_000 / 60_049);
    expect(otherWays(view.seats, { ...answer, present: { ...answer.present, flex: 0 } })).toEqual([]);
    const made = waysOf(brief.renewal, 5, others, [outcome([])]);
    expect(made.map(({ kind, seats }) => [kind, seats])).toEqual([
      ['as-now', 5],
      ['nothing', 5],
      ['cheapest', 700_000],
    ]);
  });
});

describe('a seat for every product used', () => {
  it('is its own, else the cheapest collection once, else Flex', () => {
    const pool = (
      name: string,
      products: string[],
      perYear: number | null,
      kind: 'product' | 'collection',
    ) => ({
      name,
      kind,
      products,
      perYear,
      owned: 0,
    });
    const team = {
      people: 2,
      products: ['a', 'b', 'c', 'd'],
      flex: Float64Array.from([10, 20, 30, 0, 0, 0, 40, 5]),
      samples: 0,
      sampled: new Float32Array(0),
      pools: [
        pool('A', ['a'], 100, 'product'),
        pool('B and C', ['b', 'c'], 300, 'collection'),
        pool('B, C dear', ['b', 'c'], 400, 'collection'),
        pool('D', ['d'], null, 'product'),
      ],
      holds: [[], []],
    };
    expect(allSeats(team)).toEqual({ seats: 100 + 300 + 300, flex: 5 });
  });
});

const never = (): never => {
  throw new Error('there are seats');
};
