import type { TeamFacts } from '@/core/ledger/types';
import type { Store } from '@/core/store/store';
import type { Asked } from './asked';
import { knownFacts } from './known';

/** What is known of the team asked about; of all teams together with each one's own, which alone tell of seats. @throws StoreError */
export async function askedFacts(
  store: Store,
  { team, keys }: Pick<Asked, 'team' | 'keys'>,
): Promise<TeamFacts> {
  const facts = await knownFacts(store, team);
  const others = keys.filter((key) => key !== team);
  if (others.length === 0) return facts;
  return { ...facts, parts: await Promise.all(others.map((key) => knownFacts(store, key))) };
}
