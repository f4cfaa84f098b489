import type { OutlookWithheld } from '@/core/purchase/types';
import { formatNumber } from '@/core/units/format';
import type { MessageKey } from './keys';
import type { Translate } from './translate';

const WITHHELD = {
  'no-history': ['popup_withheld_no_history', 'popup_withheld_no_history_next'],
  'short-history': ['popup_withheld_short_history', 'popup_withheld_short_history_next'],
  'no-use': ['popup_withheld_no_use', 'popup_withheld_no_use_next'],
  'no-skill': ['popup_withheld_no_skill', 'popup_withheld_no_skill_next'],
  off: ['forecast_off', 'forecast_off_next'],
  'no-balance': ['popup_withheld_no_balance', 'popup_withheld_no_balance_next'],
} as const satisfies Record<OutlookWithheld['code'], readonly MessageKey[]>;

/** Why there is no forecast, and the next step. */
export function withheldText(
  t: Translate,
  { code, daysKnown, daysNeeded }: OutlookWithheld,
): { readonly what: string; readonly next: string } {
  const values = [formatNumber(daysKnown, t.locale), formatNumber(daysNeeded, t.locale)];
  const [what, next] = WITHHELD[code];
  return { what: t(what, values), next: t(next, values) };
}
