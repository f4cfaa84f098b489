import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyScenarios } from '@/core/forecast/scenarios/apply-scenarios';
import { priceAhead } from '@/core/forecast/scenarios/price-ahead';
import { scenarioGaps } from '@/core/forecast/scenarios/scenario-gaps';
import type { ProductInUse, ScenarioContext } from '@/core/forecast/scenarios/types';
import type { DemandPaths } from '@/core/forecast/types';
import type { Effect, Scenario } from '@/core/model/scenario';
import { centitokens, day } from '@/core/units/brands';

const FROM = day(20_513); // Sunday, 1 March 2026
const HORIZON = 120;
const PATHS = 40;

const base = (paths = PATHS, horizon = HORIZON): DemandPaths => ({
  from: FROM,
  horizon,
  paths,
  daily: Float64Array.from({ length: paths * horizon }, (_, i) => 5_000 + ((i * 7919) % 3_001)),
});

const product = (
  share: number,
  perDay: number | null,
  months: readonly (readonly number[])[],
): ProductInUse => ({
  name: 'x',
  share,
  perDay: perDay === null ? null : centitokens(perDay),
  users: months.map((list) => ({ months: list })),
});

const context: ScenarioContext = {
  today: FROM,
  seed: 5,
  products: new Map([
    ['revit', product(0.5, 1000, [[20, 18, 16], [2, 0, 4], [10]])],
    ['autocad', product(0.3, 700, [[5, 5], [15]])],
    ['render', product(0.2, null, [[8]])],
  ]),
  calendar: { weekday: [0.19, 0.19, 0.19, 0.19, 0.19, 0.025, 0.025], factor: [1, 0.1, 0.4] },
  holidays: [day(FROM + 35)],
};

let count = 0;
const scenario = (effects: Effect[], more: Partial<Scenario> = {}): Scenario => {
  const id = `s${count++}`;
  return { id, name: id, on: true, from: FROM, to: null, effects, ...more };
};
const people = (n: number, name = 'Revit', daysPerMonth: number | null = null): Effect => ({
  kind: 'people',
  people: n,
  product: name,
  daysPerMonth,
});
const factor = (times: number, name: string | null = null): Effect => ({
  kind: 'factor',
  product: name,
  factor: times,
});
const sum = ({ daily }: DemandPaths) => daily.reduce((all, one) => all + one, 0);
const apply = (...scenarios: Scenario[]) => applyScenarios(base(), scenarios, context);

