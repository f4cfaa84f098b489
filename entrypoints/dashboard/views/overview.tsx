import { OverviewPage } from '@/components/dashboard/overview/OverviewPage';
import { dayOfEpoch } from '@/core/units/day';
import type { OpenView } from '../app';
import { live } from '../live';

/** Where a team stands, and what to do next. */
export const open: OpenView = (app) => {
  live(
    app,
    () => app.plans.load('overview', app.filter(), dayOfEpoch(Date.now())),
    (view, _act, notice) => <OverviewPage t={app.t} view={view} notice={notice} />,
  );
  return undefined;
};
