import type { Filter } from '@/core/model/filter';
import { StoreError, type StoreFailure } from '@/core/store/errors';
import type { Day } from '@/core/units/brands';
import type { PlanName, PlanReply, PlanRequest, PlanViews } from './protocol';

/** Works out a view in a worker, so that the page stays free. */
export interface Plans {
  readonly load: <N extends PlanName>(
    name: N,
    filter: Filter,
    today: Day,
    people?: readonly number[],
  ) => Promise<PlanViews[N]>;
  /** Whether something that was loaded is as it was shown last, and is being worked out anew. */
  readonly isOld: () => boolean;
  readonly close: () => void;
}

const FAILURES: readonly StoreFailure[] = ['newer-database', 'quota', 'unavailable', 'cancelled'];

/** Takes long for thousands of people: it has a worker of its own, and everything else doesn't wait for it. */
const SLOW: ReadonlySet<PlanName> = new Set<PlanName>(['advice']);

/** @param fresh is called when what was loaded before has been worked out anew: loading it again gives that */
export function openPlans(fresh: () => void = () => undefined): Plans {
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
  let slow: Worker | null = null;
  let asked = 0;
  const ask = (worker: Worker, request: Omit<PlanRequest, 'id'>) =>
    new Promise<PlanReply>((resolve) => {
      const id = ++last;
      waiting.set(id, resolve);
      worker.postMessage({ id, ...request } satisfies PlanRequest);
    });
  /** What it has loaded fills as much memory again: it goes when it is done. */
  const askSlowly = async (request: Omit<PlanRequest, 'id'>) => {
    slow ??= open();
    asked++;
    const reply = await ask(slow, request);
    asked--;
    if (asked === 0) {
      slow.terminate();
      slow = null;
    }
    return reply;
  };
  return {
    load: async <N extends PlanName>(name: N, filter: Filter, today: Day, people: readonly number[] = []) => {
      const request = { name, filter, today, people };
      const start = performance.now();
      const reply = await (SLOW.has(name) ? askSlowly(request) : ask(quick, request));
      performance.measure(`load ${name}`, { start });
      if (reply.ok) return reply.view as PlanViews[N]; // the worker answers what it was asked
      const code = FAILURES.find((one) => one === reply.failed);
      throw code ? new StoreError(code) : new Error('the worker failed');
    },
    isOld: () => old.size > 0,
    close: () => {
      quick.terminate();
      slow?.terminate();
    },
  };
}
