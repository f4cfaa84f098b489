import { BudgetPage } from '@/components/dashboard/budget/BudgetPage';
import type { BudgetEvents } from '@/components/dashboard/budget/budget-view';
import { startingSettings } from '@/core/rates/starting-values';
import { keepBudgetEntries } from '@/core/store/budget-entries';
import { changeSettings } from '@/core/store/settings';
import { dayOfEpoch } from '@/core/units/day';
import type { OpenView } from '../app';
import { type Act, live } from '../live';
import { SoftBudgetsBeside } from '../plans/SoftBudgetsBeside';

/** Tokens and money by month, quarter and fiscal year. */
export const open: OpenView = (app) => {
  const { t, store, plans } = app;
  const saved = t('settings_saved');
  const eventsOf = (act: Act, team: string): BudgetEvents => ({
    startIn: (fiscalYearStart) =>
      void act(() => changeSettings(store, startingSettings(), { fiscalYearStart }), saved),
    countWhen: (costsWhen) => void act(() => changeSettings(store, startingSettings(), { costsWhen }), saved),
    enter: (entries) => void act(() => keepBudgetEntries(store, team, entries, Date.now()), saved),
  });
  live(
    app,
    () => plans.load('budget', app.filter(), dayOfEpoch(Date.now())),
    (view, act, notice) => (
      <BudgetPage
        t={t}
        view={view}
        events={eventsOf(act, view?.team ?? '')}
        notice={notice}
        beside={
          view ? (
            <SoftBudgetsBeside key={`${view.team} ${view.startMonth}`} app={app} team={view.team} />
          ) : null
        }
      />
    ),
  );
  return undefined;
};
