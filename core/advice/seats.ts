import { noDearer } from './plan-person/sample-costs';
import { assignByProgram } from './seats/assign-by-program';
import { assignFreely } from './seats/assign-freely';
import { assignSafely } from './seats/assign-safely';
import { assignSorted } from './seats/assign-sorted';
import type { Assignment } from './seats/assignment';
import { coveredBy, poolGroups } from './seats/couplings';
import { keepUnpriced } from './seats/keep-unpriced';
import type { Solve } from './seats/program';
import { seatCurve } from './seats/seat-curve';
import { flexFor, type Held, heldBy, ownProducts } from './seats/spared';
import { teamCost } from './seats/team-cost';
import { type Terms, termsOf } from './seats/terms';
import type { PoolAnswer, SeatsAnswer, SeatsQuestion, TeamSeats } from './seats/types';

/**
 * Who in a team should hold which seats, everybody's other needs on Flex, at the least expected cost of a year.
 * Exact: pools that share no needed product are solved apart; alone and limited, by sorting; unlimited, person by
 * person; overlapping and limited, by the solver, with the gap stated where it ran out of time.
 */
export function seatsOf(team: TeamSeats, question: SeatsQuestion, solve: Solve): SeatsAnswer {
  const covers = coveredBy(team);
  const terms = termsOf(team, question);
  const people = new Map<number, readonly number[]>();
  let gap = 0;
  const { team: open, kept } = keepUnpriced(team, covers, question);
  for (const group of poolGroups(open)) {
    const found = assign(open, question, group, covers, terms, solve);
    for (const [pool, who] of found.people) people.set(pool, kept.get(pool) ?? who);
    gap += found.gap;
  }
  const held = heldBy(team, covers, people);
  const paid = team.pools.map((_, k) => {
    const used = held.reduce((sum, seats) => sum + Number(seats.includes(k)), 0);
    const fixed = terms[k]?.most ?? 0;
    return question.ask !== 'risk' && Number.isFinite(fixed) && team.pools[k]?.perYear !== null
      ? Math.max(used, fixed)
      : used;
  });
  const answer = teamCost(team, covers, held, paid);
  const owned = team.pools.map((pool) => pool.owned);
  const present = teamCost(team, covers, team.holds, owned);
  const none = teamCost(team, covers, [], []);
  return {
    pools: team.pools.map((_, k) => poolAnswer(team, covers, held, k, paid[k] ?? 0)),
    cost: answer.cost,
    present: present.cost,
    allFlex: none.cost,
    dearer: 1 - noDearer(answer.futures, present.futures),
    proven: gap === 0,
    gap,
  };
}

function assign(
  team: TeamSeats,
  question: SeatsQuestion,
  group: readonly number[],
  covers: readonly (readonly number[])[],
  terms: readonly Terms[],
  solve: Solve,
): Assignment {
  const [alone = 0, other] = group;
  if (question.ask === 'risk') return assignSafely(team, group, covers, terms, question.most);
  if (other === undefined)
    return assignSorted(
      team,
      alone,
      covers[alone] ?? [],
      terms[alone] ?? { price: 0, most: 0, leastMove: 0 },
    );
  const limited = group.some((k) => Number.isFinite(terms[k]?.most) && (terms[k]?.most ?? 0) > 0);
  return limited
    ? assignByProgram(team, group, covers, terms, solve)
    : assignFreely(team, group, covers, terms);
}

function poolAnswer(
  team: TeamSeats,
  covers: readonly (readonly number[])[],
  held: Held,
  pool: number,
  paid: number,
): PoolAnswer {
  const price = team.pools[pool]?.perYear ?? null;
  const who = held
    .flatMap((seats, i) =>
      seats.includes(pool) ? [{ i, spared: flexFor(team, i, ownProducts(covers, seats, pool)) }] : [],
    )
    .sort((a, b) => b.spared - a.spared || a.i - b.i);
  return {
    people: Int32Array.from(who, ({ i }) => i),
    spared: Float64Array.from(who, ({ spared }) => spared),
    paid,
    curve: price === null ? null : seatCurve(team, covers, held, pool, price),
  };
}
