import type { Translate } from '@/components/text/translate';
import { Field, type FieldResult } from '@/components/ui/Field';
import { fieldParsers, priceText } from '@/components/ui/parse-field';
import type { Settings } from '@/core/model/settings';
import type { Minor } from '@/core/units/brands';
import { formatPercent } from '@/core/units/format';
import type { SettingsEvents } from './settings-view';

interface Props {
  readonly t: Translate;
  readonly settings: Settings;
  readonly change: SettingsEvents['change'];
}

const CONFIDENCES = [0.8, 0.9, 0.95, 0.99];

/** Lead time, confidence, and what a day without access costs. */
export function Planning({ t, settings, change }: Props) {
  const parse = fieldParsers(t);
  const choices = [...new Set([...CONFIDENCES, settings.confidence])].sort((a, b) => a - b);
  return (
    <section class="settings-section">
      <h2>{t('settings_planning')}</h2>
      <div class="settings-row">
        <Field
          label={t('settings_lead_time')}
          text={String(settings.leadTimeDays)}
          numeric
          width="96px"
          parse={parse.count}
          onValue={(leadTimeDays) => change({ leadTimeDays })}
        />
        <span class="labelled">
          <label for="confidence">{t('settings_confidence')}</label>
          <select
            id="confidence"
            class="field"
            value={String(settings.confidence)}
            onChange={(event) => change({ confidence: Number(event.currentTarget.value) })}
          >
            {choices.map((confidence) => (
              <option key={confidence} value={String(confidence)}>
                {formatPercent(confidence, t.locale)}
              </option>
            ))}
          </select>
        </span>
        <Field
          label={t('settings_lock_out_day')}
          text={
            settings.lockOutDayCost === null
              ? ''
              : priceText(settings.lockOutDayCost, settings.currency, t.locale)
          }
          numeric
          width="128px"
          parse={(text): FieldResult<Minor | null> =>
            text.trim() === '' ? { ok: true, value: null } : parse.price(text, settings.currency)
          }
          onValue={(lockOutDayCost) => change({ lockOutDayCost })}
        />
      </div>
      <p class="quiet">{t('settings_lock_out_why', [settings.currency])}</p>
    </section>
  );
}
