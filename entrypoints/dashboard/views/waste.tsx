import { WastePage } from '@/components/dashboard/waste/WastePage';
import { keepPlannedBurn } from '@/core/store/planned-burns';
import { dayOfEpoch } from '@/core/units/day';
import type { OpenView } from '../app';
import { live } from '../live';
import { openPlans } from '../plans/open-plans';
import { saveFile } from '../save-file';

/** What is paid and not needed. */
export const open: OpenView = (app) => {
  const plans = openPlans();
  const { t, store } = app;
  let chosen: string | null = null;
  const again = live(
    app,
    () => plans.load('waste', chosen, dayOfEpoch(Date.now())),
    (view, act, notice) => (
      <WastePage
        t={t}
        view={view}
        events={{
          chooseTeam: (team) => {
            chosen = team;
            again();
          },
          markPlanned: (person, on) =>
            void act(
              () => keepPlannedBurn(store, view?.team ?? '', person, on, Date.now()),
              t('waste_marked'),
            ),
          save: (name, text) => saveFile(name, new Blob([text], { type: 'text/csv' })),
        }}
        notice={notice}
      />
    ),
  );
  return plans.close;
};
