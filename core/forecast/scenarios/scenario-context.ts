import { closedDays } from '@/core/forecast/closed-days';
import type { TeamFacts } from '@/core/ledger/types';
import type { Settings } from '@/core/model/settings';
import { learnedRates } from '@/core/rates/learn-rates';
import type { Day } from '@/core/units/brands';
import { dayKinds } from '../calendar';
import { calendarEffect } from '../calendar-effect';
import type { DemandHistory } from '../types';
import { productsInUse, type UserMonth } from './products-in-use';
import type { ScenarioContext } from './types';

/**
 * What scenarios are computed with, from what is known of a team.
 * @param history the team's daily use
 * @param months of each person and product, from files; none: pages' rows tell
 * @param seed of the scenarios' own draws
 */
export function scenarioContext(
  facts: TeamFacts,
  history: DemandHistory,
  months: readonly UserMonth[],
  settings: Pick<Settings, 'rates' | 'holidays'>,
  today: Day,
  seed: number,
): ScenarioContext {
  const holidays = closedDays(settings);
  const kinds = dayKinds(history.from, history.values.length, holidays);
  return {
    today,
    seed,
    products: productsInUse(facts, months, today, settings, learnedRates([facts])),
    calendar: calendarEffect(history, kinds),
    holidays,
  };
}
