import type { Translate } from '@/components/text/translate';
import type { ChargeReason } from '@/core/spend/explain-charge';
import { formatDay, formatTokens } from '@/core/units/format';
import { momentText } from './moment-text';

/** Why a charge is what it is, as a sentence. */
export function chargeReason(t: Translate, reason: ChargeReason): string {
  const { locale } = t;
  switch (reason.code) {
    case 'window':
      return t('data_charge_window', [formatTokens(reason.rate.perDay, locale)]);
    case 'window-before':
      return t('data_charge_window_before', [
        formatDay(reason.day, locale),
        formatTokens(reason.tokens, locale),
      ]);
    case 'off-rate':
      return t('data_charge_off_rate', [formatTokens(reason.rate.perDay, locale)]);
    case 'other-product':
      return t('data_charge_other_product', [reason.product, formatTokens(reason.tokens, locale)]);
    case 'several-parts':
      return t('data_charge_several_parts', [new Intl.ListFormat(locale).format(reason.parts)]);
    case 'restated':
      return t('data_charge_restated', [
        momentText(reason.readAt, locale),
        reason.was === null ? '–' : formatTokens(reason.was, locale),
      ]);
    case 'free':
      return t('data_charge_free');
    case 'per-result':
      return t('data_charge_per_result');
    case 'no-rate':
      return t('data_charge_no_rate');
    case 'seat':
      return t('data_charge_seat');
    case 'blank':
      return t('data_charge_blank');
    case 'told-twice':
      return t('data_charge_told_twice');
  }
}
