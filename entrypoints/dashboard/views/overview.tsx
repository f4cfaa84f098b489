import { OverviewPage } from '@/components/dashboard/overview/OverviewPage';
import { dayOfEpoch } from '@/core/units/day';
import type { OpenView } from '../app';
import { live } from '../live';
import { openPlans } from '../plans/open-plans';

/** Where a team stands, and what to do next. */
export const open: OpenView = (app) => {
  const plans = openPlans();
  let chosen: string | null = null;
  const again = live(
    app,
    () => plans.load('overview', chosen, dayOfEpoch(Date.now())),
    (view, _act, notice) => (
      <OverviewPage
        t={app.t}
        view={view}
        chooseTeam={(team) => {
          chosen = team;
          again();
        }}
        notice={notice}
      />
    ),
  );
  return plans.close;
};
