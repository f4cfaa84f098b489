import type { CalendarEffect } from '@/core/forecast/calendar-effect';
import type { Centitokens, Day } from '@/core/units/brands';

/** One real user of a product: charged days a month, month by month (30.44 days each, fractions where only sums are known). */
export interface ProductUser {
  readonly months: readonly number[];
}

/** What is known of a product's use in a team: what scenarios are computed with. */
export interface ProductInUse {
  /** As the portal writes it. */
  readonly name: string;
  /** Its part of the team's tokens of late, 0-1. */
  readonly share: number;
  /** Centitokens a person-day costs now; null: charged by result, or nobody knows. */
  readonly perDay: Centitokens | null;
  readonly users: readonly ProductUser[];
}

/** What scenarios need to know of the team. */
export interface ScenarioContext {
  /** Days before it are known and stay as they are. */
  readonly today: Day;
  readonly seed: number;
  /** By `productKey`. */
  readonly products: ReadonlyMap<string, ProductInUse>;
  /** How use is spread over weekdays, holidays and slack days. */
  readonly calendar: CalendarEffect;
  readonly holidays: readonly Day[];
}

/** An effect that can't be computed, and what is missing for it. `code` picks the sentence. */
export interface ScenarioGap {
  readonly scenario: string;
  readonly effect: number;
  readonly code: 'no-users' | 'no-rate' | 'no-use';
  readonly product: string;
}
