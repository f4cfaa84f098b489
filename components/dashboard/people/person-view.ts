import type { AcceptedMove } from '@/core/advice/act/accepted-moves';
import type { ChecklistStep } from '@/core/advice/act/checklist';
import type { LookBack } from '@/core/advice/agreement';
import type { Outcome } from '@/core/advice/decisions/outcome';
import type { Decision } from '@/core/advice/decisions/types';
import type { PersonPlan } from '@/core/advice/plan-person/types';
import type { ArithmeticRow } from '@/core/advice/team/arithmetic';
import type { UseDays } from '@/core/ledger/use-days';
import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import type { Period } from '@/core/model/scalars';
import type { Day } from '@/core/units/brands';

/** What is known of one person, and advised. */
export interface PersonView {
  readonly team: string;
  readonly today: Day;
  readonly currency: string;
  /** Minor units a token costs. */
  readonly perToken: number;
  readonly id: number;
  readonly name: string;
  readonly email: string | null;
  readonly verdict: AdvisedVerdict;
  readonly plan: PersonPlan;
  readonly windows: readonly LookBack[];
  readonly arithmetic: readonly ArithmeticRow[];
  /** Days of use of the last twelve months that are known. */
  readonly period: Period;
  readonly uses: readonly UseDays[];
  /** Days are spread over the periods of page readings. */
  readonly spread: boolean;
  readonly log: readonly LoggedDecision[];
  readonly quiet: boolean;
}

export interface LoggedDecision {
  readonly id: string;
  readonly decision: Decision;
  /** null: too early to say. */
  readonly outcome: Outcome | null;
}

export interface PersonEvents {
  readonly decide: (choice: Decision['choice'], reason: string, until: Day | null) => void;
  readonly takeBack: (id: string) => void;
}

/** What of a decision comes from the advice. */
export type DecisionDraft = Pick<Decision, 'advised' | 'present' | 'saving' | 'startsOn'>;

/** The accepted changes, and what to do for them. */
export interface MovesView {
  readonly currency: string;
  readonly moves: readonly AcceptedMove[];
  readonly steps: readonly ChecklistStep[];
}
