import type { Translate } from '@/components/text/translate';
import type { Period } from '@/core/model/scalars';
import type { AboutLine } from '@/core/report/about-table';
import { isoOfDay } from '@/core/units/day';
import { formatDay, formatNumber, formatPeriod } from '@/core/units/format';
import { assumedLines } from './assumed-lines';
import type { ReportFacts } from './report-view';

/** One line. @param data for programs; left out: as for people */
export const line = (
  section: string,
  key: string,
  said: string,
  value: string,
  data: string | null = value,
  origin: string | null = null,
): AboutLine => ({ section, key, said, value, data, origin });

const isoPeriod = ({ from, to }: Period): string => `${isoOfDay(from)}/${isoOfDay(to)}`;

/** What a report is about, and what it rests on. @param version of the extension */
export function aboutLines(t: Translate, facts: ReportFacts, version: string): AboutLine[] {
  const { teamName, today, filter, period, settings } = facts;
  const group = filter.group?.name ?? null;
  return [
    line('report', 'version', t('report_about_version'), t('report_made_by', [version]), version),
    line('report', 'date', t('report_about_date'), formatDay(today, t.locale), isoOfDay(today)),
    line('report', 'team', t('report_about_team'), teamName ?? t('report_about_all_teams'), teamName),
    line(
      'report',
      'period',
      t('report_about_period'),
      period ? formatPeriod(period, t.locale) : t('report_about_all_days'),
      period && isoPeriod(period),
    ),
    ...(group === null ? [] : [line('report', 'group', t('report_about_group'), group)]),
    ...(filter.product === null
      ? []
      : [line('report', 'product', t('report_about_product'), filter.product)]),
    line(
      'report',
      'privacy',
      t('report_about_privacy'),
      t(`report_about_privacy_${settings.privacy}`),
      settings.privacy,
    ),
    ...coverageLines(t, facts),
    ...assumedLines(t, facts),
  ];
}

function coverageLines(t: Translate, { known, coverage, period, readAt }: ReportFacts): AboutLine[] {
  const asked = coverage.days.filter(({ day }) => !period || (period.from <= day && day <= period.to));
  const count = (state: (typeof asked)[number]['state']) => {
    const days = asked.filter((one) => one.state === state).length;
    return line('coverage', state, t(`report_about_${state}`), formatNumber(days, t.locale), String(days));
  };
  const moment = readAt === null ? null : new Date(readAt);
  const written = new Intl.DateTimeFormat(t.locale, { dateStyle: 'medium', timeStyle: 'short' });
  return [
    line(
      'coverage',
      'known',
      t('report_about_known'),
      known ? formatPeriod(known, t.locale) : '–',
      known && isoPeriod(known),
    ),
    count('exact'),
    count('open'),
    count('estimated'),
    count('missing'),
    line(
      'coverage',
      'read',
      t('report_about_read'),
      moment ? written.format(moment) : '–',
      moment?.toISOString() ?? null,
    ),
  ];
}
