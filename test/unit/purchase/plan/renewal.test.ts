import { describe, expect, it } from 'vitest';
import { curveOf } from '@/core/purchase/plan/curve';
import { bookOf } from '@/core/purchase/plan/demand-book';
import { policiesOf } from '@/core/purchase/plan/policies';
import { recommend } from '@/core/purchase/plan/recommend';
import { renewEarly } from '@/core/purchase/plan/renew-early';
import type { Judgement, Outcome } from '@/core/purchase/plan/renewal-types';
import { roundUp } from '@/core/purchase/plan/round-amounts';
import { orderPrice, type Situation } from '@/core/purchase/plan/situation';
import { weigh } from '@/core/purchase/plan/weigh';
import { answerOtherwise, otherwise } from '@/core/purchase/plan/what-if';
import { centitokens, day, minor } from '@/core/units/brands';
import { futuresOf, held, situationOf, TIERED, TODAY } from '@/test/support/plan/situations';

const SURE: Judgement = { kind: 'confidence', confidence: 0.9 };
const futures = futuresOf(1, 40, 200);
const coarse = (situation: Situation): Situation => ({ ...situation, book: bookOf(futures, 4), step: 20 });
const plan = (situation: Situation, judgement: Judgement = SURE) =>
  recommend(situation, coarse(situation), judgement, 1);
const tokens = ({ orders }: Outcome) => orders.reduce((sum, order) => sum + order.tokens, 0);

describe('the price of an order', () => {
  it('is that of its quantity for all its tokens, in whole minor units', () => {
    expect(orderPrice(TIERED, 4999)).toBe(4999 * 300);
    expect(orderPrice(TIERED, 5000)).toBe(5000 * 285);
    expect(orderPrice(TIERED, 10_001)).toBe(Math.round(10_001 * 270.5));
    expect(orderPrice(TIERED, 33)).toBe(9900);
  });
});

describe('the plan to follow', () => {
  it('keeps the confidence, orders whole tokens within the plan, and adds up', () => {
    const { best, lockOutDay } = plan(situationOf(futures, { lots: [held(1500, 90)] }));
    expect(best.lockedOut).toBeLessThanOrEqual(0.1);
    expect(best.orders.length).toBeGreaterThan(0);
    for (const { day: on, arrives, expires, tokens: amount, price } of best.orders) {
      expect(on).toBeGreaterThanOrEqual(TODAY);
      expect([arrives - on, expires - arrives]).toEqual([5, 365]);
      expect(amount % 100).toBe(0);
      expect(amount).toBeGreaterThanOrEqual(3300);
      expect(price).toBe(3 * amount);
    }
    expect(best.total).toBe(best.price + best.shortage - best.carried);
    for (const amount of [best.total, best.price, best.stranded, best.shortage, best.carried, lockOutDay])
      expect(Number.isSafeInteger(amount)).toBe(true);
  });

  it('is the same for the same futures', () => {
    const situation = situationOf(futures, { lots: [held(900, 200)], tiers: TIERED });
    expect(plan(situation)).toEqual(plan(situation));
  });

  it('orders nothing while the tokens held last', () => {
    const { best, lockOutDay } = plan(situationOf(futures, { lots: [held(40_000, 364), held(40_000, 800)] }));
    expect([best.orders, lockOutDay]).toEqual([[], null]);
  });

  it('orders now when it is already late, and says that lock-outs can’t be avoided any more', () => {
    const { best, unavoidable } = plan(situationOf(futures));
    // Ordered today it arrives on a Saturday: two days later nothing is lost.
    expect(best.orders[0]?.day).toBe(TODAY + 2);
    expect(unavoidable).toBe(1);
    expect(best.lockedOut).toBe(1);
    expect(tokens(best)).toBeGreaterThan(0);
  });

  it('orders before tokens that expire are missed', () => {
    const first = plan(situationOf(futures, { lots: [held(20_000, 60)] })).best.orders[0];
    expect(first?.arrives).toBeGreaterThan(TODAY + 40);
    expect(first?.arrives).toBeLessThanOrEqual(TODAY + 63); // the first workday without them
  });

  it('nets what is owed against the first tokens ordered', () => {
    const of = (owed: number, tokensOrdered: number) => {
      const situation = situationOf(futures, { owed: centitokens(owed * 100) });
      const { tally } = weigh({ situation, lockOutDay: 1000 }, { days: [TODAY], amounts: [tokensOrdered] });
      return [tally.shortage, tally.lockedOut, tally.shortAfter, tally.stranded];
    };
    expect(of(2000, 5000)).toEqual(of(0, 3000));
    expect(of(2000, 5000)).not.toEqual(of(0, 5000));
  });

  it('locks out less, the dearer a lock-out day is', () => {
    const situation = situationOf(futures, { lots: [held(900, 200)] });
    const days = [200, 2000, 20_000, 200_000, 2_000_000].map(
      (cost) => plan(situation, { kind: 'lock-out-day', cost: minor(cost) }).best.lockOutDays,
    );
    // Plans are picked within 1 % of the least cost, so neighbours may differ by that much.
    for (const [i, count] of days.entries())
      expect(count).toBeLessThanOrEqual((days[i - 1] ?? Infinity) * 1.1 + 0.05);
    expect(days.at(-1)).toBeLessThan(0.5);
  });

  it('takes the cheaper tier when it is worth it', () => {
    const amounts = plan(situationOf(futures, { tiers: TIERED })).best.orders.map((order) => order.tokens);
    expect(amounts.some((amount) => amount >= 500_000)).toBe(true);
  });

  it('ends with tokens left only as far as they will be used', () => {
    const { best } = plan(situationOf(futures));
    expect(best.stranded).toBeLessThan(0.15 * best.price);
  });
});

