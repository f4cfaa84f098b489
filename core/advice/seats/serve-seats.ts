import { seatsOf } from '../seats';
import type { Solve } from './program';
import type { SeatsReply, SeatsRequest } from './protocol';
import type { TeamSeats } from './types';

/**
 * Answer a page's questions about seats, inside a worker. The solver is loaded when a question first needs it.
 * @param teamOf the team that is meant @param load the solver @param post a reply
 */
export function serveSeats<T>(
  teamOf: (team: T) => Promise<TeamSeats>,
  load: () => Promise<Solve>,
  post: (reply: SeatsReply) => void,
): (request: SeatsRequest<T>) => Promise<void> {
  let solver: Promise<Solve> | null = null;
  return async ({ number, team, question }) => {
    try {
      const limited = question.ask === 'owned' || question.ask === 'numbers';
      if (limited) solver ??= load();
      const solve = limited && solver ? await solver : () => null;
      post({ number, tell: 'answer', answer: seatsOf(await teamOf(team), question, solve) });
    } catch (cause) {
      solver = null;
      console.error(cause);
      post({ number, tell: 'failed' });
    }
  };
}
