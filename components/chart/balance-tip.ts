import type { Translate } from '@/components/text/translate';
import { formatNumber } from '@/core/units/format';
import type { BalancePoint, BalanceSeries } from './balance-options';

/**
 * How a balance comes about, in figures a reader can add up: from the reading before it, or from today's balance and
 * what is likely gone by then. Whole tokens, rounded before they are taken from each other.
 */
export const balanceTip =
  (t: Translate, { points }: BalanceSeries, dayText: (day: number) => string) =>
  ({ day, past, low, likely, high }: BalancePoint): string[] => {
    const tokens = (amount: number) => formatNumber(amount, t.locale);
    const before = points.findLast((one) => one.past !== undefined && one.day < day);
    const now = Math.round(past ?? likely ?? 0);
    const was = before?.past === undefined ? null : Math.round(before.past);
    const ahead = past === undefined;
    const sum =
      was === null || !before
        ? t('chart_tip_balance', [tokens(now)])
        : t(now > was ? 'chart_tip_rose' : ahead ? 'chart_tip_ahead' : 'chart_tip_fell', [
            tokens(now),
            tokens(was),
            dayText(before.day),
            tokens(Math.abs(was - now)),
          ]);
    return ahead && low !== undefined && high !== undefined
      ? [sum, t('chart_tip_range', [tokens(Math.round(low)), tokens(Math.round(high))])]
      : [sum];
  };
