import type { Translate } from '@/components/text/translate';
import { NoticeLine } from '../data/NoticeLine';
import { TeamSelect } from '../data/TeamSelect';
import { ScenarioPanel } from './ScenarioPanel';
import type { ScenarioEvents, ScenarioView } from './scenario-view';
import '../data/data.css';

interface Props {
  readonly t: Translate;
  /** null: nothing was read yet. */
  readonly view: ScenarioView | null;
  readonly events: ScenarioEvents;
  readonly notice: { readonly text: string; readonly failed: boolean } | null;
}

/** The scenarios of a team on a page of their own. */
export function ScenarioPage({ t, view, events, notice }: Props) {
  return (
    <main class="settings">
      <h1>{t('scenario_title')}</h1>
      <p class="quiet">{t('scenario_why')}</p>
      <NoticeLine notice={notice} />
      {view === null ? (
        <p class="quiet">{t('scenario_nothing')}</p>
      ) : (
        <>
          <TeamSelect t={t} teams={view.teams} team={view.team} choose={events.chooseTeam} />
          <ScenarioPanel key={view.team} t={t} view={view} events={events} />
        </>
      )}
    </main>
  );
}
