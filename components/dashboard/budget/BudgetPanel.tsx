import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import type { TeamBudget } from '@/core/spend/budget/team-budget';
import type { BudgetRow } from '@/core/spend/budget/types';
import { minor } from '@/core/units/brands';
import { formatDay, formatMoney, formatTokens } from '@/core/units/format';
import { BudgetChart } from './BudgetChart';
import { BudgetControls } from './BudgetControls';
import { BudgetTable } from './BudgetTable';
import { budgetAnswer, budgetRisk } from './budget-answer';
import type { BudgetEvents, BudgetView } from './budget-view';
import { Purchases } from './Purchases';
import { roundedYear, shownUnit } from './rounded-year';
import { monthsText } from './year-text';
import './budget.css';

interface Props {
  readonly t: Translate;
  readonly view: BudgetView;
  readonly budget: TeamBudget;
  readonly events: BudgetEvents;
}

/** One fiscal year: what it costs, how sure that is, month by month, and what that rests on. */
export function BudgetPanel({ t, view, budget, events }: Props) {
  const { years } = budget;
  const [chosen, setChosen] = useState<number | null>(null);
  const [by, setBy] = useState<'month' | 'quarter'>('quarter');
  const running = years.find(({ year }) => year.state === 'running') ?? years.at(-1);
  const exact = years.find((one) => one.year.period.from === chosen) ?? running;
  if (!exact) return null;
  const { currency } = view;
  const year = roundedYear(exact, shownUnit(exact, currency));
  const answer = budgetAnswer(t, year, currency);
  return (
    <>
      <section class="data-section budget">
        <h2 class="budget-answer">{answer}</h2>
        {year.budget ? <p>{budgetRisk(t, year, currency)}</p> : null}
        {year.year.cost ? <p class="quiet">{t('budget_flex_only')}</p> : null}
        <fieldset class="data-actions budget-years">
          <legend class="visually-hidden">{t('budget_year')}</legend>
          {years.map(({ year: { period } }) => (
            <button
              key={period.from}
              type="button"
              class="button"
              aria-pressed={period.from === year.year.period.from}
              onClick={() => setChosen(period.from)}
            >
              {monthsText(period, t.locale)}
            </button>
          ))}
        </fieldset>
        <BudgetChart t={t} year={year} today={view.today} currency={currency} title={answer} />
        <BudgetControls t={t} view={view} year={year} events={events} />
        <button
          type="button"
          class="button plain data-toggle"
          onClick={() => setBy(by === 'month' ? 'quarter' : 'month')}
        >
          {t(by === 'month' ? 'budget_by_quarter' : 'budget_by_month')}
        </button>
        <BudgetTable t={t} year={year} by={by} currency={currency} />
        <Assumptions t={t} view={view} budget={budget} year={year.year} />
      </section>
      <Purchases
        t={t}
        purchases={budget.purchases}
        prices={view.entries.prices}
        currency={currency}
        enter={(prices) => events.enter({ ...view.entries, prices })}
      />
    </>
  );
}

interface AssumptionsProps {
  readonly t: Translate;
  readonly view: BudgetView;
  readonly budget: TeamBudget;
  readonly year: BudgetRow;
}

/** What the figures rest on. */
function Assumptions({ t, view, budget, year }: AssumptionsProps) {
  const money = (amount: number) =>
    formatMoney({ minor: minor(Math.round(amount)), currency: view.currency }, t.locale);
  const { perToken, orderTokens, knowsBalance } = budget;
  return (
    <ul class="quiet budget-notes">
      {year.expired !== null && year.expired > 0 ? (
        <li>{t('budget_expired', [money(year.expired)])}</li>
      ) : null}
      {view.knownTo !== null && view.knownTo < view.today - 1 && year.state === 'running' ? (
        <li>{t('budget_known_to', [formatDay(view.knownTo, t.locale)])}</li>
      ) : null}
      {year.unknownDays > 0 ? <li class="look">{t('budget_unknown_means')}</li> : null}
      {perToken === null ? (
        <li class="look">{t('budget_no_price')}</li>
      ) : (
        <li>{t('budget_orders', [formatTokens(orderTokens, t.locale), money(perToken)])}</li>
      )}
      {perToken !== null && view.priceOrigin === 'list' ? (
        <li class="look">{t('budget_list_price')}</li>
      ) : null}
      {knowsBalance ? null : <li class="look">{t('budget_no_balance')}</li>}
      <li>
        {view.scenarios.length > 0
          ? t('budget_scenarios', [new Intl.ListFormat(t.locale).format(view.scenarios)])
          : t('budget_no_scenarios')}{' '}
        <a href="#/forecast">{t('budget_to_scenarios')}</a>
      </li>
    </ul>
  );
}
