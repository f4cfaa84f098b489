import { FirstRunPanel } from '@/components/dashboard/first-run/FirstRunPanel';
import type { FirstRunEvents } from '@/components/dashboard/first-run/first-run-view';
import { OverviewPage } from '@/components/dashboard/overview/OverviewPage';
import type { Filter } from '@/core/model/filter';
import type { FirstRun } from '@/core/model/first-run';
import { startingSettings } from '@/core/rates/starting-values';
import { loadSample, removeSample } from '@/core/store/sample';
import { changeSettings } from '@/core/store/settings';
import { dayOfEpoch } from '@/core/units/day';
import type { OpenView } from '../app';
import { type Act, live } from '../live';
import { loadFirstRun } from '../load-first-run';

/** Where a team stands, and what to do next; above it the first steps, until they are done. */
export const open: OpenView = (app) => {
  const { t, store, plans } = app;
  const today = () => dayOfEpoch(Date.now());
  // Which teams there are has changed.
  const anyTeam = () => app.setFilter({ team: null });
  const eventsOf = (act: Act): FirstRunEvents => {
    const said = (change: Partial<FirstRun>) =>
      void act(() =>
        changeSettings(store, startingSettings(), ({ firstRun }) => ({
          firstRun: { ...firstRun, ...change },
        })),
      );
    return {
      pricesRight: () => said({ prices: true }),
      privacySettled: () => said({ privacy: true }),
      dismiss: () => said({ dismissed: true }),
      loadSample: () => void act(() => loadSample(store, today())).then(anyTeam),
      removeSample: () => void act(() => removeSample(store)).then(anyTeam),
    };
  };
  live(
    app,
    async () => {
      const filter: Filter = { ...app.filter(), group: null, product: null };
      const [first, standing] = await Promise.all([
        loadFirstRun(store),
        plans.load('outlook', filter, today()),
      ]);
      return { first, standing, filter };
    },
    ({ first, standing, filter }, act, notice) => (
      <OverviewPage
        t={t}
        standing={standing}
        load={{
          rest: () => plans.load('overview', filter, today()),
          curves: () => plans.load('curves', filter, today()),
          advise: () => plans.load('advice', filter, today()),
        }}
        first={first && <FirstRunPanel t={t} view={first} events={eventsOf(act)} folded={!!standing} />}
        notice={notice}
      />
    ),
  );
  return undefined;
};
