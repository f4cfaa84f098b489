import { PersonPage } from '@/components/dashboard/people/PersonPage';
import type { PersonEvents } from '@/components/dashboard/people/person-view';
import { dropDecision } from '@/core/store/decisions';
import { dayOfEpoch } from '@/core/units/day';
import type { App } from '../app';
import { live } from '../live';
import { decide } from './decide';

/** One person's page. */
export function openPerson(app: App, id: number): void {
  const { t, store, plans } = app;
  const today = dayOfEpoch(Date.now());
  live(
    app,
    () => plans.load('person', app.filter(), today, [id]),
    (view, act, notice) => {
      const team = view?.team ?? '';
      const noted = t('person_noted');
      const events: PersonEvents = {
        decide: (choice, reason, until) => {
          const made = { team, people: [id], choice, reason, until };
          void act(() => decide(plans, store, made, today), noted);
        },
        takeBack: (decision) => void act(() => dropDecision(store, team, id, decision), noted),
      };
      return <PersonPage t={t} view={view} events={events} notice={notice} />;
    },
  );
}
