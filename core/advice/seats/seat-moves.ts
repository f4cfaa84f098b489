import { coveredBy } from './couplings';
import { hasNumber } from './terms';
import type { SeatsAnswer, SeatsQuestion, TeamNeed } from './types';

/** What an answer changes for one person. All money is minor units a year. */
export interface SeatMove {
  /** Place in the team. */
  readonly person: number;
  /** Pools of which they give up a seat, and of which they get one. */
  readonly gives: readonly number[];
  readonly gets: readonly number[];
  /** What they need on Flex beside their seats, today and then. */
  readonly flexNow: number;
  readonly flexThen: number;
  /** What the change spares: Flex, and the price of seats that would be dropped or bought for it. */
  readonly saving: number;
}

export interface SeatMoves {
  /** The largest saving first. */
  readonly moves: readonly SeatMove[];
  /** What seats spare that nobody holds today and aren't paid any more, less seats paid beyond those anybody gets. */
  readonly unheld: number;
}

/**
 * Who gets and who gives up a seat. Savings of people and of seats nobody holds add up to the answer's saving. Seats with
 * a fixed number are paid whoever holds them: only the Flex they spare counts. Seats nothing is advised about, as their
 * price is unknown, stay.
 */
export function seatMoves(team: TeamNeed, question: SeatsQuestion, answer: SeatsAnswer): SeatMoves {
  const covers = coveredBy(team);
  const isFixed = (k: number) => hasNumber(question, k);
  const priceOf = (k: number) => (isFixed(k) ? 0 : (team.pools[k]?.perYear ?? 0));
  const priceOfAll = (pools: readonly number[]) => pools.reduce((sum, k) => sum + priceOf(k), 0);
  const stays = (k: number) => team.pools[k]?.perYear === null && !isFixed(k);
  const then: number[][] = team.holds.map((held) => held.filter(stays));
  for (const [k, { people }] of answer.pools.entries())
    if (!stays(k)) for (const i of people) then[i]?.push(k);

  const moves = team.holds.flatMap((now, person): SeatMove[] => {
    const after = then[person] ?? [];
    const gives = now.filter((k) => !after.includes(k));
    const gets = after.filter((k) => !now.includes(k));
    if (gives.length === 0 && gets.length === 0) return [];
    const flexNow = flexBeside(team, covers, person, now);
    const flexThen = flexBeside(team, covers, person, after);
    const saving = flexNow - flexThen + priceOfAll(gives) - priceOfAll(gets);
    return [{ person, gives, gets, flexNow, flexThen, saving }];
  });
  moves.sort((a, b) => b.saving - a.saving || a.person - b.person);
  const all = answer.present.total - answer.cost.total;
  return { moves, unheld: all - moves.reduce((sum, { saving }) => sum + saving, 0) };
}

/** Expected cost a year of what a person's seats don't cover. */
function flexBeside(
  { flex, products }: TeamNeed,
  covers: readonly (readonly number[])[],
  person: number,
  seats: readonly number[],
): number {
  const covered = new Set(seats.flatMap((k) => covers[k] ?? []));
  let sum = 0;
  for (let p = 0; p < products.length; p++)
    if (!covered.has(p)) sum += flex[person * products.length + p] ?? 0;
  return sum;
}
