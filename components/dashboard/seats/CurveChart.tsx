import { useCallback } from 'preact/hooks';
import { ChartFigure } from '@/components/chart/ChartFigure';
import type { ChartColours } from '@/components/chart/colours';
import { costConfiguration } from '@/components/chart/cost-options';
import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import type { SeatCurve } from '@/core/advice/seats/types';
import { minorDigits } from '@/core/units/money';
import { lastDrawn, listedSeats, type PoolRow, pointOf } from './pool-rows';
import { seatsWords } from './seats-words';

interface Props {
  readonly t: Translate;
  readonly currency: string;
  readonly row: PoolRow;
  readonly curve: SeatCurve;
  readonly perYear: number;
}

/** Annual cost against the number of seats of one pool, the flat bottom shaded, the advised number marked. */
export function CurveChart({ t, currency, row, curve, perYear }: Props) {
  const { money, count, range, chance } = seatsWords(t, currency);
  const { name, aside } = row;
  const advised = row.advised === null ? null : row.advised - aside;
  const { best, flatFrom, flatTo, cost } = curve;
  const last = lastDrawn(curve, Math.max(row.owned, row.advised ?? 0) - aside);
  const title = t('seats_curve_title', [
    range(flatFrom + aside, flatTo + aside),
    name,
    count(best + aside),
    money(cost[best] ?? 0),
  ]);
  const configure = useCallback(
    (colours: ChartColours) => {
      const unit = 10 ** minorDigits(currency);
      const words = seatsWords(t, currency);
      return costConfiguration(
        {
          points: [...cost.subarray(0, last + 1)].map((amount, seats) => ({
            amount: seats + aside,
            cost: amount / unit,
          })),
          flat: [{ from: flatFrom + aside, to: flatTo + aside }],
          chosen: (advised ?? best) + aside,
        },
        {
          amount: (seats) => (Number.isInteger(seats) ? words.count(seats) : ''),
          cost: (amount) => words.money(amount * unit),
          axis: t('seats_axis', [name]),
          flat: t('renewal_flat'),
          title: (seats) => t('seats_seats', [words.count(seats + aside), name], seats + aside),
          sentences: (seats) => {
            const point = pointOf(curve, perYear, seats);
            return [
              t('seats_tip_seats', [words.count(seats), words.money(perYear), words.money(point.price)]),
              t('seats_tip_flex', [words.money(point.flex), words.money(point.cost)]),
              ...(seats > 0 ? [t('seats_tip_last', [words.chance(point.lastDearer)])] : []),
            ];
          },
        },
        colours,
      );
    },
    [t, currency, curve, cost, flatFrom, flatTo, best, advised, aside, last, name, perYear],
  );
  return (
    <ChartFigure
      t={t}
      file="seats"
      title={title}
      summary={t('seats_curve_summary')}
      height={240}
      configure={configure}
      table={
        <table>
          <thead>
            <tr>
              <NumberHeads t={t} keys={HEAD} />
            </tr>
          </thead>
          <tbody>
            {listedSeats(curve, [row.owned - aside, advised ?? best]).map((seats) => {
              const point = pointOf(curve, perYear, seats);
              return (
                <tr key={seats}>
                  <td class="number">{count(seats + aside)}</td>
                  <td class="number">{money(point.cost)}</td>
                  <td class="number">{money(point.price)}</td>
                  <td class="number">{money(point.flex)}</td>
                  <td class="number">{seats === 0 ? '–' : chance(point.lastDearer)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      }
    />
  );
}

const HEAD = [
  'seats_count',
  'seats_cost_year',
  'seats_cost_seats',
  'seats_cost_flex',
  'seats_last_dearer',
] as const;
