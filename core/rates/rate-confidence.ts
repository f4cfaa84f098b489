import type { LearnedRate } from './types';

/** Person-days that would have to speak against a rate for nothing to be known of it. */
const DOUBT = 1;

/**
 * How sure a learned rate is, from 0 to 1: the share of charged person-days that agree, with one against it added, so
 * that few person-days never make it certain (Laplace's rule of succession with one prior failure).
 * Free person-days speak neither for nor against a rate.
 */
export function rateConfidence({ agreeing, personDays, free = 0 }: LearnedRate): number {
  const charged = Math.max(agreeing, personDays - free);
  return agreeing / (charged + DOUBT);
}
