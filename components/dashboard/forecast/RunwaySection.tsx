import { useCallback, useMemo } from 'preact/hooks';
import { type BalanceSeries, balanceConfiguration } from '@/components/chart/balance-options';
import { balanceTip } from '@/components/chart/balance-tip';
import { ChartFigure } from '@/components/chart/ChartFigure';
import type { ChartColours } from '@/components/chart/colours';
import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import type { Outlook } from '@/core/purchase/types';
import { formatDay } from '@/core/units/format';
import { StrandedTable } from './StrandedTable';
import { shareText, shortDay, tokensText } from './texts';

/** As far back as ahead would hide what just happened. */
const PAST_DAYS = 180;

/** The balance ahead with the lots' expiries, and what strands in each lot. */
export function RunwaySection({ t, outlook }: { readonly t: Translate; readonly outlook: Outlook | null }) {
  if (!outlook || outlook.withheld || outlook.fan.length < 2) return null;
  const { lockedOutBeforeExpiry: risk, nextExpiry } = outlook;
  return (
    <section class="data-section">
      <h2>{t('forecast_runway')}</h2>
      <RunwayChart t={t} outlook={outlook} />
      {risk !== null && nextExpiry ? (
        <p>{riskText(t, risk, formatDay(nextExpiry.lot.expiresOn, t.locale))}</p>
      ) : null}
      <StrandedTable t={t} fates={outlook.fates} lots={outlook.lots} />
    </section>
  );
}

/** A risk that rounds to nothing is still not said to be none. */
const riskText = (t: Translate, risk: number, on: string): string =>
  risk < 0.01 ? t('forecast_risk_low', [on]) : t('forecast_risk', [shareText(risk, t), on]);

interface ChartProps {
  readonly t: Translate;
  readonly outlook: Outlook;
  /** Where the run-out day is said already. */
  readonly named?: string;
}

/** The balance, past and ahead. */
export function RunwayChart({ t, outlook, named }: ChartProps) {
  const series = useMemo(() => seriesOf(outlook, t), [outlook, t]);
  const configure = useCallback(
    (colours: ChartColours) => {
      const tokens = (amount: number) => tokensText(100 * amount, t);
      const words = {
        past: t('popup_chart_past'),
        likely: t('popup_chart_likely'),
        today: t('popup_chart_today'),
        day: (on: number) => shortDay(on, t),
        tokens,
        lines: balanceTip(t, series, (on) => shortDay(on, t)),
      };
      return balanceConfiguration(series, words, colours);
    },
    [series, t],
  );
  const out = outlook.runOut?.likely ?? null;
  const title =
    out === null ? t('forecast_chart_lasts_beyond') : t('popup_lasts', [formatDay(out, t.locale)]);
  return (
    <ChartFigure
      t={t}
      file="runway"
      title={named ?? title}
      summary={t('forecast_chart_runway')}
      height={260}
      configure={configure}
      table={<Twin t={t} outlook={outlook} />}
    />
  );
}

function seriesOf({ past, fan, today, lots }: Outlook, t: Translate): BalanceSeries {
  // The picture ends a little after the balance has surely gone.
  const gone = fan.find(({ p90 }) => p90 <= 0)?.day;
  const shown = fan.filter(({ day }) => gone === undefined || day <= Math.max(gone + 30, today + 90));
  const last = shown.at(-1)?.day ?? today;
  return {
    today,
    points: [
      ...past
        .filter(({ day }) => day >= today - PAST_DAYS)
        .map(({ day, tokens }) => ({ day, past: Math.max(0, tokens / 100) })),
      ...shown.map(({ day, p10, p50, p90 }) => ({ day, low: p10 / 100, likely: p50 / 100, high: p90 / 100 })),
    ],
    flags: lots
      .filter(
        ({ source, expiresOn }) => source !== 'latest-possible' && expiresOn > today && expiresOn <= last,
      )
      .map(({ expiresOn, tokens }) => ({
        day: expiresOn,
        label: t('forecast_flag', [tokensText(tokens, t)]),
      })),
  };
}

function Twin({ t, outlook }: { readonly t: Translate; readonly outlook: Outlook }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('popup_table_day')}</th>
          <NumberHeads t={t} keys={['forecast_low', 'forecast_likely', 'forecast_high']} />
        </tr>
      </thead>
      <tbody>
        {outlook.fan
          .filter((_, i) => i % 7 === 0 || i > 30)
          .map(({ day, p10, p50, p90 }) => (
            <tr key={day}>
              <td>{formatDay(day, t.locale)}</td>
              {[p10, p50, p90].map((tokens, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: three columns that never move
                <td key={i} class="number">
                  {tokensText(tokens, t)}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}
