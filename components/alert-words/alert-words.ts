import type { Translate } from '@/components/text/translate';
import type { Alert } from '@/core/alerts/due-alerts';
import { formatDay, formatDays, formatMoney, formatPercent, formatTokens } from '@/core/units/format';

/** A team's alerts as a notification: the most urgent above, the others below. @param team its name; null: all teams */
export const alertWords =
  (t: Translate) =>
  (team: string | null, alerts: readonly Alert[]): { title: string; message: string } => {
    const [first = '', ...others] = alerts.map((alert) => sentence(t, alert));
    const title = t('alert_title', [team ?? t('data_all_teams'), first]);
    return { title, message: [...others, t('alert_next')].join('\n') };
  };

function sentence(t: Translate, { kind, day, tokens, money, share, days }: Alert): string {
  const on = day ? formatDay(day, t.locale) : '';
  const count = tokens === undefined ? '' : formatTokens(tokens, t.locale);
  switch (kind) {
    case 'order-by':
      return t((days ?? 0) < 0 ? 'alert_order_late' : 'alert_order_by', [on]);
    case 'lock-out':
      return t('alert_lock_out', [formatPercent(share ?? 0, t.locale), on]);
    case 'run-out':
      return t('alert_run_out', [on]);
    case 'stranding':
      return t('alert_stranding', [count, on]);
    case 'stranding-money':
      return t('alert_stranding_money', [money ? formatMoney(money, t.locale) : count, on]);
    case 'balance':
      return t('alert_balance', [count]);
    case 'stale':
      return t('alert_stale', [formatDays(days ?? 0, t.locale)]);
  }
}
