import { ActPanel } from '@/components/dashboard/people/ActPanel';
import { CurvesPanel } from '@/components/dashboard/people/CurvesPanel';
import { PeoplePage } from '@/components/dashboard/people/PeoplePage';
import type { CurvesView, PeopleView } from '@/components/dashboard/people/people-view';
import { dayOfEpoch } from '@/core/units/day';
import type { App } from '../app';
import { live } from '../live';
import { openPlans } from '../plans/open-plans';
import { saveFile } from '../save-file';
import { chosen } from './chosen';
import { decide } from './decide';

/** The list of everybody: what is kept at once, then today's as soon as it is worked out. */
export function openPeopleList(app: App): () => void {
  const { t, store } = app;
  const plans = openPlans();
  const today = dayOfEpoch(Date.now());
  let fresh: Promise<PeopleView | null> | null = null;
  let curves: CurvesView | null = null;
  const loadCurves = async () => {
    const { team } = chosen;
    const found = await plans.load('curves', team, today).catch(() => null); // the list says what failed
    if (team !== chosen.team) return;
    curves = found;
    again();
  };
  const advice = async (): Promise<PeopleView | null> => {
    const kept = await plans.load('people', chosen.team, today);
    if (!kept?.stale) return kept;
    if (fresh) return fresh; // there is no advice: why is said once
    fresh = plans.load('advice', chosen.team, today);
    void fresh.then(again, again);
    return kept;
  };
  const load = async () => {
    const [view, moves] = await Promise.all([advice(), plans.load('moves', chosen.team, today)]);
    return { view, moves };
  };
  const save = (name: string, text: string) => saveFile(name, new Blob([text], { type: 'text/csv' }));
  const again = live(app, load, ({ view, moves }, act, notice) => {
    const accept = (people: readonly number[]) => {
      const choice = { team: view?.team ?? '', people, choice: 'accepted', reason: '', until: null } as const;
      void act(() => decide(plans, store, choice, today), t('people_accepted'));
    };
    const chooseTeam = (team: string) => {
      Object.assign(chosen, { team });
      fresh = curves = null;
      again();
      void loadCurves();
    };
    const filter = (filters: typeof chosen.filters) => Object.assign(chosen, { filters });
    const events = { chooseTeam, filter, accept, save };
    const evidence = curves?.curves ? <CurvesPanel t={t} view={curves} /> : null;
    const panel = moves && view?.people.length ? <ActPanel t={t} view={moves} save={save} /> : null;
    const page = { t, view, events, notice, evidence, act: panel, filters: chosen.filters };
    return <PeoplePage {...page} />;
  });
  void loadCurves();
  return plans.close;
}
