import type { DemandHistory } from '@/core/forecast/types';
import type { SoftBudgetSeen } from '@/core/model/soft-budget';
import { knownPart } from '@/core/spend/soft-budgets/unit-ahead';
import { digestOf } from '@/core/store/digest';
import type { KeptBudget } from '@/core/store/soft-budgets';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { partCard, teamCard } from '../forecast/load-card';

/**
 * Whether forecasts of a budget's unit would have been any good in its past; made anew when its history or calendar
 * changed.
 * @param history through yesterday
 * @throws StoreError
 */
export async function unitCard(
  store: Store,
  team: string,
  { scope, seen }: Pick<KeptBudget, 'scope' | 'seen'>,
  history: DemandHistory,
  holidays: readonly Day[],
): Promise<SoftBudgetSeen['card']> {
  const { from, values, weight } = knownPart(history);
  const digest = await digestOf(JSON.stringify([scope, from, [...values], [...weight], holidays]));
  if (seen?.card.digest === digest) return seen.card;
  const { verdict, daysNeeded } =
    scope.kind === 'team'
      ? await teamCard(store, team, history, holidays, Date.now())
      : partCard(knownPart(history), holidays);
  return { digest, noSkill: verdict === 'no-skill', daysNeeded };
}
