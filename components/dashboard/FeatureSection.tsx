import type { MessageKey } from '@/components/text/keys';
import type { Translate } from '@/components/text/translate';
import type { Feature } from '@/core/model/features';
import type { Settings } from '@/core/model/settings';
import type { SettingsEvents } from './settings-view';

interface Props {
  readonly t: Translate;
  readonly settings: Settings;
  readonly change: SettingsEvents['change'];
}

interface Switch {
  readonly name: MessageKey;
  readonly why: MessageKey;
  readonly on: boolean;
  readonly put: (on: boolean) => void;
}

/** What can be switched off, one by one. */
export function FeatureSection({ t, settings, change }: Props) {
  const { features, overlays, alerts } = settings;
  const part = (key: Feature, name: MessageKey, why: MessageKey): Switch => ({
    name,
    why,
    on: features[key],
    put: (on) => change({ features: { ...features, [key]: on } }),
  });
  const all: readonly Switch[] = [
    {
      name: 'settings_overlays',
      why: 'features_chips_why',
      on: overlays,
      put: (on) => change({ overlays: on }),
    },
    part('strip', 'features_strip', 'features_strip_why'),
    part('badge', 'features_badge', 'features_badge_why'),
    {
      name: 'features_alerts',
      why: 'features_alerts_why',
      on: alerts.on,
      put: (on) => change({ alerts: { ...alerts, on } }),
    },
    part('forecast', 'features_forecast', 'features_forecast_why'),
    part('advice', 'features_advice', 'features_advice_why'),
  ];
  return (
    <section class="settings-section">
      <h2>{t('features_title')}</h2>
      <p class="quiet">{t('features_why')}</p>
      <ul class="feature-list">
        {all.map(({ name, why, on, put }) => (
          <li key={name}>
            <label class="feature">
              <input type="checkbox" checked={on} onChange={(event) => put(event.currentTarget.checked)} />
              <span>
                {t(name)}
                <span class="data-sub quiet">{t(why)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
