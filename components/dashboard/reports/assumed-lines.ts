import type { Translate } from '@/components/text/translate';
import { priceText } from '@/components/ui/parse-field';
import type { AboutLine } from '@/core/report/about-table';
import { decimalText } from '@/core/report/value-text';
import { formatMoney, formatNumber, formatPercent, formatTokens } from '@/core/units/format';
import { dayFormat } from '@/core/units/formatters';
import { minorDigits } from '@/core/units/money';
import { line } from './about-lines';
import type { ReportFacts } from './report-view';

const TERMS = {
  annual: 'report_about_term_annual',
  monthly: 'report_about_term_monthly',
  '3-year': 'report_about_term_three',
} as const;
const CARDS = {
  good: 'report_about_card_good',
  'no-skill': 'report_about_card_no_skill',
  'too-short': 'report_about_card_too_short',
} as const;

/** Prices, rates and what the forecast takes for granted, each with where it comes from. */
export function assumedLines(t: Translate, facts: ReportFacts): AboutLine[] {
  return [...priceLines(t, facts), ...rateLines(t, facts), ...forecastLines(t, facts)];
}

function priceLines(t: Translate, { settings }: ReportFacts): AboutLine[] {
  const { currency, tokenPrices, seatPrices } = settings;
  const digits = minorDigits(currency);
  return [
    line('prices', 'currency', t('report_about_currency'), currency),
    ...tokenPrices.map(({ from, perToken, origin }) =>
      line(
        'prices',
        `token_from_${from / 100}`,
        t('report_about_token_price', [formatTokens(from, t.locale)]),
        `${priceText(perToken, currency, t.locale)} ${currency}`,
        String(Number((perToken / 10 ** digits).toPrecision(12))),
        t(`report_origin_${origin}`),
      ),
    ),
    ...seatPrices.map(({ name, term, price, origin }) =>
      line(
        'prices',
        `seat_${term}`,
        t('report_about_seat_price', [name, t(TERMS[term])]),
        formatMoney({ minor: price, currency }, t.locale),
        decimalText(price, digits),
        t(`report_origin_${origin}`),
      ),
    ),
  ];
}

const rateLines = (t: Translate, { rates }: ReportFacts): AboutLine[] =>
  rates.flatMap(({ name, inUse }) =>
    inUse
      ? [
          line(
            'rates',
            'rate',
            t('report_about_rate', [name]),
            formatTokens(inUse.perDay, t.locale),
            decimalText(inUse.perDay, 2),
            t(`report_origin_${inUse.origin}`),
          ),
        ]
      : [],
  );

function forecastLines(t: Translate, { settings, scenarios, card }: ReportFacts): AboutLine[] {
  const { leadTimeDays, confidence, fiscalYearStart, costsWhen, holidayRegion, holidays } = settings;
  const month = dayFormat(t.locale, { month: 'long' }).format(Date.UTC(2024, fiscalYearStart - 1, 1));
  const days = formatNumber(leadTimeDays, t.locale);
  const sure = formatPercent(confidence, t.locale);
  const closed = holidays.filter(({ worked }) => !worked).length;
  return [
    line('forecast', 'band', t('report_about_band'), t('report_about_band_value'), 'P10-P90'),
    ...(card ? [line('forecast', 'card', t('report_about_card'), t(CARDS[card]), card)] : []),
    line('forecast', 'lead_time_days', t('report_about_lead_time'), days, String(leadTimeDays)),
    line('forecast', 'confidence', t('report_about_confidence'), sure, String(confidence)),
    line('forecast', 'fiscal_year_start', t('report_about_fiscal'), month, String(fiscalYearStart)),
    line(
      'forecast',
      'costs_when',
      t('report_about_when'),
      t(costsWhen === 'used' ? 'report_about_when_used' : 'report_about_when_bought'),
      costsWhen,
    ),
    line(
      'forecast',
      'holidays',
      t('report_about_holidays'),
      formatNumber(closed, t.locale),
      [holidayRegion, closed].filter((part) => part !== null).join(' '),
    ),
    line(
      'forecast',
      'scenarios',
      t('report_about_scenarios'),
      scenarios.join(', ') || '–',
      scenarios.join(', '),
    ),
  ];
}
