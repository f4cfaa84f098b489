import { useCallback, useEffect, useState } from 'preact/hooks';
import { SoftBudgetPanel } from '@/components/dashboard/budget/soft/SoftBudgetPanel';
import type { SoftBudgetEvents, SoftBudgetView } from '@/components/dashboard/budget/soft/soft-view';
import { dropSoftBudget, keepSoftBudget } from '@/core/store/soft-budgets';
import { dayOfEpoch } from '@/core/units/day';
import type { App } from '../app';
import { searchPeople } from '../data/load-explain';
import { failure } from '../failure';
import { openPlans } from './open-plans';

interface Props {
  readonly app: Pick<App, 't' | 'store'>;
  /** Key of a team. */
  readonly team: string;
}

/** A team's soft budgets, worked out in a worker of their own and kept when they change. */
export function SoftBudgetsBeside({ app: { t, store }, team }: Props) {
  const [view, setView] = useState<SoftBudgetView | null>(null);
  const [said, setSaid] = useState(t('forecast_working'));
  const [plans] = useState(openPlans);
  useEffect(() => plans.close, [plans]);
  const search = useCallback((text: string) => searchPeople(store, team, text), [store, team]);
  const load = async (done: string) => {
    try {
      setView(await plans.load('soft', team, dayOfEpoch(Date.now())));
      setSaid(done);
    } catch (cause) {
      setSaid(t(failure(cause)));
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the team alone decides; changes load anew themselves
  useEffect(() => void load(''), [team]);
  const act = async (work: Promise<void>, done: string) => {
    try {
      await work;
      await load(done);
    } catch (cause) {
      setSaid(t(failure(cause)));
    }
  };
  const events: SoftBudgetEvents = {
    save: (budget) => void act(keepSoftBudget(store, team, budget, Date.now()), t('soft_saved')),
    remove: (budget) => void act(dropSoftBudget(store, team, budget), t('soft_removed')),
    searchPeople: search,
  };
  return (
    <section class="data-section soft-budgets">
      <h2>{t('soft_title')}</h2>
      <p class="quiet">{t('soft_why')}</p>
      <p class="quiet" role="status">
        {said}
      </p>
      {view ? <SoftBudgetPanel t={t} view={view} events={events} /> : null}
    </section>
  );
}
