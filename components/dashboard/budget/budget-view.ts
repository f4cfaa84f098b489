import type { BudgetEntries, CostsWhen } from '@/core/model/budget';
import type { OutlookWithheld } from '@/core/purchase/types';
import type { TeamBudget } from '@/core/spend/budget/team-budget';
import type { Day } from '@/core/units/brands';

/** A team's budget and what it rests on. */
export interface BudgetView {
  readonly team: string;
  readonly today: Day;
  readonly currency: string;
  readonly startMonth: number;
  readonly when: CostsWhen;
  readonly entries: BudgetEntries;
  /** Whether the token price is the admin's own, or a list value to be checked. */
  readonly priceOrigin: 'admin' | 'list';
  /** Names of the scenarios that are counted in. */
  readonly scenarios: readonly string[];
  /** Last day whose use is known; null: none is. */
  readonly knownTo: Day | null;
  /** null: withheld, as there is no forecast. */
  readonly budget: TeamBudget | null;
  readonly withheld: OutlookWithheld | null;
}

export interface BudgetEvents {
  readonly startIn: (month: number) => void;
  readonly countWhen: (when: CostsWhen) => void;
  readonly enter: (entries: BudgetEntries) => void;
}
