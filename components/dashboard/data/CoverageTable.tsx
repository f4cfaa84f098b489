import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { WideTable } from '@/components/ui/WideTable';
import { formatNumber } from '@/core/units/format';
import type { CalendarMonth } from './calendar-months';
import { STATE_NAMES, STATES } from './coverage-view';
import { monthText } from './month-text';

interface Props {
  readonly t: Translate;
  readonly months: readonly CalendarMonth[];
}

/** The calendar as a table. */
export function CoverageTable({ t, months }: Props) {
  return (
    <WideTable name={t('data_coverage')}>
      <thead>
        <tr>
          <th scope="col">{t('data_month')}</th>
          <NumberHeads t={t} keys={STATES.map((state) => STATE_NAMES[state])} />
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, counts }) => (
          <tr key={month}>
            <td>{monthText(month, t.locale)}</td>
            {STATES.map((state) => (
              <td key={state} class="number">
                {formatNumber(counts[state], t.locale)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
