import { freshVerdicts } from '@/core/advice/verdict-freshness';
import type { TeamFacts } from '@/core/ledger/types';
import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import { read, type Store } from '@/core/store/store';
import { loadVerdicts } from '@/core/store/verdicts';
import { dayOfEpoch } from '@/core/units/day';

/** The verdicts kept for a team's people that no data is newer than. */
export interface StandingVerdicts {
  readonly fresh: ReadonlyMap<number, AdvisedVerdict>;
  /** There are some, and all of them are older than the data. */
  readonly stale: boolean;
}

/** @throws StoreError */
export async function standingVerdicts(
  store: Store,
  facts: TeamFacts,
  currency: string,
): Promise<StandingVerdicts> {
  const kept = await loadVerdicts(store, facts.team);
  if (kept.size === 0) return { fresh: kept, stale: false };
  const imports = await read(
    store,
    (db) => [db.imports],
    (db) => db.imports.toArray(),
  );
  const imported = imports.map(({ importedAt }) => importedAt);
  const importedOn = imported.length > 0 ? dayOfEpoch(Math.max(...imported)) : null;
  const fresh = freshVerdicts(kept, facts, importedOn, currency);
  return { fresh, stale: fresh.size === 0 };
}
