import { PeoplePage } from '@/components/dashboard/people/PeoplePage';
import type { PeopleHead, PeopleView } from '@/components/dashboard/people/people-view';
import { saveCsv } from '@/components/ui/save-csv';
import { type Filter, NO_FILTER } from '@/core/model/filter';
import { dayOfEpoch } from '@/core/units/day';
import type { App } from '../app';
import { live } from '../live';
import { tableSaver } from '../reports/save-table';
import { chosen } from './chosen';
import { decide } from './decide';

/** The list of everybody: what is kept at once, then today's as soon as it is worked out. */
export function openPeopleList(app: App): void {
  const { t, store, plans } = app;
  const today = dayOfEpoch(Date.now());
  let before: { readonly filter: Filter; readonly head: PeopleHead | null } | null = null;
  /** What says the same is the same: nothing is drawn anew. */
  const same = (now: NonNullable<typeof before>) => {
    if (JSON.stringify(now) !== JSON.stringify(before)) before = now;
    return before?.head ?? null;
  };
  let fresh: { readonly filter: Filter; readonly view: Promise<PeopleView | null>; done: boolean } | null =
    null;
  const load = async () => {
    const filter = app.filter();
    const order = { ...chosen.filters, locale: t.locale };
    const head = same({ filter, head: await plans.load('list', filter, today, [], order) });
    if (!head?.stale) return { filter, head };
    if (fresh?.filter !== filter) advise(filter);
    if (!fresh?.done) return { filter, head };
    const missing = (await fresh.view)?.missing ?? null; // there is no advice: why is said once
    return { filter, head: { ...head, stale: false, missing } };
  };
  const advise = (filter: Filter) => {
    const mine = { filter, view: plans.load('advice', filter, today), done: false };
    const ready = () => {
      mine.done = true;
      if (fresh === mine) again();
    };
    fresh = mine;
    mine.view.then(ready, ready);
  };
  const saveTable = tableSaver(app);
  const again = live(app, load, ({ filter, head }, act, notice) => {
    const accept = (people: readonly number[]) => {
      const choice = { team: head?.team ?? '', people, choice: 'accepted', reason: '', until: null } as const;
      void act(() => decide(plans, store, choice, today), t('people_accepted'));
    };
    const narrow = (filters: typeof chosen.filters) => Object.assign(chosen, { filters });
    const parts = {
      people: async () => (await plans.load('people', filter, today))?.people ?? [],
      moves: () => plans.load('moves', filter, today),
      curves: () => plans.load('curves', { ...filter, back: NO_FILTER.back }, today),
    };
    const events = { filter: narrow, accept, save: saveCsv, saveTable };
    return (
      <PeoplePage t={t} view={head} load={parts} events={events} notice={notice} filters={chosen.filters} />
    );
  });
}
