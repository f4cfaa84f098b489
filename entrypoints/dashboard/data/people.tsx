import { DataPage } from '@/components/dashboard/data/DataPage';
import { PeopleSection } from '@/components/dashboard/data/PeopleSection';
import type { PeopleEvents } from '@/components/dashboard/data/people-view';
import { shownName } from '@/core/privacy/disguise';
import { saveAliases } from '@/core/store/people-care/aliases';
import { forgetPerson } from '@/core/store/people-care/forget-person';
import { deleteMemberships } from '@/core/store/people-care/memberships';
import { mergePeople, unmergePeople } from '@/core/store/people-care/merge-people';
import { dayOfEpoch } from '@/core/units/day';
import type { App } from '../app';
import { type Act, live } from '../live';
import { loadPeople } from './load-people';

/** Find people and look after who they are. */
export function openPeople(app: App): undefined {
  const { t, store } = app;
  let search = '';
  let named = false; // for this visit only
  const load = () => loadPeople(store, search, dayOfEpoch(Date.now()), named);
  const eventsOf = (act: Act): PeopleEvents => ({
    search: (text) => {
      search = text;
      look();
    },
    showNames: (on) => {
      named = on;
      search = '';
      look();
    },
    forget: (person) =>
      void act(() => forgetPerson(store, person.id), t('data_forgotten', [shownName(person)])),
    alias: (hash, name) =>
      void act(() => saveAliases(store, [{ hash, name }], dayOfEpoch(Date.now())), t('settings_saved')),
    merge: (a, b) => void act(() => mergePeople(store, a, b, Date.now()), t('data_merged')),
    unmerge: (merge) => void act(() => unmergePeople(store, merge), t('data_unmerged')),
    takeBack: ({ ids, file }) =>
      void act(() => deleteMemberships(store, ids), t('data_taken_back', [file ?? t('data_mapping_own')])),
  });
  const look = live(app, load, (view, act, notice) => (
    <DataPage t={t} part="people">
      <PeopleSection t={t} view={view} events={eventsOf(act)} notice={notice} />
    </DataPage>
  ));
}
