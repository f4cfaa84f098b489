import type { sendMessage } from '@/core/messages/send';
import type { Answers, Ask } from '@/core/portal/ask';

/** A question that got no answer is asked again after so long, in ms: the worker may be starting anew. */
const AGAIN_MS = 2000;

/**
 * Asks the background worker what the page's texts mean.
 * @param look looks at the page again, once an answer is there
 * @param lost is told why no answer will come any more
 */
export function createAsk(
  send: typeof sendMessage,
  wait: (run: () => void, ms: number) => void,
  look: () => void,
  lost: (code: string) => void,
): Ask {
  return (name, question, done) => {
    const finish = (answer: Answers[typeof name] | null): void => {
      done(answer);
      look();
    };
    void send(name, question).then((answer) => {
      if (answer.ok) finish(answer.data as Answers[typeof name]);
      else if (answer.code === 'extension-gone') lost(answer.code);
      else wait(() => finish(null), AGAIN_MS);
    });
  };
}
