import type { SoftBudgetRow } from '@/components/dashboard/budget/soft/soft-view';
import { closedDays } from '@/core/forecast/closed-days';
import type { TeamFacts } from '@/core/ledger/types';
import type { Settings } from '@/core/model/settings';
import { measured } from '@/core/spend/soft-budgets/amount-per-token';
import { budgetState } from '@/core/spend/soft-budgets/budget-state';
import { spanOf } from '@/core/spend/soft-budgets/span-of';
import { knownPart, unitAhead } from '@/core/spend/soft-budgets/unit-ahead';
import { unitOf } from '@/core/spend/soft-budgets/unit-of';
import { type KeptBudget, keepBudgetSeen } from '@/core/store/soft-budgets';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import { loadHistory } from '../forecast/load-history';
import { unitCard } from './unit-card';

interface Named {
  readonly budget: KeptBudget;
  readonly name: string | null;
}

/** How budgets stand. What is found of each is kept, for the alarm to tell. @throws StoreError */
export async function softBudgetRows(
  store: Store,
  facts: TeamFacts,
  settings: Settings,
  named: readonly Named[],
  today: Day,
): Promise<SoftBudgetRow[]> {
  const holidays = closedDays(settings);
  const rows: SoftBudgetRow[] = [];
  for (const { budget, name } of named) {
    const measure = measured(budget.amount, settings);
    if (typeof measure === 'string') {
      rows.push({ budget, name, state: null, noValue: measure });
      continue;
    }
    const unit = unitOf(budget);
    const history = await loadHistory(store, [facts], unit, addDays(today, -1));
    const card = await unitCard(store, facts.team, budget, history, holidays);
    const known = knownPart(history);
    const period = spanOf(budget.span, today, settings.fiscalYearStart);
    const futures = unitAhead(known, card, holidays, period.to, today);
    const state = budgetState(measure, period, known, futures);
    rows.push({ budget, name, state, noValue: null });
    const probability = state.outlook.kind === 'forecast' ? state.outlook.probability : null;
    const seen = { of: budget.changedAt, on: today, from: period.from, probability, card };
    if (JSON.stringify(seen) !== JSON.stringify(budget.seen))
      await keepBudgetSeen(store, facts.team, budget, seen, Date.now());
  }
  return rows;
}
