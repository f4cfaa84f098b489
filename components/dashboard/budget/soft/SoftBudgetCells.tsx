import type { Translate } from '@/components/text/translate';
import { withheldText } from '@/components/text/withheld-text';
import type { BudgetState } from '@/core/spend/soft-budgets/budget-state';
import { formatDay, formatNumber, formatPercent } from '@/core/units/format';
import { amountText } from './amount-text';
import type { SoftBudgetRow } from './soft-view';

interface Props {
  readonly t: Translate;
  readonly row: SoftBudgetRow;
  /** Of the price book. */
  readonly currency: string;
}

/** From half of the futures on it is rather exceeded than kept. */
const LIKELY = 0.5;

/** So far, expected, how likely it is exceeded, and when; or why that can't be said. */
export function SoftBudgetCells({ t, row: { budget, state, noValue }, currency }: Props) {
  if (!state)
    return (
      <td colSpan={4} class="look soft-why">
        {noValue === 'other-currency' ? t('soft_other_currency', [currency]) : t('soft_no_price')}
      </td>
    );
  const text = amountText(t, budget.amount);
  const { outlook, exceeded, reachedOn } = state;
  return (
    <>
      <td class="number">
        {text(state.used)}
        <SoFarNotes t={t} state={state} />
      </td>
      {outlook.kind === 'forecast' ? (
        <td class="number">
          {text(outlook.expected, true)}
          <span class="quiet data-sub">
            {t('scenario_range', [text(outlook.low, true), text(outlook.high, true)])}
          </span>
        </td>
      ) : (
        <td class="number">
          {outlook.kind === 'pace' ? text(outlook.expected, true) : t('soft_unsaid')}
          {outlook.kind === 'pace' ? <span class="quiet data-sub">{t('soft_pace')}</span> : null}
        </td>
      )}
      <td class={isLikely(state) ? 'number look' : 'number'}>
        {exceeded
          ? t('soft_exceeded_sure')
          : outlook.kind === 'forecast'
            ? formatPercent(outlook.probability, t.locale)
            : t('soft_unsaid')}
        {outlook.kind === 'forecast' ? null : (
          <span class="quiet data-sub soft-why">
            {withheldText(t, outlook.withheld).what}
            {outlook.kind === 'pace' ? ` ${t('soft_pace_why')}` : ''}
          </span>
        )}
      </td>
      <td class="soft-day">
        {reachedOn === null
          ? t(outlook.kind === 'unsaid' ? 'soft_unsaid' : 'soft_day_none')
          : exceeded
            ? t('soft_exceeded', [formatDay(reachedOn, t.locale)])
            : formatDay(reachedOn, t.locale)}
        {reachedOn !== null && !exceeded && outlook.kind === 'pace' ? (
          <span class="quiet data-sub">{t('soft_pace')}</span>
        ) : null}
      </td>
    </>
  );
}

/** Whether a budget is exceeded, or rather will be than not. */
export const isLikely = ({ exceeded, outlook }: BudgetState): boolean =>
  exceeded || (outlook.kind === 'forecast' && outlook.probability >= LIKELY);

function SoFarNotes({ t, state }: { readonly t: Translate; readonly state: BudgetState }) {
  const { knownTo, unknownDays, estimatedDays } = state;
  return (
    <>
      {knownTo === null ? null : (
        <span class="quiet data-sub">{t('soft_known_to', [formatDay(knownTo, t.locale)])}</span>
      )}
      {unknownDays > 0 ? (
        <span class="look data-sub soft-why">
          {t('soft_unknown', [formatNumber(unknownDays, t.locale)], unknownDays)}
        </span>
      ) : null}
      {estimatedDays > 0 ? <span class="quiet data-sub soft-why">{t('soft_estimated')}</span> : null}
    </>
  );
}
