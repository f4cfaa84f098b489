import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookOf } from '@/core/purchase/plan/demand-book';
import { costOf, NOTHING, orderDays } from '@/core/purchase/plan/draft';
import { byNumberOfOrders, leastOfAll } from '@/core/purchase/plan/drafts';
import { recommend } from '@/core/purchase/plan/recommend';
import type { Situation } from '@/core/purchase/plan/situation';
import { weigh } from '@/core/purchase/plan/weigh';
import { centitokens, minor } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import { futuresOf, held, LIST, situationOf, TIERED, TODAY } from '@/test/support/plan/situations';

/** A small team: some tokens held, some owed, either price list, short or long ways. */
const anyTeam = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  perDay: fc.integer({ min: 2, max: 60 }),
  tokens: fc.integer({ min: 0, max: 3000 }),
  lasts: fc.integer({ min: 1, max: 500 }),
  owed: fc.constantFrom(0, 0, 500, 20_000),
  lead: fc.integer({ min: 0, max: 40 }),
  leastNeed: fc.constantFrom(0, 700, 1000),
  tiered: fc.boolean(),
});
type Team = typeof anyTeam extends fc.Arbitrary<infer T> ? T : never;

const futuresFor = ({ seed, perDay }: Team) => futuresOf(seed, perDay, 24, 620);
const situationFor = (team: Team): Situation =>
  situationOf(futuresFor(team), {
    days: 180,
    lots: team.tokens > 0 ? [held(team.tokens, team.lasts)] : [],
    owed: centitokens(team.owed),
    leadTimeDays: team.lead,
    leastNeed: centitokens(team.leastNeed),
    tiers: team.tiered ? TIERED : LIST,
  });
const anyCost = fc.integer({ min: 0, max: 1_000_000 });
const yearOf = ({ book }: Situation): number => Math.max(...book.wanted) / 100;

describe('renewals', () => {
  it('cost what drawing every future says, but for a constant', () => {
    fc.assert(
      fc.property(
        anyTeam,
        anyCost,
        fc.array(fc.record({ after: fc.nat(170), tokens: fc.integer({ min: 33, max: 9000 }) }), {
          maxLength: 4,
        }),
        (team, lockOutDay, wanted) => {
          const situation = situationFor(team);
          const aim = { situation, lockOutDay };
          const orders = [...new Map(wanted.map((one) => [one.after, one])).values()].sort(
            (a, b) => a.after - b.after,
          );
          const plan = {
            days: orders.map(({ after }) => addDays(TODAY, after)),
            amounts: orders.map(({ tokens }) => tokens),
          };
          const by = costOf(aim, plan) - costOf(aim, NOTHING);
          const expected = weigh(aim, plan).cost - weigh(aim, NOTHING).cost;
          expect(Math.abs(by - expected)).toBeLessThan(1e-6 * (1 + Math.abs(costOf(aim, NOTHING))));
        },
      ),
      { seed: 51, numRuns: 60 },
    );
  });

  it('cost no more than the best of all amounts on the same days, in the same steps', () => {
    fc.assert(
      fc.property(anyTeam, fc.integer({ min: 1000, max: 200_000 }), (team, lockOutDay) => {
        const made = situationFor(team);
        const step = Math.ceil(yearOf(made) / 24);
        const situation = { ...made, days: 60, leadTimeDays: Math.min(20, made.leadTimeDays), step };
        const aim = { situation, lockOutDay };
        const days = orderDays(situation, 30);
        const least = Math.ceil(33 / step) * step;
        const amounts = [
          0,
          ...Array.from({ length: 30 }, (_, i) => i * step).filter((n) => n >= least && n > 0),
        ];
        let best = Infinity;
        const tryAll = (chosen: readonly number[]): void => {
          if (chosen.length < days.length) for (const amount of amounts) tryAll([...chosen, amount]);
          else best = Math.min(best, costOf(aim, { days, amounts: chosen }));
        };
        tryAll([]);
        expect(leastOfAll(aim, 1).cost).toBeLessThanOrEqual(best + 1e-3 * Math.abs(best));
      }),
      { seed: 52, numRuns: 8 },
    );
  });

  it('never get cheaper by ordering nothing, and have fewer orders only for more money', () => {
    fc.assert(
      fc.property(anyTeam, anyCost, (team, lockOutDay) => {
        const situation = situationFor(team);
        const aim = {
          situation: { ...situation, step: Math.max(1, Math.floor(yearOf(situation) / 200)) },
          lockOutDay,
        };
        const drafts = byNumberOfOrders(aim, 1);
        expect(drafts[0]?.days).toEqual([]);
        const least = Math.min(...drafts.map(({ cost }) => cost));
        expect(least).toBeLessThanOrEqual((drafts[0]?.cost ?? -Infinity) + 1e-6);
        for (const { days, amounts } of drafts) {
          expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
          for (const amount of amounts) expect(amount).toBeGreaterThanOrEqual(33);
        }
      }),
      { seed: 53, numRuns: 15 },
    );
  });

  it('give whole tokens and whole money, on days still to come, whatever the judgement', () => {
    fc.assert(
      fc.property(anyTeam, fc.option(anyCost), (team, cost) => {
        const situation = situationFor(team);
        const sketch = { ...situation, book: bookOf(futuresFor(team), 2) };
        const judged =
          cost === null
            ? { kind: 'confidence' as const, confidence: 0.9 }
            : { kind: 'lock-out-day' as const, cost: minor(cost) };
        const { best, unavoidable } = recommend(situation, sketch, judged, 1);
        expect(best.total).toBe(best.price + best.shortage - best.carried);
        for (const { day, tokens, price, stranded } of best.orders) {
          expect(day).toBeGreaterThanOrEqual(TODAY);
          expect(tokens % 100).toBe(0);
          expect(tokens).toBeGreaterThanOrEqual(3300);
          expect(Number.isSafeInteger(price) && price > 0).toBe(true);
          expect(stranded.tokens).toBeGreaterThanOrEqual(0);
          expect(stranded.tokens).toBeLessThanOrEqual(tokens);
        }
        // Where nothing is lost yet, the confidence holds.
        if (cost === null && unavoidable === 0) expect(best.lockedOut).toBeLessThanOrEqual(0.1 + 1e-9);
      }),
      { seed: 54, numRuns: 15 },
    );
  });
});
