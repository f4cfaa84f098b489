// Plans where one future, or two, are known for certain: what is best can be said by hand.
import { describe, expect, it } from 'vitest';
import { curveOf } from '@/core/purchase/plan/curve';
import { settleAmounts } from '@/core/purchase/plan/draft';
import { outcomeOf } from '@/core/purchase/plan/outcome';
import { policiesOf } from '@/core/purchase/plan/policies';
import { recommend } from '@/core/purchase/plan/recommend';
import { renewEarly } from '@/core/purchase/plan/renew-early';
import { shiftDays } from '@/core/purchase/plan/shift-days';
import type { Situation } from '@/core/purchase/plan/situation';
import { weigh } from '@/core/purchase/plan/weigh';
import { centitokens, day, minor } from '@/core/units/brands';
import { held, LIST, situationOf, TODAY } from '@/test/support/plan/situations';

const HORIZON = 780;
/** Futures that use so many tokens every day. */
const using = (...perDay: number[]) => ({
  from: TODAY,
  horizon: HORIZON,
  paths: perDay.length,
  daily: Float64Array.from(
    perDay.flatMap((count) => Array.from({ length: HORIZON }, () => count * 100)),
    (use) => use,
  ),
});

describe('ten tokens a day, and 600 held', () => {
  // They last through day 60. The plan is of 366 days, so 306 days are to be bought for: 3,060 tokens at 3.00.
  const NEED = 3060;
  const COST = NEED * 300;
  const LOCKED = minor(1_000_000);
  const situation = (more: Partial<Situation> = {}) =>
    situationOf(using(10), { lots: [held(600, 600)], ...more });
  const aim = { situation: situation(), lockOutDay: LOCKED };
  const planned = (more: Partial<Situation> = {}) => {
    const all = situation(more);
    return recommend(all, { ...all, step: 20 }, { kind: 'lock-out-day', cost: LOCKED }, 1);
  };

  it('are followed by one order, that comes on the day they are used up', () => {
    const { best, lockOutDay, unavoidable } = planned();
    expect(best.orders).toHaveLength(1);
    const [order] = best.orders;
    expect(order).toMatchObject({ day: TODAY + 55, arrives: TODAY + 60, expires: TODAY + 425 });
    // Anything from what the plan wants to what a lot's life wants costs the same: the rest is used later.
    expect(order?.tokens).toBeGreaterThanOrEqual(NEED * 100);
    expect(order?.tokens).toBeLessThanOrEqual(3660 * 100);
    expect(order?.stranded).toEqual({ tokens: 0, cost: 0, chance: 0 });
    expect(best).toMatchObject({ total: COST, shortage: 0, stranded: 0, lockedOut: 0, lockOutDays: 0 });
    expect(best.carried).toBe(best.price - COST);
    expect(best.expiring).toEqual({ tokens: 0, chance: 0 });
    expect([lockOutDay, unavoidable]).toEqual([LOCKED, 0]);
  });

  it('come too late for a longer way: what can’t be helped is told, what can is', () => {
    const { best, unavoidable } = planned({ leadTimeDays: 70 });
    expect(best.orders[0]?.day).toBe(TODAY);
    // Days 61 to 70 are lost.
    expect(unavoidable).toBe(1);
    expect(best).toMatchObject({ lockedOut: 1, lockOutDays: 10, shortage: 10 * LOCKED });
  });

  it('cost the same for every first amount that leaves time for a second, and is used up within its life', () => {
    const { best } = planned();
    const coarse = { ...aim, situation: { ...aim.situation, step: 20 } };
    const { day: on, points, least, flat } = curveOf(aim, coarse, best);
    expect(on).toBe(TODAY + 55);
    expect(least).toBe(COST);
    const amounts = points.map(({ tokens }) => tokens / 100);
    expect(amounts).toEqual([...new Set(amounts)].sort((a, b) => a - b));
    expect(amounts).toEqual(expect.arrayContaining([0, 33, (best.orders[0]?.tokens ?? 0) / 100]));
    expect(amounts.filter((amount) => amount > 0 && amount < 33)).toEqual([]);
    for (const { tokens, outcome } of points) {
      const amount = tokens / 100;
      // The next order is placed on day 91 at the earliest and comes on day 96: 35 days later.
      const refused = Math.max(0, 35 - amount / 10);
      expect(outcome.lockOutDays).toBeCloseTo(refused, 6);
      // A lot lasts 366 days, to the last one.
      const wasted = Math.max(0, amount - 3660);
      expect(outcome.stranded).toBe(wasted * 300);
      const total = COST + refused * (LOCKED - 3000) + wasted * 300;
      expect(Math.abs(outcome.total - total)).toBeLessThanOrEqual(0.001 * COST);
    }
    const isFlat = amounts.filter((amount) => amount >= 350 && amount <= 3690);
    expect(flat).toEqual([{ from: (isFlat[0] ?? 0) * 100, to: (isFlat.at(-1) ?? 0) * 100 }]);
  });

  it('look at both sides of a price break within reach', () => {
    const cheaper = { from: centitokens(200_000), perToken: 250, origin: 'admin' as const };
    const far = { from: centitokens(9_000_000), perToken: 100, origin: 'admin' as const };
    const tiered = { ...aim, situation: situation({ tiers: [...LIST, cheaper, far] }) };
    const { best } = planned({ tiers: [...LIST, cheaper, far] });
    expect(best.orders.map(({ tokens }) => tokens >= 200_000)).toEqual([true]);
    expect(best.total).toBe(NEED * 250);
    const { points } = curveOf(tiered, { ...tiered, situation: { ...tiered.situation, step: 20 } }, best);
    const totalOf = (amount: number) =>
      points.find(({ tokens }) => tokens === amount * 100)?.outcome.orders[0]?.price;
    expect([totalOf(1999), totalOf(2000)]).toEqual([1999 * 300, 2000 * 250]);
    expect(Math.max(...points.map(({ tokens }) => tokens))).toBeLessThan(9_000_000);
  });

  it('by other ways cost at least as much; nothing ordered is 306 days without', () => {
    const [best, one, quarterly, early, nothing] = policiesOf(aim, planned().best).map(
      ({ outcome }) => outcome,
    );
    expect(best?.total).toBe(COST);
    expect(one).toMatchObject({ total: COST, lockOutDays: 0 });
    expect(one?.orders).toHaveLength(1);
    expect(quarterly?.lockOutDays).toBe(0);
    expect(Math.abs((quarterly?.total ?? 0) - COST)).toBeLessThanOrEqual(0.001 * COST);
    for (const { day: on } of quarterly?.orders ?? []) expect((on - TODAY) % 91).toBe(0);
    expect(early?.orders[0]?.day).toBe(TODAY + 20);
    expect(nothing).toMatchObject({
      ...{ orders: [], price: 0, carried: 0, stranded: 0, lockedOut: 1, lockOutDays: 306 },
      ...{ shortage: 306 * LOCKED, total: 306 * LOCKED, expiring: { tokens: 0, chance: 0 } },
    });
  });

  it('have an order wait until it is needed, and one that is late come earlier', () => {
    const from = (after: number) =>
      shiftDays(aim, settleAmounts(aim, { days: [day(TODAY + after)], amounts: [NEED] }));
    expect(from(30).days).toEqual([TODAY + 55]);
    expect(from(70).days).toEqual([TODAY + 55]);
    expect(Math.abs(from(70).cost - from(30).cost)).toBeLessThanOrEqual(0.001 * COST);
    // Two keep their order, each on a day of its own; none comes after the plan.
    const two = shiftDays(aim, {
      days: [day(TODAY + 40), day(TODAY + 41)],
      amounts: [1000, 2060],
      cost: Infinity,
    });
    expect(two.days).toHaveLength(2);
    expect(two.days[0]).toBe(TODAY + 55);
    expect(two.days[1]).toBeGreaterThan(TODAY + 55);
    expect(two.days[1]).toBeLessThanOrEqual(TODAY + 155);
    const short = { ...aim, situation: situation({ days: 70 }) };
    const last = shiftDays(short, settleAmounts(short, { days: [day(TODAY + 50)], amounts: [110] }));
    expect(last.days).toEqual([TODAY + 55]);
    const end = { ...aim, situation: situation({ days: 57 }) };
    expect(shiftDays(end, { days: [day(TODAY + 50)], amounts: [33], cost: Infinity }).days).toEqual([
      TODAY + 52,
    ]);
  });

  it('are renewed early only within the plan, and once for the same need', () => {
    const days = (more: Partial<Situation>) => renewEarly(situation(more)).days.map((on) => on - TODAY);
    expect(days({ days: 25 })).toEqual([20]);
    expect(days({ days: 24 })).toEqual([]);
    // None held: the days until the first order comes are lost, and no reason to order more.
    expect(days({ lots: [], days: 200 })).toEqual([0]);
    // Those that end before what is ordered comes don't help with the days after.
    expect(days({ lots: [held(5000, 30)], days: 25 })).toEqual([0]);
  });
});

