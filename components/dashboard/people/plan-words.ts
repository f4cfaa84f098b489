import type { Translate } from '@/components/text/translate';
import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import { type Minor, minor } from '@/core/units/brands';
import { formatMoney } from '@/core/units/format';

/** A plan by its seats' names; without any it is Flex. */
export const planWords = (t: Translate, seats: readonly string[]): string =>
  seats.length === 0 ? t('people_on_flex') : new Intl.ListFormat(t.locale).format([...new Set(seats)]);

type Staying = Pick<AdvisedVerdict, 'unpriced' | 'unknownUse'>;

/** The seats held, and those without a price or a known use: nothing is advised about them, so they stay. */
export const presentWords = (
  t: Translate,
  { present, unpriced, unknownUse }: Staying & Pick<AdvisedVerdict, 'present'>,
) => planWords(t, [...present, ...unpriced, ...unknownUse]);
export const advisedWords = (
  t: Translate,
  { seats, unpriced, unknownUse }: Staying & Pick<AdvisedVerdict, 'seats'>,
) => planWords(t, [...seats, ...unpriced, ...unknownUse]);

/** Writes amounts of one currency. Minor units, rounded. */
export const moneyWriter =
  (t: Translate, currency: string) =>
  (amount: Minor | number): string =>
    formatMoney({ minor: minor(Math.round(amount)), currency }, t.locale);
