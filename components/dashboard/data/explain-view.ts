import type { Choices } from '@/components/ui/Combobox';
import type { ExplainedCharge } from '@/core/spend/explain-charge';
import type { Day } from '@/core/units/brands';

/** A person's charges of a day, and why. */
export interface ExplainView {
  readonly teams: readonly { readonly key: string; readonly name: string | null }[];
  readonly team: string;
  /** null: the rows name nobody. */
  readonly person: { readonly id: number; readonly name: string } | null;
  /** Days on which the person was charged or used anything, the newest first. */
  readonly days: readonly Day[];
  readonly day: Day | null;
  readonly charges: readonly ExplainedCharge[];
}

export interface ExplainEvents {
  readonly chooseTeam: (team: string) => void;
  /** People of the team by part of a name. */
  readonly searchPeople: (text: string) => Promise<Choices>;
  readonly choosePerson: (person: number) => void;
  readonly chooseDay: (on: Day) => void;
}
