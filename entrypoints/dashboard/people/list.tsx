import { ActPanel } from '@/components/dashboard/people/ActPanel';
import { Evidence } from '@/components/dashboard/people/Evidence';
import { PeoplePage } from '@/components/dashboard/people/PeoplePage';
import type { CurvesView, PeopleView } from '@/components/dashboard/people/people-view';
import { type Filter, NO_FILTER } from '@/core/model/filter';
import { dayOfEpoch } from '@/core/units/day';
import type { App } from '../app';
import { live } from '../live';
import { saveFile } from '../save-file';
import { chosen } from './chosen';
import { decide } from './decide';

/** The list of everybody: what is kept at once, then today's as soon as it is worked out. */
export function openPeopleList(app: App): void {
  const { t, store, plans } = app;
  const today = dayOfEpoch(Date.now());
  let fresh: { readonly filter: Filter; readonly view: Promise<PeopleView | null> } | null = null;
  let curves: { readonly filter: Filter; readonly view: CurvesView | null } | null = null;
  const loadCurves = async (filter: Filter) => {
    curves = { filter, view: null };
    const view = await plans.load('curves', { ...filter, back: NO_FILTER.back }, today).catch(() => null); // the list says what failed
    if (curves.filter !== filter) return;
    curves = { filter, view };
    again();
  };
  const advice = async (filter: Filter): Promise<PeopleView | null> => {
    const kept = await plans.load('people', filter, today);
    if (!kept?.stale) return kept;
    if (fresh?.filter === filter) return fresh.view; // there is no advice: why is said once
    fresh = { filter, view: plans.load('advice', filter, today) };
    void fresh.view.then(again, again);
    return kept;
  };
  const load = async () => {
    const filter = app.filter();
    const [view, moves] = await Promise.all([advice(filter), plans.load('moves', filter, today)]);
    if (curves?.filter !== filter) void loadCurves(filter); // the list comes first
    return { view, moves };
  };
  const save = (name: string, text: string) => saveFile(name, new Blob([text], { type: 'text/csv' }));
  const again = live(app, load, ({ view, moves }, act, notice) => {
    const accept = (people: readonly number[]) => {
      const choice = { team: view?.team ?? '', people, choice: 'accepted', reason: '', until: null } as const;
      void act(() => decide(plans, store, choice, today), t('people_accepted'));
    };
    const filter = (filters: typeof chosen.filters) => Object.assign(chosen, { filters });
    const events = { filter, accept, save };
    const evidence = view && <Evidence t={t} view={view} curves={curves?.view ?? null} />;
    const panel = moves && view?.people.length ? <ActPanel t={t} view={moves} save={save} /> : null;
    const page = { t, view, events, notice, evidence, act: panel, filters: chosen.filters };
    return <PeoplePage {...page} />;
  });
}
