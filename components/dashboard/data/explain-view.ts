import type { ExplainedCharge } from '@/core/spend/explain-charge';
import type { Day } from '@/core/units/brands';

/** A person's charges of a day, and why. */
export interface ExplainView {
  readonly teams: readonly { readonly key: string; readonly name: string | null }[];
  readonly team: string;
  readonly people: readonly { readonly id: number; readonly name: string }[];
  readonly person: number | null;
  /** Days on which the person was charged or used anything, the newest first. */
  readonly days: readonly Day[];
  readonly day: Day | null;
  readonly charges: readonly ExplainedCharge[];
}

export interface ExplainEvents {
  readonly chooseTeam: (team: string) => void;
  readonly choosePerson: (person: number) => void;
  readonly chooseDay: (on: Day) => void;
}
