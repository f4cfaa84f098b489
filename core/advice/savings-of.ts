import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import { type Minor, minor } from '@/core/units/brands';

/** What following all advice saves a year, of what the present plans cost; null: nobody was advised. */
export function savingsOf(
  verdicts: readonly AdvisedVerdict[],
): { readonly saving: Minor; readonly present: Minor; readonly people: number } | null {
  if (verdicts.length === 0) return null;
  return {
    saving: minor(verdicts.reduce((sum, { saving }) => sum + saving, 0)),
    present: minor(verdicts.reduce((sum, { costs }) => sum + costs.present, 0)),
    people: verdicts.filter(({ saving }) => saving > 0).length,
  };
}
