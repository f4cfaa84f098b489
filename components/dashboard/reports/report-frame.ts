import type { Translate } from '@/components/text/translate';
import { aboutTable } from '@/core/report/about-table';
import { dialectOf } from '@/core/report/csv';
import type { ReportFrame } from '@/core/report/report-file';
import { epochOfDay } from '@/core/units/day';
import { aboutLines } from './about-lines';
import type { ReportFacts } from './report-view';
import { aboutHead, columnsHead } from './tables/use-heads';

/** Languages read from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

/** All that stands around a report's tables. @param version of the extension */
export const reportFrame = (t: Translate, facts: ReportFacts, version: string): ReportFrame => ({
  about: aboutTable(aboutHead(t), aboutLines(t, facts, version)),
  columns: columnsHead(t),
  changed: {
    cut: t('report_cut'),
    replaced: t('report_replaced'),
    guarded: t('report_guarded'),
    rounded: t('report_rounded'),
  },
  maker: t('report_made_by', [version]),
  at: new Date(epochOfDay(facts.today)),
  dialect: dialectOf(t.system),
  rightToLeft: RIGHT_TO_LEFT.has(new Intl.Locale(t.locale).language),
});
