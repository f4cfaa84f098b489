import type { BudgetSeen } from '@/core/alerts/conditions';
import { closedDays } from '@/core/forecast/closed-days';
import { demandHistory } from '@/core/ledger/demand-history';
import type { TeamFacts } from '@/core/ledger/types';
import type { Unit } from '@/core/ledger/unit';
import { unitHistory } from '@/core/ledger/unit-history';
import type { Period } from '@/core/model/scalars';
import type { Settings } from '@/core/model/settings';
import { type Measured, measured } from '@/core/spend/soft-budgets/amount-per-token';
import { type BudgetState, budgetState } from '@/core/spend/soft-budgets/budget-state';
import { spanOf } from '@/core/spend/soft-budgets/span-of';
import { knownPart, unitAhead } from '@/core/spend/soft-budgets/unit-ahead';
import { unitOf } from '@/core/spend/soft-budgets/unit-of';
import { unitDays } from '@/core/store/daily/unit-days';
import { loadCard } from '@/core/store/report-cards';
import { type KeptBudget, loadSoftBudgets } from '@/core/store/soft-budgets';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';

/**
 * How a team's soft budgets stand, for the alarm: use so far exactly; the team's own forecast anew, a group's or
 * person's as the dashboard last worked it out. What can't be held against its budget isn't there.
 * @throws StoreError
 */
export async function budgetsSeen(
  store: Store,
  facts: TeamFacts,
  settings: Settings,
  today: Day,
): Promise<BudgetSeen[]> {
  const found: BudgetSeen[] = [];
  for (const budget of await loadSoftBudgets(store, facts.team)) {
    const measure = measured(budget.amount, settings);
    if (typeof measure === 'string') continue;
    const period = spanOf(budget.span, today, settings.fiscalYearStart);
    const unit = unitOf(budget);
    const state =
      unit.kind === 'team'
        ? await teamState(store, facts, settings, measure, period, today)
        : await unitState(store, facts, unit, measure, period, today);
    const seen = seenNow(budget, period);
    const probability = state.outlook.kind === 'forecast' ? state.outlook.probability : seen;
    const { scope, amount } = budget;
    const { used, exceeded } = state;
    found.push({
      id: budget.id,
      scope,
      amount,
      until: period.to,
      used,
      exceeded,
      probability,
      of: measure.amount,
    });
  }
  return found;
}

/** What the dashboard last said of this budget, as it is now and of this span; null: nothing. */
const seenNow = ({ seen, changedAt }: KeptBudget, { from }: Period): number | null =>
  seen && seen.of === changedAt && seen.from === from ? seen.probability : null;

async function teamState(
  store: Store,
  facts: TeamFacts,
  settings: Settings,
  measure: Measured,
  period: Period,
  today: Day,
): Promise<BudgetState> {
  const history = knownPart(demandHistory(facts, addDays(today, -1)).history);
  const kept = await loadCard(store, facts.team);
  const skill = kept && { noSkill: kept.card.verdict === 'no-skill', daysNeeded: kept.card.daysNeeded };
  return budgetState(
    measure,
    period,
    history,
    unitAhead(history, skill, closedDays(settings), period.to, today),
  );
}

async function unitState(
  store: Store,
  facts: TeamFacts,
  unit: Exclude<Unit, { kind: 'team' }>,
  measure: Measured,
  period: Period,
  today: Day,
): Promise<BudgetState> {
  const days = await unitDays(store, facts.team, unit, period.from);
  const known = (facts.daily?.days ?? []).filter(({ day: on }) => on >= period.from);
  const history = knownPart(unitHistory(known, days, addDays(today, -1)));
  return budgetState(measure, period, history, { code: 'no-history', daysKnown: 0, daysNeeded: 0 });
}
