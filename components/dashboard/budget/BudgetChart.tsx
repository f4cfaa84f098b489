import { useCallback } from 'preact/hooks';
import { type BandPoint, bandConfiguration } from '@/components/chart/band-options';
import { ChartFigure } from '@/components/chart/ChartFigure';
import type { ChartColours } from '@/components/chart/colours';
import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import type { Band, BudgetRow, BudgetYear } from '@/core/spend/budget/types';
import { centitokens, type Day, day, minor } from '@/core/units/brands';
import { formatDayShort, formatMoney, formatTokens } from '@/core/units/format';
import { minorDigits } from '@/core/units/money';
import { monthName } from './year-text';

interface Props {
  readonly t: Translate;
  readonly year: BudgetYear;
  readonly today: Day;
  readonly currency: string;
  /** What the chart shows, as a sentence. */
  readonly title: string;
}

/** The year's sum as it grows: what is over, what is expected with its band, and the budget as a line. */
export function BudgetChart({ t, year, today, currency, title }: Props) {
  const amount = useCallback(
    (value: number) =>
      year.year.cost
        ? formatMoney({ minor: minor(Math.round(value * 10 ** minorDigits(currency))), currency }, t.locale)
        : formatTokens(centitokens(Math.round(value) * 100), t.locale),
    [t, year, currency],
  );
  const configure = useCallback(
    (colours: ChartColours) => {
      const scale = year.year.cost ? 10 ** minorDigits(currency) : 100;
      const limit = year.budget
        ? { y: year.budget.amount / scale, label: t('budget_limit', [amount(year.budget.amount / scale)]) }
        : null;
      // What is left of the budget, from the figures as they are shown.
      const left = (used: number): string[] => {
        if (!limit) return [];
        const [all, gone] = [Math.round(limit.y), Math.round(used)];
        return all >= gone
          ? [t('budget_tip_left', [amount(all), amount(gone), amount(all - gone)])]
          : [t('budget_tip_over', [amount(gone), amount(all), amount(gone - all)])];
      };
      const words = {
        past: t('budget_so_far'),
        likely: t('budget_expected'),
        compared: '',
        today: t('popup_chart_today'),
        x: (x: number) => formatDayShort(day(Math.round(x)), t.locale),
        tick: (on: Day) => monthName(on, t.locale),
        y: amount,
        lines: ({ past, low, likely, high }: BandPoint) =>
          likely !== undefined && low !== undefined && high !== undefined
            ? [t('budget_tip', [amount(likely), amount(low), amount(high)]), ...left(likely)]
            : [amount(past ?? 0), ...left(past ?? 0)],
      };
      return bandConfiguration({ points: pointsOf(year, today, scale), today, limit }, words, colours);
    },
    [t, year, today, currency, amount],
  );
  return (
    <ChartFigure
      t={t}
      file="budget"
      title={t(year.year.cost ? 'budget_chart' : 'budget_chart_tokens')}
      summary={title}
      height={220}
      configure={configure}
      table={
        <Twin
          t={t}
          rows={year.upTo}
          amount={amount}
          scale={year.year.cost ? 10 ** minorDigits(currency) : 100}
        />
      }
    />
  );
}

const bandOf = ({ cost, tokens }: BudgetRow): Band<number> => cost ?? tokens;
const soFar = ({ costSoFar, usedSoFar }: BudgetRow): number => costSoFar ?? usedSoFar;

/** Through the months' ends, and through today where what is expected begins. */
function pointsOf({ year, upTo }: BudgetYear, today: Day, scale: number): BandPoint[] {
  const points: BandPoint[] = [{ x: year.period.from, past: 0 }];
  if (year.state === 'ahead') points[0] = { x: year.period.from, low: 0, likely: 0, high: 0 };
  for (const row of upTo) {
    const { expected, low, high } = bandOf(row);
    const end = row.period.to;
    if (end < today) {
      points.push({ x: end, past: expected / scale });
      continue;
    }
    if (points.at(-1)?.past !== undefined && year.state === 'running') {
      const now = soFar(row) / scale;
      points.push({ x: today, past: now, low: now, likely: now, high: now });
    }
    points.push({ x: end, low: low / scale, likely: expected / scale, high: high / scale });
  }
  return points;
}

interface TwinProps {
  readonly t: Translate;
  readonly rows: readonly BudgetRow[];
  readonly amount: (value: number) => string;
  readonly scale: number;
}

function Twin({ t, rows, amount, scale }: TwinProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('budget_until')}</th>
          <NumberHeads t={t} keys={['budget_expected', 'budget_range']} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { expected, low, high } = bandOf(row);
          return (
            <tr key={row.period.to}>
              <td>{formatDayShort(row.period.to, t.locale)}</td>
              <td class="number">{amount(expected / scale)}</td>
              <td class="number">
                {low === high ? null : t('scenario_range', [amount(low / scale), amount(high / scale)])}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
