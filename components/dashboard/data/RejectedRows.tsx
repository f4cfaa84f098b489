import type { Translate } from '@/components/text/translate';
import type { FilePreview } from '@/core/portal/exports/types';
import { formatNumber } from '@/core/units/format';
import { LeftOut } from './LeftOut';

/** Rows of a file that are left out, with their lines and reasons. */
export const RejectedRows = ({ t, table }: { readonly t: Translate; readonly table: FilePreview }) => (
  <LeftOut
    t={t}
    summary={t('data_rejected', [formatNumber(table.rejectedCount, t.locale)], table.rejectedCount)}
    listName={t('data_rejected_list')}
    whatName={t('data_column')}
    lines={table.rejected.map(({ line, column, code }) => ({
      line,
      what: column ?? '–',
      why: t.maybe(`data_row_${code.replaceAll('-', '_')}`, []) ?? '',
    }))}
    count={table.rejectedCount}
  />
);
