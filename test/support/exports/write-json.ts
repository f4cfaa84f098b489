import { isoOfDay } from '@/core/units/day';
import type { ExportTable, Value } from './table';
import { headerOf } from './write-text';

const json = (value: Value): string | number | null => {
  if (value === null || typeof value === 'string') return value;
  if ('day' in value) return isoOfDay(value.day);
  if ('moment' in value) return `${isoOfDay(value.moment)}T21:20:32.123Z`;
  if ('tokens' in value) return value.tokens / 100;
  return 'count' in value ? value.count : value.decimal;
};

/** A table as the reporting API answers: columns and rows, or a list of objects. */
export function writeJson(
  table: ExportTable,
  shape: 'table' | 'named-columns' | 'objects',
): Uint8Array<ArrayBuffer> {
  const names = table.columns.map((column) => headerOf(column, 'api'));
  const rows = table.rows.map((row) => row.map(json));
  const columns = shape === 'named-columns' ? names.map((name) => ({ name, type: 'STRING' })) : names;
  const body =
    shape === 'objects'
      ? { data: rows.map((row) => Object.fromEntries(row.map((value, i) => [names[i] ?? '', value]))) }
      : { result: { columns, rows, total: rows.length } };
  return new Uint8Array(new TextEncoder().encode(JSON.stringify(body, null, shape === 'objects' ? 1 : 0)));
}
