import { useEffect, useState } from 'preact/hooks';
import { ScenarioPanel } from '@/components/dashboard/scenarios/ScenarioPanel';
import type { ScenarioView } from '@/components/dashboard/scenarios/scenario-view';
import type { Scenario } from '@/core/model/scenario';
import { dropScenario, keepScenario } from '@/core/store/scenarios';
import { dayOfEpoch } from '@/core/units/day';
import type { App } from '../app';
import { failure } from '../failure';
import { openPlans } from './open-plans';

interface Props {
  readonly app: Pick<App, 't' | 'store'>;
  /** Key of a team. */
  readonly team: string;
}

/** A team's scenarios, worked out in a worker of their own and kept when they change. */
export function ScenariosBeside({ app: { t, store }, team }: Props) {
  const [view, setView] = useState<ScenarioView | null>(null);
  const [said, setSaid] = useState(t('forecast_working'));
  const [plans] = useState(openPlans);
  useEffect(() => plans.close, [plans]);
  const load = async (done: string) => {
    try {
      setView(await plans.load('scenarios', team, dayOfEpoch(Date.now())));
      setSaid(done);
    } catch (cause) {
      setSaid(t(failure(cause)));
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the team alone decides; changes load anew themselves
  useEffect(() => void load(''), [team]);
  const act = async (work: Promise<void>, done: string) => {
    try {
      await work;
      await load(done);
    } catch (cause) {
      setSaid(t(failure(cause)));
    }
  };
  const events = {
    save: (scenario: Scenario) =>
      void act(keepScenario(store, team, scenario, Date.now()), t('scenario_saved')),
    remove: ({ id }: Scenario) => void act(dropScenario(store, team, id), t('scenario_removed')),
  };
  return (
    <section class="data-section scenarios">
      <h2>{t('scenario_title')}</h2>
      <p class="quiet">{t('scenario_why')}</p>
      <p class="quiet" role="status">
        {said}
      </p>
      {view ? <ScenarioPanel t={t} view={view} events={events} /> : null}
    </section>
  );
}
