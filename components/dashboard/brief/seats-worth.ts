import { wayLine } from './brief-orders';
import type { Brief, BriefSeats } from './brief-view';
import type { BriefWords } from './brief-words';

/**
 * What the advised seats are worth: the difference of the ways' totals, as everything else in the brief rests on the
 * forecast. What the advice says of today's people by itself stands behind it, with the reason why it differs.
 * @param change of the price of seats a year, rounded
 */
export function seatsWorth(
  { ways, renewal }: Pick<Brief, 'ways' | 'renewal'>,
  { answer: { cost, present } }: BriefSeats,
  change: number,
  { t, money, day }: BriefWords,
): string {
  const flex = money.round(cost.flex) - money.round(present.flex);
  const alone = change + flex;
  if (alone === 0 && change === 0) return t('brief_seats_same');
  const totalOf = (kind: 'as-now' | 'cheapest') => {
    const way = ways.find((one) => one.kind === kind);
    return way?.seats == null ? null : wayLine(way, renewal.months, money).total;
  };
  const [now, then] = [totalOf('as-now'), totalOf('cheapest')];
  if (now === null || then === null)
    return t(alone <= 0 ? 'brief_seats_less' : 'brief_seats_dearer', [
      money.change(change),
      money.change(flex),
      money.text(Math.abs(alone)),
    ]);
  const beside = t(then <= now ? 'brief_seats_then_less' : 'brief_seats_then_more', [
    money.text(Math.abs(now - then)),
    day(renewal.until),
  ]);
  const people = t('brief_seats_alone', [money.change(alone), money.change(change), money.change(flex)]);
  return `${beside} ${people}`;
}
