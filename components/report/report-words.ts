import { reasonSentence } from '@/components/overlay-models/reason-text';
import { verdictSentence } from '@/components/overlay-models/verdict-text';
import { createWords } from '@/components/overlay-models/words';
import type { Translate } from '@/components/text/translate';
import type { ReportWords } from '@/core/report/enriched-csv';
import type { StoredColumn } from '@/core/report/stored-table';

/** The words of a CSV report: the same sentences as on screen. */
export function reportWords(t: Translate): ReportWords & { column: (column: StoredColumn) => string } {
  const words = createWords(t);
  return {
    head: (column, currency) => t(`report_head_${column}`, [currency]),
    column: (column) => t(`report_column_${column}`),
    plan: (access) => t(`report_plan_${access}`),
    verdict: (verdict) => verdictSentence(verdict, words),
    reason: (reason) => reasonSentence(reason, words),
  };
}
