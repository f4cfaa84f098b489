import type { Translate } from '@/components/text/translate';
import type { ReportTable, TableHead } from '@/core/report/report-table';
import type { WasteList } from '../../waste/waste-lists';
import { headOf } from '../report-words';

export const wasteHead = (t: Translate, currency: string): TableHead =>
  headOf(
    t,
    'waste',
    [
      ['list', 'text'],
      ['person', 'text'],
      ['product', 'text'],
      ['evidence', 'text'],
      ['waste_cost', 'money'],
      ['span', 'text'],
    ],
    currency,
  );

/** All lists of waste as one table. */
export const wasteTable = (t: Translate, lists: readonly WasteList[], currency: string): ReportTable => ({
  ...wasteHead(t, currency),
  rows: lists.flatMap(({ title, rows }) =>
    rows.map(({ who, product, evidence, amount, basis }) => [title, who, product, evidence, amount, basis]),
  ),
});
