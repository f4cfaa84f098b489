import type { Translate } from '@/components/text/translate';
import type { NextAction } from '@/core/advice/next-actions';
import { formatDay, formatMoney, formatNumber } from '@/core/units/format';
import { tokensText } from '../forecast/texts';
import { ProgressLine } from '../people/ProgressLine';
import { adviceText } from './advice-text';
import type { OverviewView } from './overview-view';
import type { Parts } from './use-parts';

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

interface Props {
  readonly t: Translate;
  /** null: not known yet. */
  readonly view: OverviewView | null;
  readonly advice: Parts['advice'];
}

/** What to do next, each with the view where it is done. */
export function Actions({ t, view, advice }: Props) {
  const said = adviceText(t, advice);
  return (
    <section class="overview-part">
      <h2>{t('overview_next')}</h2>
      {view ? <List t={t} view={view} sure={said === null} /> : <p class="quiet">{t('overview_working')}</p>}
      {said ? (
        <p class="quiet" role="status">
          {said}
        </p>
      ) : null}
      {advice === 'working' ? <ProgressLine t={t} /> : null}
    </section>
  );
}

interface ListProps extends Pick<Props, 't'> {
  readonly view: OverviewView;
  /** Whether what is listed is all there is. */
  readonly sure: boolean;
}

function List({ t, view: { actions, currency }, sure }: ListProps) {
  if (actions.length === 0) return sure ? <p class="quiet">{t('overview_next_none')}</p> : null;
  return (
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
