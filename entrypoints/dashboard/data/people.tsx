import { DataPage } from '@/components/dashboard/data/DataPage';
import { PeopleSection } from '@/components/dashboard/data/PeopleSection';
import { type PeopleEvents, type PeopleView, shownName } from '@/components/dashboard/data/people-view';
import { saveAliases } from '@/core/store/people-care/aliases';
import { findPeople } from '@/core/store/people-care/find-people';
import { forgetPerson } from '@/core/store/people-care/forget-person';
import { listMerges, mergePeople, unmergePeople } from '@/core/store/people-care/merge-people';
import { dayOfEpoch } from '@/core/units/day';
import type { App } from '../app';
import { type Act, live } from '../live';

const SHOWN = 25;

/** Find people and look after who they are. */
export function openPeople(app: App): undefined {
  const { t, store } = app;
  let search = '';
  const load = async (): Promise<PeopleView> => {
    const [found, merges] = await Promise.all([findPeople(store, search, SHOWN + 1), listMerges(store)]);
    return { search, found: found.slice(0, SHOWN), more: found.length > SHOWN, merges };
  };
  const eventsOf = (act: Act): PeopleEvents => ({
    search: (text) => {
      search = text;
      look();
    },
    forget: (person) =>
      void act(() => forgetPerson(store, person.id), t('data_forgotten', [shownName(person)])),
    alias: (hash, name) =>
      void act(() => saveAliases(store, [{ hash, name }], dayOfEpoch(Date.now())), t('settings_saved')),
    merge: (a, b) => void act(() => mergePeople(store, a, b, Date.now()), t('data_merged')),
    unmerge: (merge) => void act(() => unmergePeople(store, merge), t('data_unmerged')),
  });
  const look = live(app, load, (view, act, notice) => (
    <DataPage t={t} part="people">
      <PeopleSection t={t} view={view} events={eventsOf(act)} notice={notice} />
    </DataPage>
  ));
}
