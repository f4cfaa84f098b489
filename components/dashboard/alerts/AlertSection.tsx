import type { MessageKey } from '@/components/text/keys';
import type { Translate } from '@/components/text/translate';
import { rulesOf, withRule } from '@/core/alerts/rules';
import type { AlertKind, AlertSettings } from '@/core/model/alerts';
import { AlertLimit } from './AlertLimit';
import './alerts.css';

interface Props {
  readonly t: Translate;
  readonly alerts: AlertSettings;
  /** ISO 4217. */
  readonly currency: string;
  readonly change: (change: { readonly alerts: AlertSettings }) => void;
}

const NAMES: Readonly<Record<AlertKind, MessageKey>> = {
  'order-by': 'alert_rule_order_by',
  'lock-out': 'alert_rule_lock_out',
  'run-out': 'alert_rule_run_out',
  stranding: 'alert_rule_stranding',
  'stranding-money': 'alert_rule_stranding_money',
  budget: 'alert_rule_budget',
  burn: 'alert_rule_burn',
  balance: 'alert_rule_balance',
  stale: 'alert_rule_stale',
};
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** Hours to start from when quiet hours are switched on. */
const NIGHT = { from: 19, to: 7 };

/** Of what the browser tells the admin, from where on, and when not. */
export function AlertSection({ t, alerts, currency, change }: Props) {
  const put = (next: AlertSettings) => change({ alerts: next });
  const { quiet } = alerts;
  const hour = new Intl.DateTimeFormat(t.locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  const hourSelect = (label: MessageKey, end: 'from' | 'to') =>
    quiet ? (
      <label class="labelled">
        <span class="quiet">{t(label)}</span>
        <select
          class="field"
          value={String(quiet[end])}
          onChange={(event) =>
            put({ ...alerts, quiet: { ...quiet, [end]: Number(event.currentTarget.value) } })
          }
        >
          {HOURS.map((one) => (
            <option key={one} value={String(one)}>
              {hour.format(one * 3_600_000)}
            </option>
          ))}
        </select>
      </label>
    ) : null;
  return (
    <section class="settings-section">
      <h2>{t('alert_settings')}</h2>
      <p class="quiet">{t('alert_settings_why')}</p>
      <label class="settings-check">
        <input
          type="checkbox"
          checked={alerts.on}
          onChange={(event) => put({ ...alerts, on: event.currentTarget.checked })}
        />
        {t('alert_settings_on')}
      </label>
      {alerts.on ? (
        <>
          <ul class="alert-rules">
            {rulesOf(alerts).map((rule) => (
              <li key={rule.kind}>
                <label class="settings-check">
                  <input
                    type="checkbox"
                    checked={rule.on}
                    onChange={(event) => put(withRule(alerts, { ...rule, on: event.currentTarget.checked }))}
                  />
                  {t(NAMES[rule.kind])}
                </label>
                <AlertLimit
                  t={t}
                  name={t(NAMES[rule.kind])}
                  rule={rule}
                  currency={currency}
                  put={(limit) => put(withRule(alerts, { ...rule, limit }))}
                />
              </li>
            ))}
          </ul>
          <label class="settings-check">
            <input
              type="checkbox"
              checked={quiet !== null}
              onChange={(event) => put({ ...alerts, quiet: event.currentTarget.checked ? NIGHT : null })}
            />
            {t('alert_quiet')}
          </label>
          {quiet ? (
            <div class="settings-row">
              {hourSelect('alert_quiet_from', 'from')}
              {hourSelect('alert_quiet_to', 'to')}
            </div>
          ) : null}
        </>
      ) : null}
    </section>
  );
}
