import type { MessageKey } from '@/components/text/keys';
import type { Translate } from '@/components/text/translate';
import { rateConfidence } from '@/core/rates/rate-confidence';
import type { ProductRates } from '@/core/rates/rate-table';
import type { LearnedRate, RateOrigin } from '@/core/rates/types';
import { centitokens } from '@/core/units/brands';
import { formatDay, formatNumber, formatPercent, formatTokens } from '@/core/units/format';

/** What a learned rate rests on: how many person-days, and how sure that makes it. */
export const evidenceText = (t: Translate, rate: LearnedRate): string =>
  t('settings_learned', [
    formatNumber(rate.agreeing, t.locale),
    formatNumber(rate.personDays, t.locale),
    formatPercent(Math.floor(rateConfidence(rate) * 1000) / 1000, t.locale, 1),
  ]);

/** "10 tokens on 1,482 of 1,490 person-days since Mar 2, 2026" */
const shownText = (t: Translate, { perDay, agreeing, personDays, from }: LearnedRate): string =>
  t('settings_shown', [
    formatTokens(perDay, t.locale),
    formatNumber(agreeing, t.locale),
    formatNumber(personDays, t.locale),
    formatDay(from, t.locale),
  ]);

const SAYS: Readonly<Record<Exclude<RateOrigin, 'learned'>, MessageKey>> = {
  admin: 'settings_you_say',
  list: 'settings_list_says',
};

/** What contradicts what, with the evidence, and which counts; one sentence a source. */
export function disagreements(t: Translate, { disagreeing, inUse, perResult }: ProductRates): string[] {
  return disagreeing.flatMap(({ origin, perDay }) => {
    if (origin === 'learned') return [];
    const says = t(SAYS[origin], [formatTokens(centitokens(perDay), t.locale)]);
    if (perResult === 'learned') return [t('settings_but_result', [says])];
    if (inUse?.learned) return [t('settings_but_learned', [says, shownText(t, inUse.learned)])];
    return inUse ? [t('settings_but_entered', [says])] : [];
  });
}
