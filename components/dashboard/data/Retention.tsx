import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import type { Day } from '@/core/units/brands';
import { formatDay, formatNumber } from '@/core/units/format';
import { firstDayOf, monthOf } from '@/core/units/month';

interface Props {
  readonly t: Translate;
  readonly keepMonths: number | null;
  readonly today: Day;
  readonly keep: (months: number | null) => void;
}

const CHOICES = [12, 24, 36, 60];

/** How long data is kept. A shorter limit removes what is older, so it asks first. */
export function Retention({ t, keepMonths, today, keep }: Props) {
  const [asked, setAsked] = useState<number | null>(null);
  const choices = [...new Set([...CHOICES, ...(keepMonths === null ? [] : [keepMonths])])].sort(
    (a, b) => a - b,
  );
  return (
    <section class="data-section">
      <h2>{t('data_retention')}</h2>
      <p class="quiet">{t('data_retention_why')}</p>
      <label class="labelled">
        <span class="quiet">{t('data_retention_keep')}</span>
        <select
          class="field"
          value={String(asked ?? keepMonths ?? 0)}
          onChange={(event) => {
            const months = Number(event.currentTarget.value);
            const shorter = months > 0 && (keepMonths === null || months < keepMonths);
            setAsked(shorter ? months : null);
            if (!shorter) keep(months === 0 ? null : months);
          }}
        >
          <option value="0">{t('data_retention_all')}</option>
          {choices.map((months) => (
            <option key={months} value={String(months)}>
              {t('data_retention_months', [formatNumber(months, t.locale)], months)}
            </option>
          ))}
        </select>
      </label>
      {asked === null ? null : (
        <section class="settings-ask" aria-label={t('data_retention')}>
          <p>{t('data_retention_ask', [formatDay(firstDayOf(monthOf(today) - asked), t.locale)])}</p>
          <div class="data-actions">
            <button
              type="button"
              class="button"
              onClick={() => {
                setAsked(null);
                keep(asked);
              }}
            >
              {t('data_retention_yes')}
            </button>
            <button type="button" class="button" onClick={() => setAsked(null)}>
              {t('data_retention_no')}
            </button>
          </div>
        </section>
      )}
    </section>
  );
}
