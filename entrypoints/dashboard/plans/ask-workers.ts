import type { PlanName } from './plan-views';
import type { PlanReply, PlanRequest } from './protocol';
import { whileAsked } from './while-asked';

/** Takes long for thousands of people: it has a worker of its own, and everything else doesn't wait for it. */
const SLOW: ReadonlySet<PlanName> = new Set<PlanName>(['advice', 'solved']);

type Question = Omit<PlanRequest, 'id'>;

/** The workers behind the dashboard's views. */
export interface PlanWorkers {
  readonly ask: (question: Question) => Promise<PlanReply>;
  /** Whether an answer was one from before, and is being worked out anew. */
  readonly isOld: () => boolean;
  readonly close: () => void;
}

/** @param fresh is called when what was answered from before has been worked out anew */
export function openWorkers(fresh: () => void): PlanWorkers {
  const waiting = new Map<number, (reply: PlanReply) => void>();
  const old = new Set<number>();
  let last = 0;
  const open = () => {
    const worker = new Worker(new URL('../plan-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<PlanReply>) => {
      const wait = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.ok && data.old) old.add(data.id);
      wait?.(data);
      if (!wait && old.delete(data.id)) fresh();
    });
    return worker;
  };
  const quick = open();
  const slow = whileAsked(open);
  const askOf = (worker: Worker, question: Question) =>
    new Promise<PlanReply>((resolve) => {
      const id = ++last;
      waiting.set(id, resolve);
      worker.postMessage({ id, ...question } satisfies PlanRequest);
    });
  const isSlow = ({ prepare, name }: Question) => prepare || SLOW.has(name);
  return {
    ask: (question) =>
      isSlow(question) ? slow.use((worker) => askOf(worker, question)) : askOf(quick, question),
    isOld: () => old.size > 0,
    close: () => {
      quick.terminate();
      slow.close();
    },
  };
}
