import { useCallback, useMemo } from 'preact/hooks';
import { type BalanceSeries, balanceConfiguration } from '@/components/chart/balance-options';
import { balanceTip } from '@/components/chart/balance-tip';
import { ChartFigure } from '@/components/chart/ChartFigure';
import type { ChartColours } from '@/components/chart/colours';
import type { Translate } from '@/components/text/translate';
import type { Outlook } from '@/core/purchase/types';
import { type Day, day as toDay } from '@/core/units/brands';
import { formatDay } from '@/core/units/format';
import { wholeTokens } from './whole-tokens';

/** How far back the small chart looks: as far as it looks ahead would dwarf the forecast. */
const PAST_DAYS = 120;

/** The balance, past and forecast, in whole tokens. */
export function Balance({ t, outlook }: { readonly t: Translate; readonly outlook: Outlook }) {
  const series = useMemo(() => seriesOf(outlook, t), [outlook, t]);
  const shortDay = useCallback(
    (day: number) =>
      new Intl.DateTimeFormat(t.locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
        day * 86_400_000,
      ),
    [t],
  );
  const tokens = useCallback(
    (amount: number) => new Intl.NumberFormat(t.locale, { maximumFractionDigits: 0 }).format(amount),
    [t],
  );
  const configure = useCallback(
    (colours: ChartColours) =>
      balanceConfiguration(
        series,
        {
          past: t('popup_chart_past'),
          likely: t('popup_chart_likely'),
          today: t('popup_chart_today'),
          day: shortDay,
          tokens,
          lines: balanceTip(t, series, shortDay),
        },
        colours,
      ),
    [series, t, shortDay, tokens],
  );
  if (series.points.length < 2) return null;
  return (
    <ChartFigure
      t={t}
      file="balance"
      title={t('popup_chart_title')}
      summary={summary(t, outlook)}
      height={148}
      configure={configure}
      table={<Twin t={t} outlook={outlook} />}
    />
  );
}

function seriesOf(outlook: Outlook, t: Translate): BalanceSeries {
  const past = outlook.past.filter((point) => point.day >= outlook.today - PAST_DAYS);
  const lastFan = outlook.fan.at(-1)?.day ?? outlook.today;
  // The picture ends a little after the balance has surely gone.
  const gone = outlook.fan.find((point) => point.p90 <= 0)?.day ?? lastFan;
  const end = Math.min(lastFan, Math.max(gone + 14, outlook.today + 60));
  return {
    today: outlook.today,
    points: [
      ...past.map((point) => ({ day: point.day, past: Math.max(0, point.tokens / 100) })),
      ...outlook.fan
        .filter((point) => point.day <= end)
        .map((point) => ({
          day: point.day,
          low: point.p10 / 100,
          likely: point.p50 / 100,
          high: point.p90 / 100,
        })),
    ],
    flags: outlook.lots
      .filter(
        (lot) => lot.source !== 'latest-possible' && lot.expiresOn > outlook.today && lot.expiresOn <= end,
      )
      .map((lot) => ({ day: lot.expiresOn, label: t('popup_chart_expiry') })),
  };
}

function summary(t: Translate, outlook: Outlook): string {
  const out = outlook.runOut?.likely;
  return out === null || out === undefined ? '' : t('popup_lasts', [formatDay(out, t.locale)]);
}

/** The chart's table twin: a row a month. */
function Twin({ t, outlook }: { readonly t: Translate; readonly outlook: Outlook }) {
  const monthly = <P extends { readonly day: Day }>(points: readonly P[]): readonly P[] =>
    points.filter(
      (point, i) => i === points.length - 1 || month(point.day) !== month(points[i + 1]?.day ?? toDay(0)),
    );
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('popup_table_day')}</th>
          <th scope="col" class="number">
            {t('popup_table_tokens')}
          </th>
          <th scope="col" class="number">
            {t('popup_table_range')}
          </th>
        </tr>
      </thead>
      <tbody>
        {monthly(outlook.past).map((point) => (
          <tr key={point.day}>
            <td>{formatDay(point.day, t.locale)}</td>
            <td class="number">{wholeTokens(point.tokens, t.locale)}</td>
            <td />
          </tr>
        ))}
        {monthly(outlook.fan).map((point) => (
          <tr key={point.day}>
            <td>{formatDay(point.day, t.locale)}</td>
            <td class="number">{wholeTokens(point.p50, t.locale)}</td>
            <td class="number quiet">
              {t('popup_range_tokens', [wholeTokens(point.p10, t.locale), wholeTokens(point.p90, t.locale)])}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const month = (of: Day): string => new Date(of * 86_400_000).toISOString().slice(0, 7);
