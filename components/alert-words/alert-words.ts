import type { Translate } from '@/components/text/translate';
import type { BudgetSeen } from '@/core/alerts/conditions';
import type { Alert } from '@/core/alerts/due-alerts';
import { centitokens, minor } from '@/core/units/brands';
import {
  formatDay,
  formatDays,
  formatMoney,
  formatNumber,
  formatPercent,
  formatTokens,
} from '@/core/units/format';

/**
 * A team's alerts as a notification: the most urgent above, the others below.
 * @param team its name; null: all teams
 * @param blur without names of groups and without money, as others may see the screen
 */
export const alertWords =
  (t: Translate) =>
  (team: string | null, alerts: readonly Alert[], blur = false): { title: string; message: string } => {
    const [first = '', ...others] = alerts.map((alert) => (blur ? discreet(t, alert) : sentence(t, alert)));
    const title = t('alert_title', [team ?? t('data_all_teams'), first]);
    return { title, message: [...others, t('alert_next')].join('\n') };
  };

function sentence(t: Translate, alert: Alert): string {
  const { kind, day, tokens, money, share, days, people = 0, budget } = alert;
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
    case 'budget':
      return budget ? budgetSentence(t, budget, on) : '';
    case 'burn':
      return t('alert_burn', [on, formatNumber(people, t.locale), count], people);
    case 'balance':
      return t('alert_balance', [count]);
    case 'stale':
      return t('alert_stale', [formatDays(days ?? 0, t.locale)]);
  }
}

/** The same without names of groups and money. */
const discreet = (t: Translate, alert: Alert): string =>
  alert.kind === 'budget' || alert.kind === 'stranding-money'
    ? t(alert.kind === 'budget' ? 'alert_discreet_budget' : 'alert_discreet_stranding')
    : sentence(t, alert);

/** A person isn't named: notifications show on locked screens. */
function budgetSentence(
  t: Translate,
  { scope, amount, used, exceeded, probability }: BudgetSeen,
  on: string,
) {
  const who =
    scope.kind === 'group'
      ? scope.name
      : t(scope.kind === 'team' ? 'alert_budget_of_team' : 'alert_budget_of_person');
  const text = (value: number) =>
    'money' in amount
      ? formatMoney({ minor: minor(value), currency: amount.money.currency }, t.locale)
      : t('alert_budget_tokens', [formatTokens(centitokens(value), t.locale)]);
  const limit = text('money' in amount ? amount.money.minor : amount.tokens);
  return exceeded
    ? t('alert_budget_over', [who, on, text(used), limit])
    : t('alert_budget_risk', [who, on, limit, formatPercent(probability ?? 0, t.locale)]);
}
