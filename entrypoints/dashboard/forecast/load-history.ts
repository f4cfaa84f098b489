import type { DemandHistory } from '@/core/forecast/types';
import { demandHistory } from '@/core/ledger/demand-history';
import type { TeamFacts } from '@/core/ledger/types';
import type { Unit } from '@/core/ledger/unit';
import { addHistories, unitHistory } from '@/core/ledger/unit-history';
import { unitDays } from '@/core/store/daily/unit-days';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';

/** Daily use of some teams, or of a part of each, through a day. @throws StoreError */
export async function loadHistory(
  store: Store,
  teams: readonly TeamFacts[],
  unit: Unit,
  upTo: Day,
): Promise<DemandHistory> {
  const parts: DemandHistory[] = [];
  for (const facts of teams)
    parts.push(
      unit.kind === 'team'
        ? demandHistory(facts, upTo).history
        : unitHistory(facts.daily?.days ?? [], await unitDays(store, facts.team, unit), upTo),
    );
  const [only] = parts;
  return only && parts.length === 1 ? only : addHistories(parts, upTo);
}
