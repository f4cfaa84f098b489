import type { MessageKey } from '@/components/text/keys';
import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { WideTable } from '@/components/ui/WideTable';
import type { RenewalAnswer } from '@/core/purchase/plan/renewal-steps';
import type { Changed, ChangeKind } from '@/core/purchase/plan/renewal-types';
import { formatDay, formatNumber, formatPercent } from '@/core/units/format';
import type { RenewalView } from './renewal-view';
import { moneyText, tokensText } from './texts';

const KINDS = {
  dearer: 'renewal_if_dearer',
  'more-use': 'renewal_if_more_use',
  'less-use': 'renewal_if_less_use',
  slower: 'renewal_if_slower',
  surer: 'renewal_if_sure',
  'less-sure': 'renewal_if_sure',
  'lock-out-dearer': 'renewal_if_lock_out',
  'lock-out-cheaper': 'renewal_if_lock_out',
} as const satisfies Readonly<Record<ChangeKind, MessageKey>>;

interface Props {
  readonly t: Translate;
  readonly view: RenewalView;
  readonly answer: RenewalAnswer;
}

/** What the answer would be if prices, use, lead time or the weight of a lock-out were otherwise. */
export function ChangesTable({ t, view, answer }: Props) {
  const { changed, done, renewal } = answer;
  const now = renewal.best.orders[0] ?? null;
  return (
    <section class="data-section">
      <h2>{t('renewal_changes')}</h2>
      {changed.length > 0 ? (
        <WideTable name={t('renewal_changes')}>
          <thead>
            <tr>
              <th scope="col">{t('renewal_if')}</th>
              <th scope="col">{t('renewal_order_day')}</th>
              <NumberHeads t={t} keys={['renewal_order_tokens', 'renewal_orders_count']} />
            </tr>
          </thead>
          <tbody>
            {changed.map((one) => (
              <tr key={`${one.kind} ${one.value}`}>
                <td>{t(KINDS[one.kind], [valueText(one, view, t)])}</td>
                <td class={one.first?.day === now?.day ? 'quiet' : undefined}>
                  {one.first ? formatDay(one.first.day, t.locale) : t('renewal_none_needed')}
                </td>
                <td class={one.first?.tokens === now?.tokens ? 'number quiet' : 'number'}>
                  {one.first ? tokensText(one.first.tokens, t) : '–'}
                </td>
                <td class={one.orders === renewal.best.orders.length ? 'number quiet' : 'number'}>
                  {formatNumber(one.orders, t.locale)}
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      ) : null}
      <p class="quiet" role="status">
        {t(done ? 'renewal_changes_why' : 'renewal_changes_working')}
      </p>
    </section>
  );
}

const valueText = ({ kind, value }: Changed, view: RenewalView, t: Translate): string =>
  kind === 'surer' || kind === 'less-sure' ? formatPercent(value, t.locale, 1) : moneyText(value, view, t);
