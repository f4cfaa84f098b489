import type { Translate } from '@/components/text/translate';
import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import { type Minor, minor } from '@/core/units/brands';
import { formatMoney } from '@/core/units/format';

/** A plan by its seats' names; without any it is Flex. */
export const planWords = (t: Translate, seats: readonly string[]): string =>
  seats.length === 0 ? t('people_on_flex') : new Intl.ListFormat(t.locale).format([...new Set(seats)]);

/** The seats held, and those without a price: nothing is advised about them, so they stay. */
export const presentWords = (
  t: Translate,
  { present, unpriced }: Pick<AdvisedVerdict, 'present' | 'unpriced'>,
) => planWords(t, [...present, ...unpriced]);
export const advisedWords = (t: Translate, { seats, unpriced }: Pick<AdvisedVerdict, 'seats' | 'unpriced'>) =>
  planWords(t, [...seats, ...unpriced]);

/** Writes amounts of one currency. Minor units, rounded. */
export const moneyWriter =
  (t: Translate, currency: string) =>
  (amount: Minor | number): string =>
    formatMoney({ minor: minor(Math.round(amount)), currency }, t.locale);
