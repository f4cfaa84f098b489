import { DataPage } from '@/components/dashboard/data/DataPage';
import { ReconcileSection } from '@/components/dashboard/data/ReconcileSection';
import type { ReconcileEvents } from '@/components/dashboard/data/reconcile-view';
import type { Period } from '@/core/model/scalars';
import { addDays, dayOfEpoch } from '@/core/units/day';
import type { App } from '../app';
import { live } from '../live';
import { loadReconcile } from './load-reconcile';

/** Totals of one team and period, source by source. */
export function openReconcile(app: App): undefined {
  const { t, store } = app;
  const yesterday = addDays(dayOfEpoch(Date.now()), -1);
  let chosen: string | null = null;
  let period: Period = { from: addDays(yesterday, -89), to: yesterday };
  const load = () => loadReconcile(store, chosen, period, yesterday);
  const events: ReconcileEvents = {
    chooseTeam: (team) => {
      chosen = team;
      look();
    },
    choosePeriod: (asked) => {
      period = asked;
      look();
    },
  };
  const look = live(app, load, (view) => (
    <DataPage t={t} part="reconcile">
      <ReconcileSection t={t} view={view} events={events} />
    </DataPage>
  ));
}
