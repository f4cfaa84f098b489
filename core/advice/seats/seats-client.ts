import type { SeatsReply, SeatsRequest } from './protocol';
import type { SeatsAnswer, SeatsQuestion } from './types';

/** The seats worker, seen from a page. `T`: what it knows a team by. */
export interface SeatsClient<T> {
  /** @throws Error when the worker or its solver breaks, or is closed */
  ask(team: T, question: SeatsQuestion): Promise<SeatsAnswer>;
  /** End the worker; open questions are refused. */
  close(): void;
}

interface Waiting {
  readonly resolve: (answer: SeatsAnswer) => void;
  readonly reject: (cause: Error) => void;
}

/** @param worker one that runs `serveSeats` */
export function seatsClient<T>(worker: Worker): SeatsClient<T> {
  const open = new Map<number, Waiting>();
  let number = 0;
  const refuseAll = () => {
    for (const { reject } of open.values()) reject(new Error('no answer about seats'));
    open.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<SeatsReply>) => {
    const waiting = open.get(data.number);
    open.delete(data.number);
    if (data.tell === 'answer') waiting?.resolve(data.answer);
    else waiting?.reject(new Error('no answer about seats'));
  });
  worker.addEventListener('error', refuseAll);
  return {
    ask: (team, question) =>
      new Promise((resolve, reject) => {
        number++;
        open.set(number, { resolve, reject });
        worker.postMessage({ number, team, question } satisfies SeatsRequest<T>);
      }),
    close: () => {
      worker.terminate();
      refuseAll();
    },
  };
}
