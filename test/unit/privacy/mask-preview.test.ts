import { expect, test } from 'vitest';
import type { FilePreview, FileRefusal } from '@/core/portal/exports/types';
import { maskPreview } from '@/core/privacy/mask-preview';

const columns = (hasHeader: boolean) => ({
  sheet: null,
  headers: ['Name', 'Anna Berg'],
  sample: [['anna@firm.example', '山田 太郎', '4711']],
  choice: { roles: [null, null, null], hasHeader },
});

test('a preview shows the shape of what people are called, never the name', () => {
  const people = { matched: 3, unknown: [{ line: 4, name: 'Bo Li' }], unknownNames: [], unclear: [] };
  const table = {
    table: 0,
    mapping: { columns: columns(true), places: [], people },
  } as unknown as FilePreview;
  const refused = {
    file: 'x.csv',
    code: 'unknown-table',
    line: null,
    columns: columns(false),
  } as unknown as FileRefusal;
  const { tables, refused: no } = maskPreview({ tables: [table], refused: [refused] });
  expect(tables[0]?.mapping?.people?.unknown).toEqual([{ line: 4, name: '•• ••' }]);
  expect(tables[0]?.mapping?.columns.sample).toEqual([['••••@••••.•••••••', '•• ••', '••••']]);
  expect(tables[0]?.mapping?.columns.headers).toEqual(['Name', 'Anna Berg']);
  expect(no[0]?.columns?.headers).toEqual(['••••', '•••• ••••']);
});
