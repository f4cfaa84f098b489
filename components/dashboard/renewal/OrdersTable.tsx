import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { WideTable } from '@/components/ui/WideTable';
import type { Outcome } from '@/core/purchase/plan/renewal-types';
import { formatDay } from '@/core/units/format';
import type { RenewalView } from './renewal-view';
import { chanceText, moneyText, tokensText } from './texts';

interface Props {
  readonly t: Translate;
  readonly view: RenewalView;
  readonly outcome: Outcome;
}

/** The plan's orders with what of each is likely to expire unused. */
export function OrdersTable({ t, view, outcome }: Props) {
  if (outcome.orders.length === 0) return null;
  return (
    <section class="data-section">
      <h2>{t('renewal_orders')}</h2>
      <WideTable name={t('renewal_orders')}>
        <thead>
          <tr>
            <th scope="col">{t('renewal_order_day')}</th>
            <NumberHeads t={t} keys={['renewal_order_tokens', 'renewal_price', 'renewal_stranded']} />
          </tr>
        </thead>
        <tbody>
          {outcome.orders.map(({ day, tokens, price, expires, stranded }) => (
            <tr key={day}>
              <td>
                {formatDay(day, t.locale)}
                <span class="quiet data-sub">{t('renewal_expires', [formatDay(expires, t.locale)])}</span>
              </td>
              <td class="number">{tokensText(tokens, t)}</td>
              <td class="number">{moneyText(price, view, t)}</td>
              <td class="number">
                {tokensText(stranded.tokens, t)}
                <span class="quiet data-sub">{t('renewal_chance', [chanceText(stranded.chance, t)])}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <p class="quiet">{t('renewal_orders_why')}</p>
    </section>
  );
}