const effect: fc.Arbitrary<Effect> = fc.oneof(
  fc.record({
    kind: fc.constant('people' as const),
    people: fc.integer({ min: -5, max: 8 }),
    product: fc.constantFrom('Revit', 'AutoCAD', 'Render', 'Unknown'),
    daysPerMonth: fc.constantFrom(null, 0, 3.5, 31),
  }),
  fc.record({
    kind: fc.constant('factor' as const),
    product: fc.constantFrom(null, 'Revit', 'Unknown'),
    factor: fc.double({ min: 0, max: 5, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant('mix' as const),
    product: fc.constantFrom('Revit', 'AutoCAD', 'Render'),
    into: fc.constantFrom('Revit', 'AutoCAD', 'Unknown'),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  fc.record({ kind: fc.constant('growth' as const), perYear: fc.double({ min: -1, max: 3, noNaN: true }) }),
  fc.record({
    kind: fc.constant('rate' as const),
    product: fc.constantFrom('Revit', 'AutoCAD', 'Unknown'),
    perDay: fc.integer({ min: 0, max: 3000 }).map(centitokens),
  }),
  fc.record({ kind: fc.constant('closure' as const), left: fc.double({ min: 0, max: 1, noNaN: true }) }),
);
const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    id: fc.uuid(),
    on: fc.boolean(),
    start: fc.integer({ min: -60, max: 160 }),
    length: fc.option(fc.integer({ min: 0, max: 200 })),
    effects: fc.array(effect, { minLength: 1, maxLength: 3 }),
  })
  .map(({ id, on, start, length, effects }) => ({
    id,
    name: id,
    on,
    from: day(FROM + start),
    to: length === null ? null : day(FROM + start + length),
    effects,
  }));

describe('any scenarios', () => {
  it('leave futures finite, never negative, of the same shape, the same for the same seed, in whatever order', () => {
    const paths = base(6);
    const before = paths.daily.slice();
    fc.assert(
      fc.property(fc.array(anyScenario, { maxLength: 5 }), fc.integer({ min: 0, max: 90 }), (list, known) => {
        const at = { ...context, today: day(FROM + known) };
        const found = applyScenarios(paths, list, at);
        expect(found).toMatchObject({ from: paths.from, horizon: paths.horizon, paths: paths.paths });
        expect(found.daily.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
        expect(applyScenarios(paths, list, at).daily).toEqual(found.daily);
        const turned = applyScenarios(paths, [...list].reverse(), at);
        for (const [i, value] of turned.daily.entries()) {
          expect(Math.abs(value - (found.daily[i] ?? 0))).toBeLessThanOrEqual(1e-6 * (1 + value));
          if (i % HORIZON < known) expect(value).toBe(before[i]);
        }
        expect(paths.daily).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('without one that is on and reaches the futures, they are the very same', () => {
    const paths = base();
    const off = scenario([factor(3)], { on: false });
    const over = scenario([factor(3)], { from: day(FROM - 9), to: day(FROM - 1) });
    const later = scenario([factor(3)], { from: day(FROM + HORIZON) });
    expect(applyScenarios(paths, [], context)).toBe(paths);
    expect(applyScenarios(paths, [off, over, later], context)).toBe(paths);
  });
});

describe('a factor', () => {
  it('of nothing leaves nothing, of one everything', () => {
    expect(sum(apply(scenario([factor(0)])))).toBe(0);
    expect(apply(scenario([factor(1)])).daily).toEqual(base().daily);
  });
  it('changes only its own days and its product’s part', () => {
    const found = apply(
      scenario([factor(3, 'Autodesk Revit')], { from: day(FROM + 10), to: day(FROM + 19) }),
    );
    const before = base().daily;
    for (let d = 0; d < HORIZON; d++)
      expect((found.daily[d] ?? 0) / (before[d] ?? 1)).toBeCloseTo(d >= 10 && d <= 19 ? 2 : 1, 12);
  });
});

describe('people who come', () => {
  it('use on average what real users do, and are uncertain by as much', () => {
    const many = base(2000);
    const found = applyScenarios(many, [scenario([people(6)])], context);
    const added = Array.from({ length: many.paths }, (_, p) => {
      let tokens = 0;
      for (let d = 0; d < HORIZON; d++)
        tokens += (found.daily[p * HORIZON + d] ?? 0) - (many.daily[p * HORIZON + d] ?? 0);
      return tokens;
    });
    const mean = added.reduce((all, one) => all + one, 0) / added.length;
    // Users take 18, 2 and 10 days a month: 10 on average; 120 days are 3.94 months of 30.44 days.
    const expected = 6 * 10 * (HORIZON / 30.44) * 1000;
    expect(mean / expected).toBeGreaterThan(0.97);
    expect(mean / expected).toBeLessThan(1.03);
    const sd = Math.sqrt(added.reduce((all, one) => all + (one - mean) ** 2, 0) / added.length);
    expect(sd / mean).toBeGreaterThan(0.2); // 6 draws of 18, 2, 10, and which of them are typical
    expect(sd / mean).toBeLessThan(0.6);
  });
  it('add up: two scenarios of theirs change as much as each alone', () => {
    const a = scenario([people(4)]);
    const b = scenario([people(3, 'AutoCAD')], { from: day(FROM + 30), to: day(FROM + 80) });
    const before = base().daily;
    const extra = (found: DemandPaths, i: number) => (found.daily[i] ?? 0) - (before[i] ?? 0);
    const [both, first, second] = [apply(a, b), apply(a), apply(b)];
    for (let i = 0; i < both.daily.length; i++)
      expect(extra(both, i)).toBeCloseTo(extra(first, i) + extra(second, i), 6);
  });
  it('are charged in whole days at the product’s rate, on workdays and not beyond their time', () => {
    const found = apply(scenario([people(5)], { from: day(FROM + 7), to: day(FROM + 40) }));
    const before = base().daily;
    const extra = found.daily.map((value, i) => value - (before[i] ?? 0));
    expect(extra.every((tokens) => Math.abs(tokens / 1000 - Math.round(tokens / 1000)) < 1e-9)).toBe(true);
    expect(extra.every((tokens, i) => tokens === 0 || (i % HORIZON >= 7 && i % HORIZON <= 40))).toBe(true);
    const onDay = (d: number) => {
      let tokens = 0;
      for (let p = 0; p < PATHS; p++) tokens += extra[p * HORIZON + d] ?? 0;
      return tokens;
    };
    const workday = (onDay(15) + onDay(16) + onDay(17)) / 3;
    expect(onDay(14) + onDay(20)).toBeLessThan(workday); // Sunday and Saturday
    expect(onDay(35)).toBeLessThan(workday / 2); // a holiday
  });
  it('of whom there are many take as much each as a few do', () => {
    const each = (n: number) => {
      const many = base(300);
      return (sum(applyScenarios(many, [scenario([people(n)])], context)) - sum(many)) / n;
    };
    expect(each(400) / each(50)).toBeGreaterThan(0.93);
    expect(each(400) / each(50)).toBeLessThan(1.07);
  });
  it('take the days a month that the admin states', () => {
    const found = apply(scenario([people(10, 'Revit', 12)]));
    const persons = (sum(found) - sum(base())) / PATHS / 1000 / 10;
    expect(persons / (12 * (HORIZON / 30.44))).toBeCloseTo(1, 1);
  });
});

describe('people who go', () => {
  it('take their part of the product’s use, all of it when nobody is left', () => {
    const half = sum(base()) / 2;
    expect(sum(apply(scenario([people(-3)]))) / half).toBeCloseTo(1, 9);
    expect(sum(apply(scenario([people(-50)]))) / half).toBeCloseTo(1, 9);
    const one = sum(base()) - sum(apply(scenario([people(-1)])));
    expect(one).toBeGreaterThan(0.1 * half);
    expect(one).toBeLessThan(0.6 * half);
  });
  it('are never the same twice', () => {
    const two = apply(scenario([people(-1)]), scenario([people(-2)]));
    expect(sum(two)).toBeCloseTo(sum(apply(scenario([people(-3)]))), 3);
  });
});

describe('rates, mix, growth and closures', () => {
  const relative = (found: DemandPaths, d: number) => (found.daily[d] ?? 0) / (base().daily[d] ?? 1);
  it('a rate changes its product’s part, newcomers included; of two the one begun last holds', () => {
    const dearer = (perDay: number, from: number) =>
      scenario([{ kind: 'rate', product: 'Revit', perDay: centitokens(perDay) }], { from: day(FROM + from) });
    expect(relative(apply(dearer(2000, 0)), 5)).toBeCloseTo(1.5, 12);
    const both = apply(dearer(500, 50), dearer(2000, 0));
    expect(relative(both, 49)).toBeCloseTo(1.5, 12);
    expect(relative(both, 50)).toBeCloseTo(0.75, 12);
    // Also where both have begun before the futures do.
    for (const [earlier, later] of [
      [500, 2000],
      [2000, 500],
    ] as const) {
      const begun = [dearer(later, -3), dearer(earlier, -90)];
      const swapped = begun.map((one, i) => ({ ...one, id: `${1 - i}` }));
      for (const two of [begun, swapped])
        expect(relative(apply(...two), 5)).toBeCloseTo(0.5 + (0.5 * later) / 1000, 12);
    }
    const cheap = dearer(1, 0);
    const came = sum(apply(scenario([people(9)]), cheap)) - sum(apply(cheap));
    expect(came).toBeLessThan(PATHS * 9 * HORIZON);
  });
  it('a mix moves days to the other product’s rate, and at most all of them', () => {
    const move = (share: number) => scenario([{ kind: 'mix', product: 'Revit', into: 'AutoCAD', share }]);
    expect(relative(apply(move(0.5)), 3)).toBeCloseTo(0.5 + 0.25 + 0.25 * 0.7, 12);
    expect(relative(apply(move(0.8), move(0.8)), 3)).toBeCloseTo(0.5 + 0.5 * 0.7, 12);
  });
  it('growth compounds by the day and stays where it ended', () => {
    const found = apply(scenario([{ kind: 'growth', perYear: 1 }], { to: day(FROM + 59) }));
    expect(relative(found, 59)).toBeCloseTo(2 ** (60 / 365.25), 9);
    expect(relative(found, 119)).toBeCloseTo(2 ** (60 / 365.25), 9);
  });
  it('a closure leaves its part of an ordinary day, of a holiday what it had if that is less', () => {
    const closed = (left: number) =>
      apply(scenario([{ kind: 'closure', left }], { from: day(FROM + 30), to: day(FROM + 40) }));
    expect(relative(closed(0), 31)).toBe(0);
    expect(relative(closed(0.05), 31)).toBeCloseTo(0.05, 12);
    expect(relative(closed(0.05), 35)).toBeCloseTo(0.5, 12); // a holiday has a tenth already
    expect(relative(closed(0.2), 35)).toBe(1);
  });
});

describe('what can’t be computed', () => {
  it('is named with what is missing, and changes nothing', () => {
    const unknown = scenario([people(3, 'Nothing')]);
    const noRate = scenario([people(3, 'Render')]);
    const noUse = scenario([factor(2, 'Nothing'), people(-1, 'Nothing')]);
    const mix = scenario([{ kind: 'mix', product: 'Revit', into: 'Nothing', share: 0.5 }]);
    const all = [unknown, noRate, noUse, mix];
    expect(scenarioGaps(all, context).map(({ scenario: id, effect, code }) => [id, effect, code])).toEqual([
      [unknown.id, 0, 'no-rate'],
      [noRate.id, 0, 'no-rate'],
      [noUse.id, 0, 'no-use'],
      [noUse.id, 1, 'no-use'],
      [mix.id, 0, 'no-rate'],
    ]);
    expect(apply(...all).daily).toEqual(base().daily);
    expect(scenarioGaps([scenario([people(3)]), scenario([factor(2)])], context)).toEqual([]);
  });
  it('a new product needs a rate and days a month, which a scenario can state', () => {
    const rate: Effect = { kind: 'rate', product: 'New', perDay: centitokens(300) };
    const stated = scenario([people(2, 'New', 10), rate]);
    expect(scenarioGaps([stated], context)).toEqual([]);
    expect(scenarioGaps([scenario([rate])], context)).toMatchObject([{ code: 'no-use' }]);
    expect(sum(apply(stated))).toBeGreaterThan(sum(base()));
  });
});

describe('what a token will cost', () => {
  const price = (perToken: number, from: number, to: number | null = null, more: Partial<Scenario> = {}) =>
    scenario([{ kind: 'token-price', perToken }], {
      ...{ from: day(FROM + from), to: to === null ? null : day(FROM + to), ...more },
    });
  const ahead = (perToken: number | null, ...scenarios: Scenario[]) => {
    const prices = priceAhead(perToken, scenarios, { from: FROM, horizon: 6 });
    return prices && [...prices];
  };

  it('is what it costs now, or what a scenario says while it lasts', () => {
    expect(ahead(300)).toEqual([300, 300, 300, 300, 300, 300]);
    expect(ahead(300, price(310, 2, 3))).toEqual([300, 300, 310, 310, 300, 300]);
    expect(ahead(300, price(310, 4))).toEqual([300, 300, 300, 300, 310, 310]);
    expect(ahead(300, price(310, 0, null, { on: false }), scenario([factor(2)]))).toEqual(Array(6).fill(300));
  });

  it('of two at once is that begun last, whichever is told first', () => {
    for (const two of [
      [price(400, 3), price(310, 1, 4)],
      [price(310, 1, 4), price(400, 3)],
    ])
      expect(ahead(300, ...two)).toEqual([300, 310, 310, 400, 400, 400]);
    for (const [a, b] of [
      ['a', 'b'],
      ['b', 'a'],
    ])
      expect(
        ahead(300, price(400, -10, null, { id: `${a}` }), price(310, -400, null, { id: `${b}` })),
      ).toEqual(Array(6).fill(400));
  });

  it('is unknown as a whole while it is on any day', () => {
    expect(ahead(null)).toBeNull();
    expect(ahead(null, price(310, 1))).toBeNull();
    expect(ahead(null, price(310, 0, 4))).toBeNull();
    expect(ahead(null, price(310, -5))).toEqual(Array(6).fill(310));
  });
});
