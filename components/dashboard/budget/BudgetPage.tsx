import type { ComponentChildren } from 'preact';
import type { Translate } from '@/components/text/translate';
import { withheldText } from '@/components/text/withheld-text';
import { NoticeLine } from '../data/NoticeLine';
import { NothingYet } from '../NothingYet';
import { BudgetPanel } from './BudgetPanel';
import type { BudgetEvents, BudgetView } from './budget-view';
import '../data/data.css';

interface Props {
  readonly t: Translate;
  /** null: nothing was read yet. */
  readonly view: BudgetView | null;
  readonly events: BudgetEvents;
  /** What is shown below. */
  readonly beside: ComponentChildren;
  readonly notice: { readonly text: string; readonly failed: boolean } | null;
}

/** What a team's tokens cost by month, quarter and fiscal year. */
export function BudgetPage({ t, view, events, beside, notice }: Props) {
  const missing = view?.withheld ? withheldText(t, view.withheld) : null;
  return (
    <main class="settings">
      <header class="settings-head">
        <h1>{t('budget_title')}</h1>
        <NoticeLine notice={notice} />
      </header>
      {view === null ? (
        <NothingYet t={t} />
      ) : (
        <>
          {missing ? (
            <section class="data-section">
              <h2>{missing.what}</h2>
              <p class="quiet">{missing.next}</p>
            </section>
          ) : null}
          {view.budget ? (
            <BudgetPanel key={view.team} t={t} view={view} budget={view.budget} events={events} />
          ) : null}
          {beside}
        </>
      )}
    </main>
  );
}
