import type { RenewalAsk, RenewalView } from '@/components/dashboard/renewal/renewal-view';
import type { Day } from '@/core/units/brands';
import {
  failureOf,
  isWhole,
  type RenewalReply,
  type RenewalRequest,
  withSameCurve,
} from './renewal-protocol';

/** Works plans out in a worker, so that the page stays free. */
export interface Renewals {
  /** What was asked before is given up. @param show is called with the plan as it grows */
  readonly ask: (ask: RenewalAsk, today: Day) => void;
  readonly close: () => void;
}

export function openRenewals(
  show: (view: RenewalView | null) => void,
  fail: (cause: Error) => void,
): Renewals {
  let worker: Worker | null = null;
  let view: RenewalView | null = null;
  let busy = false;
  const open = () => {
    const opened = new Worker(new URL('../renewal-worker.ts', import.meta.url), { type: 'module' });
    opened.addEventListener('message', ({ data }: MessageEvent<RenewalReply>) => {
      if ('view' in data) {
        busy = !isWhole(data.view);
        view = withSameCurve(data.view, view);
        show(view);
      } else if ('failed' in data) {
        busy = false;
        fail(failureOf(data.failed));
      }
    });
    opened.addEventListener('error', () => fail(new Error('the worker failed')));
    return opened;
  };
  return {
    ask: (ask, today) => {
      if (busy) {
        worker?.terminate();
        worker = null;
      }
      view = null;
      busy = true;
      worker ??= open();
      worker.postMessage({ ask, today } satisfies RenewalRequest);
    },
    close: () => worker?.terminate(),
  };
}
