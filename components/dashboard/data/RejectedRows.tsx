import type { Translate } from '@/components/text/translate';
import type { FilePreview } from '@/core/portal/exports/types';
import { formatNumber } from '@/core/units/format';

/** Rows of a file that are left out, with their lines and reasons. */
export function RejectedRows({ t, table }: { readonly t: Translate; readonly table: FilePreview }) {
  const { rejected, rejectedCount } = table;
  if (rejectedCount === 0) return null;
  const number = (count: number) => formatNumber(count, t.locale);
  return (
    <details class="data-rejected">
      <summary class="look">{t('data_rejected', [number(rejectedCount)], rejectedCount)}</summary>
      {rejected.length < rejectedCount ? (
        <p class="quiet">{t('data_rejected_first', [number(rejected.length)])}</p>
      ) : null}
      <section class="data-scroll" tabindex={0} aria-label={t('data_rejected_list')}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">
                {t('data_line')}
              </th>
              <th scope="col">{t('data_column')}</th>
              <th scope="col">{t('data_reason')}</th>
            </tr>
          </thead>
          <tbody>
            {rejected.map(({ line, column, code }) => (
              <tr key={`${line} ${column} ${code}`}>
                <td class="number">{number(line)}</td>
                <td>{column ?? '–'}</td>
                <td>{t.maybe(`data_row_${code.replaceAll('-', '_')}`, [])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
