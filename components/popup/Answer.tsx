import type { Translate } from '@/components/text/translate';
import { withheldText } from '@/components/text/withheld-text';
import type { Outlook, OutlookWithheld } from '@/core/purchase/types';
import { addDays } from '@/core/units/day';
import { formatDay } from '@/core/units/format';

/** The one answer: until when the tokens last, and how sure that is. */
export function Answer({ t, outlook }: { readonly t: Translate; readonly outlook: Outlook }) {
  const { runOut, withheld, today } = outlook;
  if (withheld) return <Withheld t={t} withheld={withheld} />;
  if (!runOut) return null;
  if (runOut.likely === null)
    return (
      <section class="popup-answer">
        <h1>{t('popup_lasts_beyond', [formatDay(addDays(today, outlook.horizon), t.locale)])}</h1>
        {runOut.early === null ? null : (
          <p class="quiet">{t('popup_earliest', [formatDay(runOut.early, t.locale)])}</p>
        )}
      </section>
    );
  const days = Math.max(0, runOut.likely - today);
  return (
    <section class="popup-answer">
      <h1>{days === 0 ? t('popup_out_today') : t('popup_lasts', [formatDay(runOut.likely, t.locale)])}</h1>
      <p class="quiet">
        {t('popup_days_left', [new Intl.NumberFormat(t.locale).format(days)], days)} {range(t, runOut)}
      </p>
    </section>
  );
}

function range(t: Translate, runOut: NonNullable<Outlook['runOut']>): string {
  const { early, late } = runOut;
  if (early === null) return '';
  if (late === null) return t('popup_range_open', [formatDay(early, t.locale)]);
  return t('popup_range', [formatDay(early, t.locale), formatDay(late, t.locale)]);
}

/** What is missing for a forecast, and the next step. */
function Withheld({ t, withheld }: { readonly t: Translate; readonly withheld: OutlookWithheld }) {
  const { what, next } = withheldText(t, withheld);
  return (
    <section class="popup-answer">
      <h1>{what}</h1>
      <p class="quiet">{next}</p>
    </section>
  );
}
