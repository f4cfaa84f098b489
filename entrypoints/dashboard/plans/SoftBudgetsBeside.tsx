import { useCallback } from 'preact/hooks';
import { SoftBudgetPanel } from '@/components/dashboard/budget/soft/SoftBudgetPanel';
import type { SoftBudgetEvents } from '@/components/dashboard/budget/soft/soft-view';
import { dropSoftBudget, keepSoftBudget } from '@/core/store/soft-budgets';
import type { App } from '../app';
import { searchPeople } from '../data/load-explain';
import { useKeptView } from './use-kept-view';

interface Props {
  readonly app: Pick<App, 't' | 'store'>;
  /** Key of a team. */
  readonly team: string;
}

/** A team's soft budgets, worked out in a worker of their own and kept when they change. */
export function SoftBudgetsBeside({ app: { t, store }, team }: Props) {
  const { view, said, act } = useKeptView({ t }, 'soft', team);
  const search = useCallback((text: string) => searchPeople(store, team, text), [store, team]);
  const events: SoftBudgetEvents = {
    save: (budget) => act(keepSoftBudget(store, team, budget, Date.now()), t('soft_saved')),
    remove: (budget) => act(dropSoftBudget(store, team, budget), t('soft_removed')),
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
