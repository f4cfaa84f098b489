import type { Translate } from '@/components/text/translate';
import { formatNumber } from '@/core/units/format';
import type { PageStored } from './storage-view';

/** How well a page was understood, in words: what was read, what was left out and why. */
export function healthText(t: Translate, { health, complete }: PageStored): string {
  const number = (count: number) => formatNumber(count, t.locale);
  const { rowsRead, rowsStated, rejections } = health;
  if (complete && rowsRead === 0) return t('data_health_figures');
  const read =
    rowsStated !== null && rowsStated !== rowsRead
      ? t('health_rows', [number(rowsRead), number(rowsStated)], rowsStated)
      : t('health_rows_all', [number(rowsRead)], rowsRead);
  const left = new Set(rejections.flatMap(({ row }) => (row === null ? [] : [row]))).size;
  return [
    t(complete ? 'data_health_whole' : 'data_health_part', [read]),
    ...(left > 0 ? [t('data_file_rejected', [number(left)], left)] : []),
  ].join(' ');
}
