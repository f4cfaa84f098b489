import type { ForecastAsk } from '@/components/dashboard/forecast/forecast-view';
import type { DemandHistory } from '@/core/forecast/types';
import { demandHistory } from '@/core/ledger/demand-history';
import type { TeamFacts } from '@/core/ledger/types';
import type { Unit } from '@/core/ledger/unit';
import { addHistories, unitHistory } from '@/core/ledger/unit-history';
import { daysOfUnit, listsOf, loadRows } from '@/core/store/daily/unit-days';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { askTeam } from '../plans/asked';
import { knownFacts } from '../plans/known';
import { remember } from '../plans/remember';

const TEAMS = 2;

/** Rows of the teams looked at last: another part of them is a pass over memory. */
const knownRows = remember(['chunks', 'dictionaries', 'merges'], TEAMS, (store, team: string) =>
  loadRows(store, team),
);

/** Reads what a part of a team is forecast from: where the whole team's forecast was kept, nothing was read yet. @throws StoreError */
export async function readAhead(store: Store, asked: Pick<ForecastAsk, 'team'>): Promise<void> {
  const known = await askTeam(store, asked);
  for (const team of known?.keys.slice(0, TEAMS) ?? []) {
    await knownFacts(store, team);
    await knownRows(store, team);
  }
}

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
        : unitHistory(
            facts.daily?.days ?? [],
            daysOfUnit(await knownRows(store, facts.team), unit, await listsOf(store, unit)),
            upTo,
          ),
    );
  const [only] = parts;
  return only && parts.length === 1 ? only : addHistories(parts, upTo);
}
