import type { SeatsClient } from '@/core/advice/seats/seats-client';
import type { SeatsAnswer, SeatsQuestion, TeamSeats } from '@/core/advice/seats/types';
import { openSeats } from '../open-seats';

/** Asks about seats. A question asked before is answered at once; a new one gives up the one still open. */
export interface SeatsAsker {
  /** @throws Error when there is no answer, or a newer question was asked */
  readonly ask: (team: TeamSeats, question: SeatsQuestion) => Promise<SeatsAnswer>;
  readonly close: () => void;
}

/** @param open a worker */
export function askSeats(open: () => SeatsClient = openSeats): SeatsAsker {
  const kept = new WeakMap<TeamSeats, Map<string, SeatsAnswer>>();
  let worker: SeatsClient | null = null;
  let asking = 0;
  let answered = 0;
  const close = () => {
    worker?.close();
    worker = null;
  };
  return {
    ask: async (team, question) => {
      const answers = kept.get(team) ?? new Map<string, SeatsAnswer>();
      kept.set(team, answers);
      const key = JSON.stringify(question);
      const known = answers.get(key);
      if (known) return known;
      if (asking !== answered) close();
      const mine = ++asking;
      worker ??= open();
      try {
        const answer = await worker.ask(team, question);
        answers.set(key, answer);
        return answer;
      } finally {
        if (mine === asking) answered = mine;
      }
    },
    close,
  };
}
