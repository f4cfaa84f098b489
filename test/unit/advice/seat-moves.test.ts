import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { seatsOf } from '@/core/advice/seats';
import { highsSolve } from '@/core/advice/seats/highs-solve';
import { seatMoves } from '@/core/advice/seats/seat-moves';
import type { SeatsQuestion, TeamSeats } from '@/core/advice/seats/types';
import { randomTeam } from '../../support/random-team';

const solve = highsSolve(await loadHighs(), 60);

/** Three people, dollars of Revit a year; the first two hold seats at 2,835. */
function team(perYear: number | null, owned = 2): TeamSeats {
  const flex = Float64Array.from([50_000, 400_000, 600_000]);
  return {
    people: 3,
    products: ['revit'],
    flex,
    samples: 1,
    sampled: Float32Array.from(flex),
    pools: [{ name: 'Revit', kind: 'product', products: ['revit'], perYear, owned }],
    holds: [[0], [0], []],
  };
}
const movesOf = (one: TeamSeats, question: SeatsQuestion) =>
  seatMoves(one, question, seatsOf(one, question, solve));

describe('who gets and who gives up a seat', () => {
  it('saves the Flex it spares less its price, or its price less the Flex it spared', () => {
    expect(movesOf(team(283_500), { ask: 'cheapest' })).toEqual({
      moves: [
        { person: 2, gives: [], gets: [0], flexNow: 600_000, flexThen: 0, saving: 316_500 },
        { person: 0, gives: [0], gets: [], flexNow: 0, flexThen: 50_000, saving: 233_500 },
      ],
      unheld: 0,
    });
  });

  it('saves Flex only where the seats are paid whoever holds them', () => {
    expect(movesOf(team(283_500), { ask: 'owned', leastMove: 0 }).moves.map(({ saving }) => saving)).toEqual([
      600_000, -50_000,
    ]);
    expect(movesOf(team(283_500), { ask: 'numbers', seats: [4], leastMove: 0 })).toMatchObject({
      moves: [{ person: 2, gets: [0], saving: 600_000 }],
      unheld: -2 * 283_500,
    });
  });

  it('counts seats nobody holds apart', () => {
    expect(movesOf(team(283_500, 5), { ask: 'cheapest' }).unheld).toBe(3 * 283_500);
  });

  it('is nobody where no price is known', () => {
    const one = team(null);
    const idle = { ...one, flex: Float64Array.from([0, 400_000, 600_000]) };
    expect(movesOf(idle, { ask: 'cheapest' })).toEqual({ moves: [], unheld: 0 });
  });
});

it('savings of people and of seats nobody holds add up to the answer', () => {
  const questions = fc.oneof(
    fc.constant<SeatsQuestion>({ ask: 'cheapest' }),
    fc.constant<SeatsQuestion>({ ask: 'owned', leastMove: 5000 }),
    fc.record({ ask: fc.constant('risk' as const), most: fc.double({ min: 0, max: 1, noNaN: true }) }),
    fc.record({
      ask: fc.constant('numbers' as const),
      seats: fc.array(fc.option(fc.nat(8)), { minLength: 6, maxLength: 6 }),
      leastMove: fc.nat(50_000),
    }),
  );
  fc.assert(
    fc.property(fc.nat(), fc.nat(4), questions, (seed, unpriced, question) => {
      const drawn = randomTeam(seed, 12, 6, 8);
      const one = {
        ...drawn,
        pools: drawn.pools.map((pool, k) => (k === unpriced ? { ...pool, perYear: null } : pool)),
      };
      const answer = seatsOf(one, question, solve);
      const { moves, unheld } = seatMoves(one, question, answer);
      // Unheld seats by themselves: what is paid beyond the seats people hold, before and then.
      const beyond = one.pools.reduce((sum, { perYear, owned }, k) => {
        const fixed = question.ask === 'owned' || (question.ask === 'numbers' && question.seats[k] != null);
        const now = owned - (fixed ? 0 : one.holds.filter((held) => held.includes(k)).length);
        const then = (answer.pools[k]?.paid ?? 0) - (fixed ? 0 : (answer.pools[k]?.people.length ?? 0));
        return sum + (perYear ?? 0) * (now - then);
      }, 0);
      expect(unheld).toBe(beyond);
      const saved = moves.reduce((sum, { saving }) => sum + saving, unheld);
      expect(saved).toBe(answer.present.total - answer.cost.total);
      expect(moves.every(({ gives, gets }) => gives.length + gets.length > 0)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
