import { teamCaptures } from '@/core/ledger/team-captures';
import type { TeamFacts } from '@/core/ledger/types';
import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import type { Day } from '@/core/units/brands';
import { dayOfEpoch } from '@/core/units/day';

/** Pages plans are made from. */
const READ: readonly string[] = ['usage-report', 'seat-usage'];

/**
 * The verdicts that no data is newer than: those of another currency, or of a day before something they are made from
 * was read, are left out.
 * @param importedOn day of the last import; null: none
 */
export function freshVerdicts(
  verdicts: ReadonlyMap<number, AdvisedVerdict>,
  facts: TeamFacts,
  importedOn: Day | null,
  currency: string,
): Map<number, AdvisedVerdict> {
  const read = teamCaptures(facts).flatMap(({ page, readAt }) => (READ.includes(page) ? [readAt] : []));
  const newest = Math.max(importedOn ?? 0, ...read.map((at) => dayOfEpoch(at)));
  return new Map([...verdicts].filter(([, one]) => one.computedOn >= newest && one.currency === currency));
}
