import type { Translate } from '@/components/text/translate';
import type { FileRefusal } from '@/core/portal/exports/types';
import { formatNumber } from '@/core/units/format';
import type { ChooseColumns } from './import-view';
import { MappingColumns } from './MappingColumns';

interface Props {
  readonly t: Translate;
  readonly refused: readonly FileRefusal[];
  /** Absent: what is said can't be read again. */
  readonly columns?: ChooseColumns;
  readonly dateOrder?: (order: 'dmy' | 'mdy') => void;
}

/** Files nothing is taken of, each with its reason. */
export function Refusals({ t, refused, dateOrder, columns }: Props) {
  if (refused.length === 0) return null;
  const askOrder = dateOrder && refused.some(({ code }) => code === 'ambiguous-dates');
  return (
    <div class="data-refusals" role="alert">
      <ul class="data-refused">
        {refused.map(({ file, code, line, columns: found }) => (
          <li key={file}>
            <strong>{file}</strong>
            <p>
              {t.maybe(`data_refused_${code.replaceAll('-', '_')}`, [])}{' '}
              {line === null ? null : t('data_refused_line', [formatNumber(line, t.locale)])}
            </p>
            {found && columns ? (
              <details>
                <summary>{t('data_own_list')}</summary>
                <MappingColumns
                  t={t}
                  columns={found}
                  choose={(choice) => columns(file, found.sheet, choice)}
                />
              </details>
            ) : null}
          </li>
        ))}
      </ul>
      {askOrder ? (
        <div class="data-actions">
          <button type="button" class="button" onClick={() => dateOrder('dmy')}>
            {t('data_day_first')}
          </button>
          <button type="button" class="button" onClick={() => dateOrder('mdy')}>
            {t('data_month_first')}
          </button>
        </div>
      ) : null}
    </div>
  );
}
