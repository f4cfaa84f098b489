import type { Translate } from '@/components/text/translate';
import { withheldText } from '@/components/text/withheld-text';
import type { Outlook } from '@/core/purchase/types';
import { formatDay } from '@/core/units/format';
import { rangeOfRunOut, runOutText } from '../forecast/Headline';
import { tokensText } from '../forecast/texts';
import './overview.css';

/** Until when the tokens last, how many there are and by when to order; or why that can't be said. */
export function Answer({ t, outlook }: { readonly t: Translate; readonly outlook: Outlook }) {
  const { available, orderBy, today, withheld } = outlook;
  const missing = withheld ? withheldText(t, withheld) : null;
  return (
    <section class="overview-answer">
      <h2 class="answer">{missing ? missing.what : runOutText(outlook, t)}</h2>
      <p class={missing ? 'quiet' : undefined}>{missing ? missing.next : rangeOfRunOut(outlook, t)}</p>
      <dl class="data-facts">
        {available === null ? null : (
          <div>
            <dt>{t('popup_available')}</dt>
            <dd>{tokensText(available, t)}</dd>
          </div>
        )}
        {orderBy === null ? null : (
          <div>
            <dt>{t('popup_order_by')}</dt>
            <dd class={orderBy <= today ? 'danger' : undefined}>
              {orderBy <= today ? t('popup_order_now') : formatDay(orderBy, t.locale)}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
