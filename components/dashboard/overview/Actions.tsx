import type { Translate } from '@/components/text/translate';
import type { NextAction } from '@/core/advice/next-actions';
import { formatDay, formatMoney, formatNumber } from '@/core/units/format';
import { tokensText } from '../forecast/texts';
import type { OverviewView } from './overview-view';

const PLACES: Readonly<Record<NextAction['code'], string>> = {
  order: '#/renewal',
  stranding: '#/forecast',
  plans: '#/people',
  idle: '#/waste',
  leavers: '#/waste',
  double: '#/waste',
  overnight: '#/waste',
  burn: '#/waste',
  access: '#/waste',
  prices: '#/settings',
  export: '#/data/coverage',
};

/** What to do next, each with the view where it is done. */
export function Actions({ t, view }: { readonly t: Translate; readonly view: OverviewView }) {
  const { actions, currency } = view;
  return (
    <section class="data-section">
      <h2>{t('overview_next')}</h2>
      {actions.length === 0 ? <p class="quiet">{t('overview_next_none')}</p> : null}
      <ol class="overview-actions">
        {actions.map((action) => (
          <li key={action.code}>
            <a href={PLACES[action.code]}>{actionText(t, action)}</a>
            {action.money ? (
              <span class="number">{formatMoney({ minor: action.money, currency }, t.locale)}</span>
            ) : null}
          </li>
        ))}
      </ol>
      {view.savings ? null : (
        <p class="quiet">
          {t('overview_not_advised')} <a href="#/people">{t('overview_advise')}</a>
        </p>
      )}
    </section>
  );
}

function actionText(t: Translate, action: NextAction): string {
  const day = (on: Parameters<typeof formatDay>[0]) => formatDay(on, t.locale);
  switch (action.code) {
    case 'order':
      return action.late ? t('overview_do_order_now') : t('overview_do_order', [day(action.by)]);
    case 'stranding':
      return t('overview_do_stranding', [tokensText(action.tokens, t), day(action.on)]);
    case 'plans':
      return t('overview_do_plans', [formatNumber(action.people, t.locale)], action.people);
    case 'prices':
      return t('overview_do_prices');
    case 'export':
      return t('overview_do_export', [day(action.from), day(action.to)]);
    default:
      return t(`overview_do_${action.code}`, [formatNumber(action.count, t.locale)], action.count);
  }
}
