import type { SeatsQuestion, TeamNeed } from './types';

/** On what terms a pool's seats are to be had. */
export interface Terms {
  /** Minor units a year each seat that is used costs. */
  readonly price: number;
  /** At most so many. */
  readonly most: number;
  /** Minor units a person's seat must spare more than somebody else's to be moved. */
  readonly leastMove: number;
}

/** Whether a question fixes a pool's number of seats. */
export const hasNumber = (question: SeatsQuestion, pool: number): boolean =>
  question.ask === 'owned' || (question.ask === 'numbers' && (question.seats[pool] ?? null) !== null);

/** Seats with a fixed number are paid whether used or not; the others cost their price, and without one aren't to be had. */
export function termsOf({ pools }: TeamNeed, question: SeatsQuestion): Terms[] {
  return pools.map(({ perYear, owned }, k) => {
    const free = { price: perYear ?? 0, most: perYear === null ? 0 : Number.POSITIVE_INFINITY, leastMove: 0 };
    if (question.ask === 'owned') return { price: 0, most: owned, leastMove: question.leastMove };
    if (question.ask !== 'numbers') return free;
    const number = question.seats[k] ?? null;
    return number === null ? free : { price: 0, most: number, leastMove: question.leastMove };
  });
}
