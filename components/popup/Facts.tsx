import type { Translate } from '@/components/text/translate';
import { formatDay, formatMoney } from '@/core/units/format';
import type { PopupView } from './view';
import { wholeTokens } from './whole-tokens';

/** Tokens available, the day to order by, and what expires next. */
export function Facts({ t, view }: { readonly t: Translate; readonly view: PopupView }) {
  const { outlook } = view;
  return (
    <dl class="popup-facts">
      {outlook.available === null ? null : (
        <div>
          <dt>{t('popup_available')}</dt>
          <dd>{wholeTokens(outlook.available, t.locale)}</dd>
        </div>
      )}
      <OrderBy t={t} view={view} />
      <Expiry t={t} view={view} />
    </dl>
  );
}

function OrderBy({ t, view }: { readonly t: Translate; readonly view: PopupView }) {
  const { orderBy, today, withheld, runOut } = view.outlook;
  if (withheld || !runOut) return null;
  const late = orderBy !== null && orderBy <= today;
  const percent = new Intl.NumberFormat(t.locale, { style: 'percent' }).format(view.confidence);
  const lead = String(view.leadTimeDays);
  return (
    <div>
      <dt>{t('popup_order_by')}</dt>
      <dd class={late ? 'danger' : undefined}>
        {orderBy === null
          ? t('popup_order_none')
          : late
            ? t('popup_order_now')
            : formatDay(orderBy, t.locale)}
        <span class="quiet popup-why">{t('popup_order_why', [lead, percent], view.leadTimeDays)}</span>
      </dd>
    </div>
  );
}

function Expiry({ t, view }: { readonly t: Translate; readonly view: PopupView }) {
  const next = view.outlook.nextExpiry;
  if (!next) return null;
  const { lot, fate } = next;
  const likely = fate?.stranded.likely ?? 0;
  const high = fate?.stranded.high ?? 0;
  return (
    <div>
      <dt>{t('popup_expiry')}</dt>
      <dd>
        {t('popup_expiry_lot', [wholeTokens(lot.tokens, t.locale), formatDay(lot.expiresOn, t.locale)])}
        {fate ? (
          <span class={high > 0 ? 'look popup-why' : 'quiet popup-why'}>
            {likely > 0 && fate.strandedCost
              ? t('popup_stranded_cost', [
                  wholeTokens(fate.stranded.likely, t.locale),
                  formatMoney(fate.strandedCost.likely, t.locale),
                ])
              : high > 0
                ? t('popup_stranded_up_to', [wholeTokens(fate.stranded.high, t.locale)])
                : t('popup_stranded_none')}
          </span>
        ) : null}
      </dd>
    </div>
  );
}
