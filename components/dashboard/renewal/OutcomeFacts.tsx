import type { Translate } from '@/components/text/translate';
import type { Outcome } from '@/core/purchase/plan/renewal-types';
import type { RenewalView } from './renewal-view';
import { chanceText, moneyText, tokensText, type WithCurrency } from './texts';

interface Props {
  readonly t: Translate;
  readonly view: RenewalView;
  readonly outcome: Outcome;
}

/** What a plan leads to: its expected cost taken apart, and its risks. */
export function OutcomeFacts({ t, view, outcome }: Props) {
  const money = (amount: number) => moneyText(amount, view, t);
  const stranded = outcome.orders.reduce((sum, order) => sum + order.stranded.tokens, 0);
  return (
    <>
      <dl class="data-facts">
        <div>
          <dt>{t('renewal_total')}</dt>
          <dd>{money(outcome.total)}</dd>
        </div>
        <div>
          <dt>{t('renewal_locked_out')}</dt>
          <dd>{chanceText(outcome.lockedOut, t)}</dd>
        </div>
        <div>
          <dt>{t('renewal_stranded')}</dt>
          <dd>{t('renewal_stranded_value', [tokensText(stranded, t), money(outcome.stranded)])}</dd>
        </div>
      </dl>
      <p class="quiet">{sumText(t, view, outcome)}</p>
    </>
  );
}

/** The total's arithmetic. */
export const sumText = (
  t: Translate,
  view: WithCurrency,
  { price, shortage, carried, total }: Outcome,
): string =>
  t('renewal_sum', [
    moneyText(price, view, t),
    moneyText(shortage, view, t),
    moneyText(carried, view, t),
    moneyText(total, view, t),
  ]);
