import type { MessageKey } from '@/components/text/keys';
import type { Translate } from '@/components/text/translate';
import type { ColumnType, ReportColumn, TableHead } from '@/core/report/report-table';

type After<K extends string, Prefix extends string> = K extends `${Prefix}${infer Rest}` ? Rest : never;

/** Columns that have a heading and a meaning in the catalogue; one word means the same in every table. */
export type ColumnWord = After<MessageKey, 'report_label_'> & After<MessageKey, 'report_doc_'>;
/** Tables that have a title and a note there. */
export type TableId = After<MessageKey, 'report_table_'> & After<MessageKey, 'report_note_'>;

/** @param unit of money: ISO 4217 */
export const column = (t: Translate, key: ColumnWord, type: ColumnType, unit?: string): ReportColumn => ({
  key,
  label: t(`report_label_${key}`),
  type,
  doc: t(`report_doc_${key}`),
  ...(unit === undefined ? {} : { unit }),
});

/** A table's head. @param columns words with what each column holds, in order @param currency of its money */
export const headOf = (
  t: Translate,
  id: TableId,
  columns: readonly (readonly [ColumnWord, ColumnType])[],
  currency: string,
): TableHead => ({
  id,
  title: t(`report_table_${id}`),
  columns: columns.map(([word, type]) => column(t, word, type, type === 'money' ? currency : undefined)),
});