describe('what becomes of a plan', () => {
  /** One token a day or two; ten held through day 8, which is the day after a week from today. */
  const small = (more: Partial<Situation> = {}) =>
    situationOf(using(1, 2), {
      ...{ days: 20, lots: [held(10, 7)], minimumOrder: centitokens(100) },
      ...more,
    });
  const LOCKED = 1000;
  const ordered = (after: number, tokens: number, more: Partial<Situation> = {}) => ({
    aim: { situation: small(more), lockOutDay: LOCKED },
    plan: { days: [day(TODAY + after)], amounts: [tokens] },
  });

  it('is counted future by future: who is refused when, and what expires', () => {
    // Ordered on day 4, five tokens come on day 9.
    const { aim, plan } = ordered(3, 5);
    const { tally, price, carried, cost } = weigh(aim, plan);
    // Two a day: all ten are used by day 5, days 6 to 8 are lost, and of days 9 to 21 all but two and a half.
    // One a day: two of the ten expire; five serve days 9 to 13, eight days are lost.
    expect(tally).toMatchObject({
      ...{ lockedOut: 1, lockedEarly: 0, lockedLater: 1 },
      lockOutDays: (8 + 3 + 10.5) / 2,
      heldStranded: [{ tokens: 100, chance: 0.5 }],
      stranded: [{ tokens: 0, chance: 0 }],
      anyStranded: { tokens: 100, chance: 0.5 },
    });
    expect(tally.shortage).toBeCloseTo((LOCKED * (8 + 3 + 10.5)) / 2, 9);
    expect([price, carried]).toEqual([1500, 0]);
    expect(cost).toBeCloseTo(1500 + tally.shortage, 9);
  });

  it('says apart what is lost before anything ordered today can come', () => {
    // Nine held: of five days that nothing new can serve, two a day lack one.
    const { aim, plan } = ordered(3, 5, { lots: [held(9, 7)] });
    expect(weigh(aim, plan).tally).toMatchObject({ lockedEarly: 0.5, lockedLater: 1, lockedOut: 1 });
    const much = ordered(0, 100, { lots: [held(9, 7)] });
    expect(weigh(much.aim, much.plan).tally).toMatchObject({
      lockedEarly: 0.5,
      lockedLater: 0,
      lockedOut: 0.5,
    });
  });

  it('is told in whole money and tokens', () => {
    // On day 6 come 600 tokens for 366 days: two a day use all but the ten held for days 1 to 5, one a day 366 of them.
    const { aim, plan } = ordered(0, 600, { lots: [held(10, 4)], days: 100 });
    const outcome = outcomeOf(aim, plan);
    expect(outcome.orders).toEqual([
      {
        ...{ day: TODAY, arrives: TODAY + 5, expires: TODAY + 370, tokens: 60_000, price: 180_000 },
        stranded: { tokens: 23_400 / 2, cost: 35_100, chance: 0.5 },
      },
    ]);
    expect(outcome).toMatchObject({
      ...{ price: 180_000, stranded: 35_100, shortage: 0, lockedOut: 0, lockOutDays: 0 },
      // Five of the ten held expire with one a day.
      expiring: { tokens: (23_400 + 500) / 2, chance: 0.5 },
    });
    // Days 102 on are after the plan: 270 tokens of one, 600 less 192 of the other, are worth what they cost.
    expect(outcome.carried).toBe((300 * (270 + 408)) / 2);
    expect(outcome.total).toBe(outcome.price - outcome.carried);
  });

  it('has tokens that outlast the days looked at serve all of them, and others none after their last', () => {
    const { horizon } = small().book;
    const short = (lasts: number) => {
      const { aim } = ordered(0, 1, { lots: [held(3 * horizon, lasts)] });
      const { shortAfter, lockedOut, heldStranded } = weigh(aim, { days: [], amounts: [] }).tally;
      return [lockedOut, shortAfter, heldStranded[0]?.chance];
    };
    for (const lasts of [horizon - 1, horizon, horizon + 500]) expect(short(lasts)).toEqual([0, 0, 1]);
    // The last ten days want ten tokens or twenty.
    expect(short(horizon - 11)).toEqual([0, 1500, 1]);
  });

  it('counts a whole token that expires as a loss, less as none', () => {
    const strands = (count: number) =>
      weigh(ordered(3, 5, { lots: [held(count, 0)] }).aim, { days: [], amounts: [] }).tally.heldStranded;
    expect(strands(2)).toEqual([{ tokens: 50, chance: 0.5 }]);
    expect(strands(1.99)).toEqual([{ tokens: 49.5, chance: 0 }]);
    expect(strands(3)).toEqual([{ tokens: 150, chance: 1 }]);
  });
});
