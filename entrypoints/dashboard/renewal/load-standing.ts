import type { StandingView } from '@/components/dashboard/overview/overview-view';
import { ALL_TEAMS, type Filter } from '@/core/model/filter';
import type { Day } from '@/core/units/brands';
import type { Plans } from '../plans/open-plans';

/** Where a plan's team stands without another order; null: nobody knows. What is wrong, the plan says. */
export async function loadStanding(plans: Plans, filter: Filter, today: Day): Promise<StandingView | null> {
  const team = filter.team === ALL_TEAMS ? null : filter.team;
  return plans.load('outlook', { ...filter, team, group: null, product: null }, today).catch(() => null);
}
