import type { Translate } from '@/components/text/translate';
import type { Day } from '@/core/units/brands';
import { formatDay, formatNumber } from '@/core/units/format';
import { chanceText, moneyText } from '../renewal/texts';

/** How this view writes what it shows. */
export interface SeatsWords {
  /** @param amount minor units */
  readonly money: (amount: number) => string;
  readonly count: (value: number) => string;
  /** @param share between 0 and 1 */
  readonly chance: (share: number) => string;
  readonly day: (on: Day) => string;
  readonly list: (names: readonly string[]) => string;
  /** Numbers from the first to the last, or the only one. */
  readonly range: (from: number, to: number) => string;
}

export function seatsWords(t: Translate, currency: string): SeatsWords {
  const count = (value: number) => formatNumber(value, t.locale);
  return {
    money: (amount) => moneyText(amount, { settings: { currency } }, t),
    count,
    chance: (share) => chanceText(share, t),
    day: (on) => formatDay(on, t.locale),
    list: (names) => new Intl.ListFormat(t.locale).format(names),
    range: (from, to) => (from === to ? count(from) : t('renewal_range', [count(from), count(to)])),
  };
}
