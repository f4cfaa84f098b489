import type { Choices } from '@/components/ui/Combobox';
import type { GroupKind } from '@/core/model/group-kind';
import type { EnteredBudget } from '@/core/model/soft-budget';
import type { NoValue } from '@/core/spend/soft-budgets/amount-per-token';
import type { BudgetState } from '@/core/spend/soft-budgets/budget-state';
import type { Day } from '@/core/units/brands';

/** A soft budget and how it stands. */
export interface SoftBudgetRow {
  readonly budget: EnteredBudget;
  /** Of the group or person; null: the team, or somebody who was forgotten. */
  readonly name: string | null;
  /** null: use can't be held against it, see `noValue`. */
  readonly state: BudgetState | null;
  readonly noValue: NoValue | null;
}

/** A team's soft budgets, and whose there can be. */
export interface SoftBudgetView {
  readonly team: string;
  readonly today: Day;
  readonly currency: string;
  readonly rows: readonly SoftBudgetRow[];
  readonly groups: readonly { readonly by: GroupKind; readonly name: string }[];
  /** Files tell of single people's days: without, nothing is known of groups and people. */
  readonly hasPeople: boolean;
}

export interface SoftBudgetEvents {
  readonly save: (budget: EnteredBudget) => void;
  readonly remove: (budget: EnteredBudget) => void;
  readonly searchPeople: (text: string) => Promise<Choices>;
}

/** A budget being entered: its amount may be missing. */
export type DraftBudget = Omit<EnteredBudget, 'amount'> & { readonly amount: EnteredBudget['amount'] | null };
