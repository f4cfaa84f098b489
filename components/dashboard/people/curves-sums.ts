import type { Translate } from '@/components/text/translate';
import type { Curve } from '@/core/advice/curves/cost-curves';
import { minorDigits } from '@/core/units/money';
import { moneyWriter } from './plan-words';

export const sumOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Each value with all before it. */
export function addedUp(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}

/** From so many major units up money is shown without minor ones. */
const WHOLE_FROM = 100;

/**
 * The arithmetic of one month: each curve's sum before + the month's = the sum with it, and what was paid too much so
 * far. Amounts are rounded as they are shown before they are taken from each other, so that a reader comes to the same.
 */
export function tipLines(
  t: Translate,
  currency: string,
  shown: readonly { readonly name: string; readonly values: readonly number[] }[],
  { paid, best }: Pick<Readonly<Record<Curve, readonly number[]>>, 'paid' | 'best'>,
  i: number,
): string[] {
  const money = moneyWriter(t, currency);
  const unit = 10 ** minorDigits(currency);
  const upTo = (values: readonly number[], end: number): number => {
    const sum = sumOf(values.slice(0, end + 1));
    return sum >= WHOLE_FROM * unit ? Math.round(sum / unit) * unit : sum;
  };
  const lines = shown.map(({ name, values }) => {
    const [before, now] = [upTo(values, i - 1), upTo(values, i)];
    return i === 0
      ? t('curves_tip_first', [name, money(now)])
      : t('curves_tip', [name, money(before), money(now - before), money(now)]);
  });
  const [cost, least] = [upTo(paid, i), upTo(best, i)];
  return cost > least
    ? [...lines, t('curves_tip_less', [money(cost), money(least), money(cost - least)])]
    : lines;
}
