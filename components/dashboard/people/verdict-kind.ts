import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import type { PersonRow, VerdictKind } from './people-view';

/** From so sure on a change is advised plainly; below, it is worth a look. */
const SURE = 0.7;

/** Whether there is something to change. */
export const changes = ({ effort }: Pick<AdvisedVerdict, 'effort'>): boolean => effort !== 'none';

/** Whether at least half of the look-backs that can say something say the same: the past doesn't speak against it. */
const pastAgrees = ({ windows: { agree, of } }: Pick<AdvisedVerdict, 'windows'>): boolean => 2 * agree >= of;

/** Keep, move, or not sure; or decided already. */
export function kindOf({ verdict, quiet }: Pick<PersonRow, 'verdict' | 'quiet'>): VerdictKind {
  if (!changes(verdict)) return 'keep';
  if (quiet) return 'decided';
  return verdict.probability >= SURE && pastAgrees(verdict) ? 'move' : 'unsure';
}
