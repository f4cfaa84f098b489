import type { RenewalAsk } from '@/components/dashboard/renewal/renewal-view';
import type { Outcome } from '@/core/purchase/plan/renewal-types';
import type { Day } from '@/core/units/brands';
import type { WaysAsked } from './load-ways';
import { failureOf, type RenewalReply, type RenewalRequest } from './renewal-protocol';

/** Orders for other ways to hold products, in a worker of their own. @throws StoreError */
export function askWays(ask: RenewalAsk, today: Day, ways: WaysAsked): Promise<readonly Outcome[]> {
  const worker = new Worker(new URL('../renewal-worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<readonly Outcome[]>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<RenewalReply>) => {
      if ('ways' in data) resolve(data.ways);
      else if ('failed' in data) reject(failureOf(data.failed));
    });
    worker.addEventListener('error', () => reject(new Error('the worker failed')));
    worker.postMessage({ ask, today, ways } satisfies RenewalRequest);
  });
  return answer.finally(() => worker.terminate());
}
