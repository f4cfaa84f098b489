import { SharesPage } from '@/components/dashboard/shares/SharesPage';
import { dayOfEpoch } from '@/core/units/day';
import type { OpenView } from '../app';
import { live } from '../live';
import { openPlans } from '../plans/open-plans';
import { saveFile } from '../save-file';

/** Who bears what of a team's cost. */
export const open: OpenView = (app) => {
  const plans = openPlans();
  let chosen: string | null = null;
  const again = live(
    app,
    () => plans.load('shares', chosen, dayOfEpoch(Date.now())),
    (view, _act, notice) => (
      <SharesPage
        t={app.t}
        view={view}
        events={{
          chooseTeam: (team) => {
            chosen = team;
            again();
          },
          save: (name, text) => saveFile(name, new Blob([text], { type: 'text/csv' })),
        }}
        notice={notice}
      />
    ),
  );
  return plans.close;
};
