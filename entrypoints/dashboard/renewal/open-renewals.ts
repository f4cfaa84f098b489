import type { RenewalAsk, RenewalView } from '@/components/dashboard/renewal/renewal-view';
import type { Outcome } from '@/core/purchase/plan/renewal-types';
import { StoreError, type StoreFailure } from '@/core/store/errors';
import type { Day } from '@/core/units/brands';
import type { WaysAsked } from './load-ways';

export interface RenewalRequest {
  readonly ask: RenewalAsk;
  readonly today: Day;
  /** Asked for instead of the plan. */
  readonly ways?: WaysAsked;
}

/** `failed`: the store's error code, or '' for any other. */
export type RenewalReply =
  | { readonly view: RenewalView | null }
  | { readonly ways: readonly Outcome[] }
  | { readonly failed: StoreFailure | '' };

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
  return {
    ask: (ask, today) => {
      worker?.terminate();
      let view: RenewalView | null = null;
      worker = new Worker(new URL('../renewal-worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('message', ({ data }: MessageEvent<RenewalReply>) => {
        if ('view' in data) {
          view = withSameCurve(data.view, view);
          show(view);
        } else if ('failed' in data) fail(failureOf(data.failed));
      });
      worker.addEventListener('error', () => fail(new Error('the worker failed')));
      worker.postMessage({ ask, today } satisfies RenewalRequest);
    },
    close: () => worker?.terminate(),
  };
}

/** The curve stays the same object once it is there, so that nothing drawn from it is drawn again. */
function withSameCurve(view: RenewalView | null, before: RenewalView | null): RenewalView | null {
  const curve = before?.answer?.curve;
  return view?.answer && curve ? { ...view, answer: { ...view.answer, curve } } : view;
}

/** What a worker's failure was. */
export const failureOf = (code: StoreFailure | ''): Error =>
  code === '' ? new Error('the worker failed') : new StoreError(code);
