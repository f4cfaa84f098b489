import type { Filter } from '@/core/model/filter';
import { StoreError, type StoreFailure } from '@/core/store/errors';
import type { Day } from '@/core/units/brands';
import type { PlanName, PlanReply, PlanViews } from './protocol';

/** Works out a view in a worker, so that the page stays free. */
export interface Plans {
  readonly load: <N extends PlanName>(
    name: N,
    filter: Filter,
    today: Day,
    people?: readonly number[],
  ) => Promise<PlanViews[N]>;
  readonly close: () => void;
}

const FAILURES: readonly StoreFailure[] = ['newer-database', 'quota', 'unavailable', 'cancelled'];

export function openPlans(): Plans {
  const worker = new Worker(new URL('../plan-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (reply: PlanReply) => void>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<PlanReply>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  const ask = (name: PlanName, filter: Filter, today: Day, people: readonly number[]) =>
    new Promise<PlanReply>((resolve) => {
      const id = ++last;
      waiting.set(id, resolve);
      worker.postMessage({ id, name, filter, today, people });
    });
  return {
    load: async <N extends PlanName>(name: N, filter: Filter, today: Day, people: readonly number[] = []) => {
      const reply = await ask(name, filter, today, people);
      if (reply.ok) return reply.view as PlanViews[N]; // the worker answers what it was asked
      const code = FAILURES.find((one) => one === reply.failed);
      throw code ? new StoreError(code) : new Error('the worker failed');
    },
    close: () => worker.terminate(),
  };
}
