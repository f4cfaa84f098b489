import type { Translate } from '@/components/text/translate';
import { Field } from '@/components/ui/Field';
import { orNothing } from '@/components/ui/or-nothing';
import { fieldParsers, priceText } from '@/components/ui/parse-field';
import type { CostsWhen } from '@/core/model/budget';
import type { BudgetYear } from '@/core/spend/budget/types';
import type { Minor } from '@/core/units/brands';
import { dayFormat } from '@/core/units/formatters';
import type { BudgetEvents, BudgetView } from './budget-view';
import { monthsText } from './year-text';

interface Props {
  readonly t: Translate;
  readonly view: BudgetView;
  readonly year: BudgetYear;
  readonly events: BudgetEvents;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const WHEN = { used: 'budget_when_used', bought: 'budget_when_bought' } as const;

/** When the fiscal year begins, when purchases count, and what may be spent. */
export function BudgetControls({ t, view, year, events }: Props) {
  const { entries, currency } = view;
  const name = dayFormat(t.locale, { month: 'long' });
  const entered = entries.years.find(({ from }) => from === year.year.period.from)?.amount;
  const enter = (amount: Minor | null) => {
    const { from } = year.year.period;
    const others = entries.years.filter((one) => one.from !== from);
    events.enter({ ...entries, years: amount === null ? others : [...others, { from, amount }] });
  };
  return (
    <div class="settings-row">
      <label class="labelled">
        <span class="quiet">{t('budget_start')}</span>
        <select
          class="field"
          value={String(view.startMonth)}
          onChange={(event) => events.startIn(Number(event.currentTarget.value))}
        >
          {MONTHS.map((month) => (
            <option key={month} value={String(month)}>
              {name.format(Date.UTC(2026, month - 1, 1))}
            </option>
          ))}
        </select>
      </label>
      <label class="labelled">
        <span class="quiet">{t('budget_when')}</span>
        <select
          class="field"
          value={view.when}
          onChange={(event) => {
            const chosen: CostsWhen = event.currentTarget.value === 'bought' ? 'bought' : 'used';
            events.countWhen(chosen);
          }}
        >
          {(['used', 'bought'] as const).map((when) => (
            <option key={when} value={when}>
              {t(WHEN[when])}
            </option>
          ))}
        </select>
      </label>
      <Field
        label={t('budget_amount', [monthsText(year.year.period, t.locale), currency])}
        numeric
        width="128px"
        text={entered === undefined ? '' : priceText(entered, currency, t.locale)}
        parse={orNothing((text) => fieldParsers(t).price(text, currency))}
        onValue={(amount: Minor | null) => enter(amount)}
      />
    </div>
  );
}
