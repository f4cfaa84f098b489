import type { SeatsClient } from '@/core/advice/seats/seats-client';
import type { SeatsAnswer, SeatsQuestion } from '@/core/advice/seats/types';
import { openSeats, type SeatsTeam } from '../open-seats';

/** Asks about seats. A question asked before is answered at once; a new one gives up the one still open. */
export interface SeatsAsker {
  /** @throws Error when there is no answer, or a newer question was asked */
  readonly ask: (team: SeatsTeam, question: SeatsQuestion) => Promise<SeatsAnswer>;
  readonly close: () => void;
}

/** @param open a worker */
export function askSeats(open: () => SeatsClient<SeatsTeam> = openSeats): SeatsAsker {
  const kept = new Map<string, SeatsAnswer>();
  let worker: SeatsClient<SeatsTeam> | null = null;
  let asking = 0;
  let answered = 0;
  const close = () => {
    worker?.close();
    worker = null;
  };
  return {
    ask: async ({ team, today, stamp }, question) => {
      const key = JSON.stringify([team, stamp, question]);
      const known = kept.get(key);
      if (known) return known;
      if (asking !== answered) close();
      const mine = ++asking;
      worker ??= open();
      try {
        const answer = await worker.ask({ team, today, stamp }, question);
        kept.set(key, answer);
        return answer;
      } finally {
        if (mine === asking) answered = mine;
      }
    },
    close,
  };
}
