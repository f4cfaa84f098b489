import type { Translate } from '@/components/text/translate';
import { formatNumber } from '@/core/units/format';
import type { Saving } from './report-view';
import type { ReportId } from './tables/heads';

interface Props {
  readonly t: Translate;
  readonly saving: Saving;
  /** No table is chosen. */
  readonly none: boolean;
}

/** How saving goes, for eyes and screen readers. */
export function SavingLine({ t, saving, none }: Props) {
  const title = (id: ReportId) => t(`report_table_${id}`);
  const isBad = saving.state === 'failed';
  return (
    <p class={isBad ? 'danger report-saving' : 'quiet report-saving'} role="status">
      {none && saving.state !== 'saving' ? t('report_choose_one') : sentences(t, saving, title).join(' ')}
    </p>
  );
}

function sentences(t: Translate, saving: Saving, title: (id: ReportId) => string): string[] {
  switch (saving.state) {
    case 'idle':
      return [];
    case 'saving':
      return [
        t('report_preparing', [title(saving.table)]),
        ...(saving.rows > 0 ? [t('report_rows', [formatNumber(saving.rows, t.locale)])] : []),
      ];
    case 'saved': {
      const list = new Intl.ListFormat(t.locale).format(saving.empty.map(title));
      const { cut, replaced, guarded, rounded } = saving.changed;
      return [
        t('report_saved', [saving.file]),
        ...(saving.empty.length > 0 ? [t('report_empty', [list])] : []),
        ...(cut + replaced + guarded + rounded > 0 ? [t('report_changed', [t('report_table_about')])] : []),
      ];
    }
    case 'failed':
      return [saving.table === null ? t('report_failed_file') : t('report_failed', [title(saving.table)])];
  }
}
