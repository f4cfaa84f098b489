import type { Translate } from '@/components/text/translate';
import type { RenewalAnswer } from '@/core/purchase/plan/renewal-steps';
import { formatDay, formatNumber } from '@/core/units/format';
import { OutcomeFacts } from './OutcomeFacts';
import type { RenewalView } from './renewal-view';
import { chanceText, moneyText, tokensText } from './texts';

interface Props {
  readonly t: Translate;
  readonly view: RenewalView;
  readonly answer: RenewalAnswer;
}

/** The answer: how much to order by which day, and what that leads to. */
export function OrderHeadline({ t, view, answer }: Props) {
  const { best, unavoidable } = answer.renewal;
  const first = best.orders[0];
  const amount = first ? tokensText(first.tokens, t) : '';
  const until = formatDay(view.until, t.locale);
  const later = best.orders.length - 1;
  return (
    <section class="data-section">
      <h2 class={first && first.day <= view.today ? 'answer danger' : 'answer'}>
        {first
          ? first.day <= view.today
            ? t('renewal_order_now', [amount])
            : t('renewal_order_by', [amount, formatDay(first.day, t.locale)])
          : t('renewal_no_order', [until])}
      </h2>
      {first ? (
        <p>
          {t('renewal_costs', [moneyText(first.price, view, t), perToken(first, view, t)])}{' '}
          {later > 0
            ? t('renewal_later', [formatNumber(later, t.locale), until], later)
            : t('renewal_only_one', [until])}
        </p>
      ) : null}
      {unavoidable > 0 ? (
        <p class="danger">{t('renewal_unavoidable', [chanceText(unavoidable, t)])}</p>
      ) : null}
      <OutcomeFacts t={t} view={view} outcome={best} />
    </section>
  );
}

const perToken = (
  { price, tokens }: { readonly price: number; readonly tokens: number },
  view: RenewalView,
  t: Translate,
): string => moneyText((100 * price) / tokens, view, t);
