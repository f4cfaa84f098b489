import type { Translate } from '@/components/text/translate';
import { formatNumber, formatPercent } from '@/core/units/format';
import { minorDigits } from '@/core/units/money';
import type { Direction, LossCell } from './people-view';
import { advisedWords, moneyWriter, presentWords } from './plan-words';

export const DIRECTION_NAMES = {
  seat: 'loss_to_seat',
  flex: 'loss_to_flex',
  other: 'loss_to_other',
} as const satisfies Record<Direction, string>;

export const peopleText = (t: Translate, count: number): string =>
  t('people_count', [formatNumber(count, t.locale)], count);

/** How a loss comes about; amounts are rounded as they are shown, so that a reader comes to the same. */
export function lossLines(
  t: Translate,
  currency: string,
  { row, direction, loss, people }: LossCell,
): string[] {
  const money = moneyWriter(t, currency);
  if (!row)
    return [
      t('loss_tip_others', [
        t(DIRECTION_NAMES[direction]),
        money(loss),
        peopleText(t, people),
        money(loss / people),
      ]),
    ];
  const { verdict } = row;
  const unit = 10 ** minorDigits(currency);
  // The loss as it stands in the map is right; what the advised plan costs follows.
  const shown = (amount: number) => (loss >= 100 * unit ? Math.round(amount / unit) * unit : amount);
  const [present, less] = [shown(verdict.costs.present), shown(loss)];
  return [
    t('loss_tip_plans', [presentWords(t, verdict), advisedWords(t, verdict)]),
    t('loss_tip_sum', [money(present), money(present - less), money(less)]),
    t('loss_tip_sure', [formatPercent(verdict.probability, t.locale)]),
  ];
}
