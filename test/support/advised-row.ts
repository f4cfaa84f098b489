import type { PersonRow } from '@/components/dashboard/people/people-view';
import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import { advised } from './advised';

/** A person in the table, with the verdict of `advised`. */
export const advisedRow = (id: number, name: string, verdict: Partial<AdvisedVerdict> = {}): PersonRow => ({
  id,
  name,
  email: null,
  places: [],
  decision: null,
  quiet: false,
  verdict: advised(verdict),
});
