import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { WideTable } from '@/components/ui/WideTable';
import type { EnteredBudget } from '@/core/model/soft-budget';
import { PLACE_LABELS } from '../../data/place-names';
import { RemoveButton } from '../../RemoveButton';
import { monthsText } from '../year-text';
import { amountOf, amountText } from './amount-text';
import { SoftBudgetCells } from './SoftBudgetCells';
import type { SoftBudgetRow } from './soft-view';
import { SPANS } from './spans';

interface Props {
  readonly t: Translate;
  readonly rows: readonly SoftBudgetRow[];
  readonly currency: string;
  readonly edit: (row: SoftBudgetRow) => void;
  readonly remove: (budget: EnteredBudget) => void;
}

/** Every soft budget: whose, how much, how it stands. */
export function SoftBudgetTable({ t, rows, currency, edit, remove }: Props) {
  return (
    <WideTable look="soft-table" name={t('soft_title')}>
      <thead>
        <tr>
          <th scope="col">{t('soft_whose')}</th>
          <NumberHeads t={t} keys={['soft_amount', 'budget_so_far', 'budget_expected', 'soft_probability']} />
          <th scope="col">{t('soft_day')}</th>
          <th scope="col">
            <span class="visually-hidden">{t('soft_actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { budget, state } = row;
          const name = nameOf(t, row);
          return (
            <tr key={budget.id}>
              <th scope="row">
                <strong>{name}</strong>
                <span class="quiet data-sub">
                  {budget.scope.kind === 'group' ? `${t(PLACE_LABELS[budget.scope.by])} · ` : ''}
                  {state ? monthsText(state.period, t.locale) : t(SPANS[budget.span])}
                </span>
              </th>
              <td class="number">{amountText(t, budget.amount)(amountOf(budget.amount))}</td>
              <SoftBudgetCells t={t} row={row} currency={currency} />
              <td class="soft-actions">
                <button type="button" class="button plain" onClick={() => edit(row)}>
                  {t('scenario_edit')}
                  <span class="visually-hidden"> {name}</span>
                </button>
                <RemoveButton t={t} name={name} onRemove={() => remove(budget)} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </WideTable>
  );
}

const nameOf = (t: Translate, { budget, name }: SoftBudgetRow): string =>
  budget.scope.kind === 'team' ? t('soft_team') : (name ?? '–');
