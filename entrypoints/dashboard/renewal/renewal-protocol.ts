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

/** Nothing more comes of it. */
export const isWhole = (view: RenewalView | null): boolean =>
  view === null || view.withheld !== null || view.answer?.done === true;

/** The curve stays the same object once it is there, so that nothing drawn from it is drawn again. */
export function withSameCurve(view: RenewalView | null, before: RenewalView | null): RenewalView | null {
  const curve = before?.answer?.curve;
  return view?.answer && curve ? { ...view, answer: { ...view.answer, curve } } : view;
}

/** What a worker's failure was. */
export const failureOf = (code: StoreFailure | ''): Error =>
  code === '' ? new Error('the worker failed') : new StoreError(code);
