import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { Wide } from '@/components/ui/Wide';
import { formatDays, formatNumber } from '@/core/units/format';
import { monthText } from '../data/month-text';
import type { PersonView } from './person-view';
import { type CalendarDay, type UseMonth, useMonths } from './use-months';
import '../data/coverage.css';

interface Props {
  readonly t: Translate;
  readonly view: Pick<PersonView, 'period' | 'uses' | 'spread'>;
}

/** Products with a colour of their own. */
const COLOURED = 4;

/** Each day of the last year with what was used on it, in colours; the same as a table behind one button. */
export function UseCalendar({ t, view }: Props) {
  const [asTable, show] = useState(false);
  const { products, months } = useMonths(view.period, view.uses);
  return (
    <section class="settings-section">
      <div class="person-calendar-head">
        <h2>{t('person_calendar')}</h2>
        {products.length > 0 ? (
          <button type="button" class="button plain" aria-pressed={asTable} onClick={() => show(!asTable)}>
            {t(asTable ? 'chart_as_chart' : 'chart_as_table')}
          </button>
        ) : null}
      </div>
      {view.spread ? <p class="quiet">{t('person_calendar_spread')}</p> : null}
      {products.length === 0 ? (
        <p>{t('person_calendar_nothing')}</p>
      ) : asTable ? (
        <UseTable t={t} products={products} months={months} />
      ) : (
        <figure class="coverage">
          <figcaption class="coverage-legend">
            {products.slice(0, COLOURED).map((product, p) => (
              <span key={product}>
                <i class={`coverage-day use-${p}`} />
                {product}
              </span>
            ))}
            {products.length > COLOURED ? (
              <span>
                <i class="coverage-day use-other" />
                {t('person_calendar_other')}
              </span>
            ) : null}
            {months.some(({ days }) => days.some((one) => one?.onSeat && one.products.length > 0)) ? (
              <span>
                <i class="coverage-day use-0 on-seat" />
                {t('person_calendar_seat')}
              </span>
            ) : null}
          </figcaption>
          <ol>
            {months.map((month) => (
              <Month key={month.month} t={t} products={products} month={month} />
            ))}
          </ol>
        </figure>
      )}
    </section>
  );
}

interface MonthProps extends Pick<Props, 't'> {
  readonly products: readonly string[];
  readonly month: UseMonth;
}

function Month({ t, products, month }: MonthProps) {
  const name = monthText(month.month, t.locale);
  const use = month.counts.flatMap((count, p) =>
    count > 0 ? [t('person_calendar_use', [products[p] ?? '', formatDays(count, t.locale)])] : [],
  );
  const said = use.length === 0 ? t('person_calendar_none') : use.join(', ');
  return (
    <li>
      <span class="quiet">{name}</span>
      <span class="coverage-days" role="img" aria-label={t('person_calendar_month', [name, said])}>
        {month.days.map((day, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its day of the month.
          <Cell key={at} day={day} products={products} />
        ))}
      </span>
    </li>
  );
}

function Cell({ day, products }: { readonly day: CalendarDay | null; readonly products: readonly string[] }) {
  if (day === null) return <i class="coverage-day outside" />;
  if (day.products.length === 0) return <i class="coverage-day use-none" />;
  return (
    <i
      class={`coverage-day use-day${day.onSeat ? ' on-seat' : ''}`}
      title={day.products.map((p) => products[p] ?? '').join(', ')}
    >
      {day.products.slice(0, COLOURED).map((p) => (
        <b key={p} class={p < COLOURED ? `use-${p}` : 'use-other'} />
      ))}
    </i>
  );
}

const UseTable = ({
  t,
  products,
  months,
}: Pick<MonthProps, 't' | 'products'> & { readonly months: readonly UseMonth[] }) => (
  <Wide label={t('person_calendar')}>
    <table aria-label={t('person_calendar')}>
      <thead>
        <tr>
          <th scope="col">{t('person_month')}</th>
          {products.map((product) => (
            <th key={product} scope="col" class="number">
              {product}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, counts }) => (
          <tr key={month}>
            <th scope="row">{monthText(month, t.locale)}</th>
            {products.map((product, p) => (
              <td key={product} class="number">
                {formatNumber(counts[p] ?? 0, t.locale)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Wide>
);
