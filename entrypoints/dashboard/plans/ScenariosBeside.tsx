import { ScenarioPanel } from '@/components/dashboard/scenarios/ScenarioPanel';
import type { Scenario } from '@/core/model/scenario';
import { dropScenario, keepScenario } from '@/core/store/scenarios';
import type { App } from '../app';
import { useKeptView } from './use-kept-view';

interface Props {
  readonly app: Pick<App, 't' | 'store'>;
  /** Key of a team. */
  readonly team: string;
}

/** A team's scenarios, worked out in a worker of their own and kept when they change. */
export function ScenariosBeside({ app: { t, store }, team }: Props) {
  const { view, said, act } = useKeptView({ t }, 'scenarios', team);
  const events = {
    save: (scenario: Scenario) => act(keepScenario(store, team, scenario, Date.now()), t('scenario_saved')),
    remove: ({ id }: Scenario) => act(dropScenario(store, team, id), t('scenario_removed')),
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
