import type { ComponentChildren } from 'preact';
import type { Translate } from '@/components/text/translate';
import type { BriefSeats } from '../brief/brief-view';
import { BudgetTable } from '../budget/BudgetTable';
import type { BudgetView } from '../budget/budget-view';
import { roundedYear, shownUnit } from '../budget/rounded-year';
import { CalendarSection } from '../seats/CalendarSection';
import '../budget/budget.css';
import '../seats/seats.css';

interface Props {
  readonly t: Translate;
  /** null: being worked out; its seats null: nothing is known of them. */
  readonly around:
    | { readonly facts: { readonly budget: BudgetView }; readonly seats: BriefSeats | null }
    | 'failed'
    | null;
}

/** What goes with the orders: what tokens cost by fiscal quarter, and which seats and lots come to their end when. */
export function AroundPlan({ t, around }: Props) {
  if (around === null || around === 'failed')
    return (
      <p class={around ? 'danger' : 'quiet'} role="status">
        {t(around ? 'renewal_around_failed' : 'renewal_around')}
      </p>
    );
  const { seats } = around;
  const { budget } = around.facts;
  const years = budget.budget?.years.filter(({ year }) => year.state !== 'past') ?? [];
  return (
    <>
      {years.length > 0 ? (
        <section class="data-section">
          <h2>{t('brief_quarters')}</h2>
          {years.map((year) => (
            <BudgetTable
              key={year.year.period.from}
              t={t}
              year={roundedYear(year, shownUnit(year, budget.currency))}
              by="quarter"
              currency={budget.currency}
            />
          ))}
          <p class="quiet">{t(budget.when === 'bought' ? 'brief_quarters_bought' : 'brief_quarters_used')}</p>
          <a href="#/budget">{t('renewal_to_budget')}</a>
        </section>
      ) : null}
      {seats ? (
        <Linked to="#/seats" name={t('renewal_to_seats')}>
          <CalendarSection t={t} view={seats.view} entries={seats.entries} />
        </Linked>
      ) : null}
    </>
  );
}

const Linked = ({
  to,
  name,
  children,
}: {
  readonly to: string;
  readonly name: string;
  readonly children: ComponentChildren;
}) => (
  <div class="seats">
    {children}
    <a href={to}>{name}</a>
  </div>
);
