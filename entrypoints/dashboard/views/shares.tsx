import { SharesPage } from '@/components/dashboard/shares/SharesPage';
import { dayOfEpoch } from '@/core/units/day';
import type { OpenView } from '../app';
import { live } from '../live';
import { tableSaver } from '../reports/save-table';

/** Who bears what of a team's cost. */
export const open: OpenView = (app) => {
  const save = tableSaver(app);
  live(
    app,
    () => app.plans.load('shares', app.filter(), dayOfEpoch(Date.now())),
    (view, _act, notice) => <SharesPage t={app.t} view={view} events={{ save }} notice={notice} />,
  );
  return undefined;
};
