import type { RequestOf } from '@/core/messages/map';
import type { RowsAnswer, SideAnswer } from './read-asked';
import type { TeachProblem } from './teach';
import type { PageAnswer } from './understand-page';

/** What reading a page asks for, and what comes back. */
export interface Answers {
  readonly 'portal:understand': PageAnswer;
  readonly 'portal:rows': RowsAnswer;
  readonly 'portal:side': SideAnswer;
  readonly 'portal:teach': { readonly problems: readonly TeachProblem[] };
}

/**
 * Asks for what needs words, calendars or thought, which is not done in the page. `done` is called at once or later,
 * with null when there is no answer; whoever asks later looks at the page again then.
 */
export type Ask = <N extends keyof Answers>(
  name: N,
  question: RequestOf<N>,
  done: (answer: Answers[N] | null) => void,
) => void;

interface Asked<A> {
  readonly about: unknown;
  readonly made: string;
  answer: A | null;
}

/** Keeps the last answer to each of a few questions, so that the same is not asked twice. */
export function createRecall(ask: Ask) {
  const kept = new Map<string, Asked<unknown>>();

  /**
   * @param slot which question it is; a new one takes the place of the one before
   * @param about the object it is about, compared by identity
   * @param made all else it is made of
   * @returns the answer; null: it is still to come
   */
  function recall<N extends keyof Answers>(
    name: N,
    slot: string,
    about: unknown,
    made: string,
    question: () => RequestOf<N>,
  ): Answers[N] | null {
    const before = kept.get(`${name} ${slot}`) as Asked<Answers[N]> | undefined;
    if (before && before.about === about && before.made === made) return before.answer;
    const asked: Asked<Answers[N]> = { about, made, answer: null };
    kept.set(`${name} ${slot}`, asked);
    ask(name, question(), (answer) => {
      asked.answer = answer;
      // Without an answer the next look asks again.
      if (answer === null && kept.get(`${name} ${slot}`) === asked) kept.delete(`${name} ${slot}`);
    });
    return asked.answer;
  }
  return recall;
}

export type Recall = ReturnType<typeof createRecall>;
