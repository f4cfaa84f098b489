import type { MessageKey } from '@/components/text/keys';
import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { WideTable } from '@/components/ui/WideTable';
import type { Policy, PolicyKind } from '@/core/purchase/plan/renewal-types';
import { formatNumber } from '@/core/units/format';
import type { RenewalView } from './renewal-view';
import { chanceText, moneyText } from './texts';

const NAMES = {
  best: ['renewal_policy_best', 'renewal_policy_best_why'],
  'one-order': ['renewal_policy_one', 'renewal_policy_one_why'],
  quarterly: ['renewal_policy_quarterly', 'renewal_policy_quarterly_why'],
  'renew-early': ['renewal_policy_early', 'renewal_policy_early_why'],
  nothing: ['renewal_policy_nothing', 'renewal_policy_nothing_why'],
} as const satisfies Readonly<Record<PolicyKind, readonly [MessageKey, MessageKey]>>;

interface Props {
  readonly t: Translate;
  readonly view: RenewalView;
  readonly policies: readonly Policy[];
}

/** Ways to order, side by side on the same futures. */
export function PoliciesTable({ t, view, policies }: Props) {
  const money = (amount: number) => moneyText(amount, view, t);
  const head = [
    'renewal_orders_count',
    'renewal_price_all',
    'renewal_stranded_money',
    'renewal_lock_outs',
    'renewal_carried',
    'renewal_total',
    'renewal_locked_out',
  ] as const;
  return (
    <section class="data-section">
      <h2>{t('renewal_policies')}</h2>
      <WideTable name={t('renewal_policies')}>
        <thead>
          <tr>
            <th scope="col">{t('renewal_policy')}</th>
            <NumberHeads t={t} keys={head} />
          </tr>
        </thead>
        <tbody>
          {policies.map(({ kind, outcome }) => (
            <tr key={kind} class={kind === 'best' ? 'renewal-best' : undefined}>
              <th scope="row" class="renewal-policy">
                {t(NAMES[kind][0])}
                <span class="quiet data-sub">{t(NAMES[kind][1])}</span>
              </th>
              <td class="number">{formatNumber(outcome.orders.length, t.locale)}</td>
              <td class="number">{money(outcome.price)}</td>
              <td class="number">{money(outcome.stranded)}</td>
              <td class="number">{money(outcome.shortage)}</td>
              <td class="number">{money(outcome.carried)}</td>
              <td class="number">{money(outcome.total)}</td>
              <td class="number">{chanceText(outcome.lockedOut, t)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <p class="quiet">{t('renewal_policies_why')}</p>
    </section>
  );
}