describe('around the plan', () => {
  const situation = situationOf(futures, { lots: [held(1500, 120)] });
  // Inside each test: planned while the file is loaded, every change in the plans would be tried with every test.
  const planned = () => {
    const { best, lockOutDay } = plan(situation);
    const aim = { situation, lockOutDay: lockOutDay ?? 0 };
    return { best, aim, sketch: { ...aim, situation: coarse(situation) } };
  };

  it('the curve covers every amount, knows the recommended one, and marks what costs about the same', () => {
    const { best, aim, sketch } = planned();
    const curve = curveOf(aim, sketch, best);
    const recommended = best.orders[0]?.tokens ?? -1;
    expect(curve.points[0]?.tokens).toBe(0);
    expect(curve.points.map((point) => point.tokens)).toContain(recommended);
    expect(curve.least).toBe(Math.min(...curve.points.map(({ outcome }) => outcome.total)));
    for (const { tokens: amount, outcome } of curve.points) {
      const isFlat = curve.flat.some(({ from, to }) => from <= amount && amount <= to);
      expect(isFlat).toBe(outcome.total <= curve.least * 1.01);
      if (amount > 0) expect(outcome.orders[0]).toMatchObject({ day: curve.day, tokens: amount });
    }
    const chances = curve.points.map(({ outcome }) => outcome.orders[0]?.stranded.chance ?? 0);
    expect(chances.at(-1)).toBeGreaterThan(0.5);
  });

  it('no other way to order costs less, but for the 1 % that fewer orders may cost', () => {
    const { best, aim } = planned();
    const policies = policiesOf(aim, best);
    expect(policies.map(({ kind }) => kind)).toEqual([
      'best',
      'one-order',
      'quarterly',
      'renew-early',
      'nothing',
    ]);
    for (const { outcome } of policies) expect(best.total).toBeLessThanOrEqual(outcome.total * 1.02);
    expect(policies[1]?.outcome.orders.length).toBe(1);
    expect(policies[4]?.outcome).toMatchObject({ price: 0, stranded: 0, carried: 0, orders: [] });
  });

  it('more use or a longer way orders earlier or more; of no consequence is what isn’t', () => {
    const answers = otherwise(SURE).map((one) => {
      const used = { ...situation, book: bookOf(futures, 1, one.demand) };
      return answerOtherwise(one, used, { ...coarse(used), book: bookOf(futures, 4, one.demand) }, 1);
    });
    const of = (kind: string) => answers.find((answer) => answer.kind === kind)?.first;
    const now = planned().best.orders[0];
    expect(of('more-use')?.day).toBeLessThan(now?.day ?? 0);
    expect(of('less-use')?.day).toBeGreaterThan(now?.day ?? 0);
    expect(of('slower')?.day).toBeLessThanOrEqual((now?.day ?? 0) - 10);
    expect(of('dearer')).toEqual({ day: now?.day, tokens: now?.tokens });
    expect(answers.find(({ kind }) => kind === 'surer')?.value).toBeCloseTo(0.95, 9);
  });
});

describe('just below need, renewed early', () => {
  it('orders 95 % of what the coming year lacks, five weeks before it is used up', () => {
    const steady = { ...futures, paths: 1, daily: new Float64Array(780).fill(1000) };
    const { days, amounts } = renewEarly(situationOf(steady, { lots: [held(600, 300)] }));
    // 600 tokens at 10 a day last through day 60: an order arriving on day 26 is the first that sees day 61 within 35 days.
    expect(days[0]).toBe(day(TODAY + 20));
    expect(amounts[0]).toBe(Math.floor(0.95 * (366 - 35) * 10));
    expect(days.length).toBe(2);
  });
});

describe('round amounts', () => {
  it('go up to two figures or a half of one, and stay whole', () => {
    expect([12_387, 387, 33, 5000, 101].map(roundUp)).toEqual([12_500, 390, 33, 5000, 105]);
  });
});
