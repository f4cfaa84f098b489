import { WastePage } from '@/components/dashboard/waste/WastePage';
import { keepPlannedBurn } from '@/core/store/planned-burns';
import { dayOfEpoch } from '@/core/units/day';
import type { OpenView } from '../app';
import { live } from '../live';
import { tableSaver } from '../reports/save-table';

/** What is paid and not needed. */
export const open: OpenView = (app) => {
  const { t, store, plans } = app;
  live(
    app,
    async () => {
      const asked = [app.filter(), dayOfEpoch(Date.now())] as const;
      return { view: await plans.load('lists', ...asked), all: () => plans.load('waste', ...asked) };
    },
    ({ view, all }, act, notice) => (
      <WastePage
        t={t}
        view={view}
        events={{
          markPlanned: (person, on) =>
            void act(
              () => keepPlannedBurn(store, view?.team ?? '', person, on, Date.now()),
              t('waste_marked'),
            ),
          all,
          save: tableSaver(app),
        }}
        notice={notice}
      />
    ),
  );
  return undefined;
};
