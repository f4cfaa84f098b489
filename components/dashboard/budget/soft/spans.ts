import type { MessageKey } from '@/components/text/keys';
import type { BudgetSpan } from '@/core/model/soft-budget';

/** What spans are called. */
export const SPANS: Readonly<Record<BudgetSpan, MessageKey>> = {
  month: 'soft_span_month',
  quarter: 'soft_span_quarter',
  year: 'soft_span_year',
};
