import { DataPage } from '@/components/dashboard/data/DataPage';
import { ExplainSection } from '@/components/dashboard/data/ExplainSection';
import type { ExplainEvents } from '@/components/dashboard/data/explain-view';
import { HiddenNote } from '@/components/dashboard/privacy/HiddenPerson';
import type { App } from '../app';
import { byPrivacy } from '../by-privacy';
import { live } from '../live';
import { type ExplainChoice, loadExplain, searchPeople } from './load-explain';

/** Why somebody was charged what they were on a day; nothing where only groups may be looked at. */
export const openExplain = (app: App): (() => void) =>
  byPrivacy(app, { people: () => explain(app), groups: () => hide(app) });

const hide = ({ t, show }: App): void =>
  show(
    <DataPage t={t} part="explain">
      <section class="data-section">
        <h2>{t('data_explain')}</h2>
        <HiddenNote t={t} />
      </section>
    </DataPage>,
  );

function explain(app: App): void {
  const { t, store } = app;
  let choice: ExplainChoice = { team: null, person: null, day: null };
  let shownTeam = '';
  const choose = (change: Partial<ExplainChoice>) => {
    choice = { ...choice, ...change };
    look();
  };
  const events: ExplainEvents = {
    chooseTeam: (team) => choose({ team, person: null, day: null }),
    choosePerson: (person) => choose({ person, day: null }),
    searchPeople: (text) => searchPeople(store, shownTeam, text),
    chooseDay: (day) => choose({ day }),
  };
  const look = live(
    app,
    async () => {
      const view = await loadExplain(store, choice);
      shownTeam = view?.team ?? '';
      return view;
    },
    (view) => (
      <DataPage t={t} part="explain">
        <ExplainSection t={t} view={view} events={events} />
      </DataPage>
    ),
  );
}
