import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { formatNumber } from '@/core/units/format';
import type { SettingsEvents, SettingsView } from './settings-view';

interface Props {
  readonly t: Translate;
  readonly view: SettingsView;
  readonly events: SettingsEvents;
}

/** What is stored, tables the admin explained, and deleting it all. */
export function DataSection({ t, view, events }: Props) {
  const [asking, setAsking] = useState(false);
  const number = (count: number) => formatNumber(count, t.locale);
  return (
    <>
      <section class="settings-section">
        <h2>{t('settings_taught')}</h2>
        {view.taught.length === 0 ? (
          <p class="quiet">{t('settings_taught_none')}</p>
        ) : (
          <ul class="settings-taught">
            {view.taught.map((taught) => (
              <li key={taught.id}>
                <span>{taught.headers.join(', ')}</span>
                <button type="button" class="button plain" onClick={() => events.withdraw(taught.id)}>
                  {t('settings_taught_withdraw')}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section class="settings-section">
        <h2>{t('settings_data')}</h2>
        <p class="quiet">{t('settings_data_why')}</p>
        <p>
          {t('settings_data_counts', [
            number(view.counts.teams),
            number(view.counts.people),
            number(view.counts.readings),
          ])}
        </p>
        <div class="settings-row">
          {asking ? null : (
            <button type="button" class="button" onClick={() => setAsking(true)}>
              {t('settings_delete_all')}
            </button>
          )}
        </div>
        {asking ? (
          <div class="settings-ask" role="alertdialog" aria-label={t('settings_delete_all')}>
            <p>{t('settings_delete_confirm')}</p>
            <div class="settings-row">
              <button
                type="button"
                class="button"
                onClick={() => {
                  setAsking(false);
                  events.deleteAll();
                }}
              >
                {t('settings_delete_yes')}
              </button>
              <button type="button" class="button primary" onClick={() => setAsking(false)}>
                {t('settings_delete_no')}
              </button>
            </div>
          </div>
        ) : null}
      </section>
    </>
  );
}
