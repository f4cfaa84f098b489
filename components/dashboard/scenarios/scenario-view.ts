import type { Scenario } from '@/core/model/scenario';
import type { ScenarioComparison } from '@/core/purchase/compare-scenarios';
import type { Day } from '@/core/units/brands';

/** What the scenarios of a team change. */
export interface ScenarioView {
  readonly team: string;
  readonly today: Day;
  /** ISO 4217, for prices of tokens. */
  readonly currency: string;
  /** By name. */
  readonly scenarios: readonly Scenario[];
  readonly comparison: ScenarioComparison;
}

export interface ScenarioEvents {
  /** Keep a scenario, in place of the one with its id. */
  readonly save: (scenario: Scenario) => void;
  readonly remove: (scenario: Scenario) => void;
}
