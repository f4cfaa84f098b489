import { ScenarioPage } from '@/components/dashboard/scenarios/ScenarioPage';
import type { ScenarioEvents } from '@/components/dashboard/scenarios/scenario-view';
import { dropScenario, keepScenario } from '@/core/store/scenarios';
import { dayOfEpoch } from '@/core/units/day';
import type { OpenView } from '../app';
import { type Act, live } from '../live';
import { openPlans } from '../plans/open-plans';

/** What the admin expects beside what the past lets expect. */
export const open: OpenView = (app) => {
  const { t, store } = app;
  const plans = openPlans();
  let chosen: string | null = null;
  const eventsOf = (act: Act, team: string): ScenarioEvents => ({
    chooseTeam: (key) => {
      chosen = key;
      again();
    },
    save: (scenario) => void act(() => keepScenario(store, team, scenario, Date.now()), t('scenario_saved')),
    remove: ({ id }) => void act(() => dropScenario(store, team, id), t('scenario_removed')),
  });
  const again = live(
    app,
    () => plans.load('scenarios', chosen, dayOfEpoch(Date.now())),
    (view, act, notice) => (
      <ScenarioPage t={t} view={view} events={eventsOf(act, view?.team ?? '')} notice={notice} />
    ),
  );
  return plans.close;
};
