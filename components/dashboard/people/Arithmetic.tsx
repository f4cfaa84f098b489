import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { Wide } from '@/components/ui/Wide';
import { centitokens } from '@/core/units/brands';
import { formatNumber, formatTokens } from '@/core/units/format';
import type { PersonView } from './person-view';
import { moneyWriter } from './plan-words';

interface Props {
  readonly t: Translate;
  readonly view: Pick<PersonView, 'arithmetic' | 'plan' | 'currency' | 'perToken'>;
}

/** Days x tokens a day x token price, product by product, and what the seats cost instead. */
export function Arithmetic({ t, view: { arithmetic, plan, currency, perToken } }: Props) {
  if (arithmetic.length === 0) return null;
  const money = moneyWriter(t, currency);
  return (
    <section class="settings-section">
      <h2>{t('person_arithmetic')}</h2>
      <Wide label={t('person_arithmetic')}>
        <table aria-label={t('person_arithmetic')}>
          <thead>
            <tr>
              <th scope="col">{t('people_product')}</th>
              <NumberHeads
                t={t}
                keys={[
                  'person_days_last_year',
                  'person_days_a_year',
                  'person_tokens_a_day',
                  'person_token_price',
                  'person_on_flex',
                  'person_covered_by',
                ]}
              />
            </tr>
          </thead>
          <tbody>
            {arithmetic.map(({ product, lastYear, days, perDay, flex, seat, paid }) => (
              <tr key={product ?? ''}>
                <th scope="row">{product ?? t('person_other_products')}</th>
                <td class="number">{lastYear === null ? '–' : formatNumber(lastYear, t.locale)}</td>
                <td class="number">
                  {days === null
                    ? product === null
                      ? '–'
                      : t('person_no_days')
                    : `${formatNumber(days, t.locale, 1)} ×`}
                </td>
                <td class="number">
                  {perDay === null ? '–' : `${formatTokens(centitokens(perDay), t.locale)} ×`}
                </td>
                <td class="number">{`${money(perToken)} =`}</td>
                <td class="number">{money(flex)}</td>
                <td>{seat ?? t(paid ? 'person_covered_paid' : 'people_on_flex')}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={5}>
                {t('curves_sum')}
              </th>
              <td class="number">{money(arithmetic.reduce((sum, { flex }) => sum + flex, 0))}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </Wide>
      <p class="quiet">{t('person_days_note')}</p>
      {plan.plan.seats.map(({ name, term, counted, renewal }) => (
        <p key={`${name} ${term}`} class="quiet">
          {t('person_seat_price', [name, money(counted)])} {renewal ? t('person_seat_renews') : ''}
        </p>
      ))}
    </section>
  );
}
