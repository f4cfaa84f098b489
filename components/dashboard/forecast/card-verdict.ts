import type { Translate } from '@/components/text/translate';
import type { ReportCard } from '@/core/model/report-card';
import type { Day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import { formatDay, formatNumber } from '@/core/units/format';
import { shareText } from './texts';

/** The card in one or two plain sentences. */
export function verdictText(t: Translate, card: ReportCard, today: Day): string {
  const { verdict, skill, horizons, daysExact, daysNeeded } = card;
  const missing = Math.max(1, daysNeeded - daysExact);
  if (verdict === 'too-short')
    return t('forecast_card_short', [
      formatNumber(daysExact, t.locale),
      formatNumber(daysNeeded, t.locale),
      formatDay(addDays(today, missing), t.locale),
    ]);
  const month = horizons.find(({ days }) => days === 28);
  const values = [shareText(month?.error ?? 0, t), shareText(month?.naive ?? 0, t)];
  if (verdict === 'no-skill') return t('forecast_card_no_skill', values);
  const covered = shareText(month?.covered ?? 0, t);
  return (skill ?? 0) > 0
    ? t('forecast_card_good', [...values, shareText(skill ?? 0, t), covered])
    : t('forecast_card_level', [...values, covered]);
}
