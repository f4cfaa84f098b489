import { unzipSync } from 'fflate';
import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import readXlsx from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { ReportDocument } from '@/core/report/report-document';
import type { ReportTable } from '@/core/report/report-table';
import { xlsxFile } from '@/core/report/xlsx-file';
import { FRAME, head, written } from '../../support/report/frame';

const HEAD = head('use', {
  day: 'day',
  person: 'text',
  tokens: 'tokens',
  cost: 'money',
  share: 'percent',
  uses: 'int',
  mean: 'number',
});
const USE: ReportTable = {
  ...HEAD,
  rows: [
    [20_513, 'Ada Lovelace', 1250, -123_456, 0.25, 3, 1.5],
    [20_514, '=cmd|"/C calc"!A1', 700, 0, null, 0, 1e-9],
    [null, null, null, null, null, null, null],
  ],
};
const text = (bytes: Uint8Array | undefined) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

test('CSV: a table, what it is about, and its columns, in one ZIP', () => {
  const files = unzipSync(written('csv', [USE]).bytes);
  expect(Object.keys(files)).toEqual(['use.csv', 'columns.csv', 'about.csv']);
  expect(text(files['use.csv']).split('\r\n')).toEqual([
    '\ufeffLabel of day,Label of person,Label of tokens,Label of cost (EUR),Label of share,Label of uses,Label of mean',
    '2026-03-01,Ada Lovelace,12.50,-1234.56,0.25,3,1.5',
    '2026-03-02,"\'=cmd|""/C calc""!A1",7.00,0.00,,0,1e-9',
    ',,,,,,',
    '',
  ]);
  expect(text(files['about.csv'])).toContain(
    'report,period,Period,1 Mar 2026 – 31 Mar 2026,2026-03-01/2026-03-31,',
  );
  expect(text(files['about.csv'])).toContain('file,guarded,guarded,1,1,');
  expect(text(files['columns.csv'])).toContain('use,cost,Label of cost,money,EUR,What cost means.');
});

test('CSV for a locale with a decimal comma', () => {
  const { bytes } = written('csv', [USE], { ...FRAME, dialect: { delimiter: ';', decimal: ',' } });
  expect(text(unzipSync(bytes)['use.csv']).split('\r\n')[1]).toBe(
    '2026-03-01;Ada Lovelace;"12,50";"-1234,56";"0,25";3;"1,5"',
  );
});

test('JSON: dates in ISO 8601, amounts as decimals, texts as they are; as its schema says', () => {
  const said = ReportDocument.parse(JSON.parse(text(written('json', [USE, { ...USE, id: 'b' }]).bytes)));
  expect(said.tables.map(({ id }) => id)).toEqual(['use', 'b']);
  expect(said.tables[0]?.rows).toEqual([
    {
      day: '2026-03-01',
      person: 'Ada Lovelace',
      tokens: '12.50',
      cost: '-1234.56',
      share: 0.25,
      uses: 3,
      mean: 1.5,
    },
    {
      day: '2026-03-02',
      person: '=cmd|"/C calc"!A1',
      tokens: '7.00',
      cost: '0.00',
      share: null,
      uses: 0,
      mean: 1e-9,
    },
    { day: null, person: null, tokens: null, cost: null, share: null, uses: null, mean: null },
  ]);
  expect(said.about[0]).toMatchObject({ key: 'period', data: '2026-03-01/2026-03-31' });
});

describe('Parquet', () => {
  test('one table is one file: types are told, and the file says what it is about', async () => {
    const { bytes } = written('parquet', [USE]);
    const file = bytes.buffer;
    const metadata = await parquetMetadataAsync(file);
    const types = metadata.schema
      .slice(1)
      .map(({ name, type, logical_type }) => [name, type, logical_type?.type]);
    expect(types).toEqual([
      ['day', 'INT32', 'DATE'],
      ['person', 'BYTE_ARRAY', 'STRING'],
      ['tokens', 'INT64', 'DECIMAL'],
      ['cost', 'INT64', 'DECIMAL'],
      ['share', 'DOUBLE', undefined],
      ['uses', 'INT64', undefined],
      ['mean', 'DOUBLE', undefined],
    ]);
    expect(metadata.created_by).toBe('Flexmeter 1.2.3');
    const about = metadata.key_value_metadata?.find(({ key }) => key === 'flexmeter.about')?.value ?? '';
    expect(JSON.parse(about)[0]).toMatchObject({ key: 'period' });
    expect(await parquetReadObjects({ file })).toEqual([
      {
        day: new Date('2026-03-01'),
        person: 'Ada Lovelace',
        tokens: 12.5,
        cost: -1234.56,
        share: 0.25,
        uses: 3n,
        mean: 1.5,
      },
      {
        day: new Date('2026-03-02'),
        person: '=cmd|"/C calc"!A1',
        tokens: 7,
        cost: 0,
        share: null,
        uses: 0n,
        mean: 1e-9,
      },
      { day: null, person: null, tokens: null, cost: null, share: null, uses: null, mean: null },
    ]);
  });

  test('several tables are a ZIP, with what they are about beside them', async () => {
    const files = unzipSync(written('parquet', [USE, { ...head('empty', { a: 'text' }), rows: [] }]).bytes);
    expect(Object.keys(files)).toEqual(['use.parquet', 'empty.parquet', 'about.json', 'columns.csv']);
    const file = new Uint8Array(files['use.parquet'] ?? []).buffer;
    expect(await parquetReadObjects({ file })).toHaveLength(3);
    const empty = await parquetMetadataAsync(new Uint8Array(files['empty.parquet'] ?? []).buffer);
    expect([empty.num_rows, empty.schema.length]).toEqual([0n, 2]);
    expect(JSON.parse(text(files['about.json']))[0]).toMatchObject({ key: 'period' });
  });

  test('more rows than are held at once', async () => {
    const rows = Array.from({ length: 150_000 }, (_, i) => [`p${i % 7}`, i]);
    const { bytes } = written('parquet', [{ ...head('many', { person: 'text', at: 'int' }), rows }]);
    const found = await parquetReadObjects({ file: bytes.buffer });
    expect(found).toHaveLength(150_000);
    expect(found[149_999]).toEqual({ person: `p${149_999 % 7}`, at: 149_999n });
  });
});

describe('XLSX', () => {
  const sheets = async (bytes: Uint8Array) => readXlsx(Buffer.from(bytes));

  test('a sheet a table between what it is about and its columns; cells have types', async () => {
    const found = await sheets(written('xlsx', [USE, { ...USE, id: 'b' }]).bytes);
    expect(found.map(({ sheet }) => sheet)).toEqual(['About', 'Table use', 'Table use (2)', 'Columns']);
    expect(found[1]?.data.slice(1)).toEqual([
      [new Date('2026-03-01'), 'Ada Lovelace', 12.5, -1234.56, 0.25, 3, 1.5],
      [new Date('2026-03-02'), '=cmd|"/C calc"!A1', 7, 0, null, 0, 1e-9],
    ]);
    expect(found[1]?.data[0]?.[3]).toBe('Label of cost (EUR)');
  });

  test('headings stay in view, money has its currency, and nothing is a formula', () => {
    const files = unzipSync(written('xlsx', [USE]).bytes);
    const xml = text(files['xl/worksheets/sheet1.xml']);
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain('<autoFilter ref="A1:G4"/>');
    expect(xml).not.toContain('<f>');
    expect(text(files['xl/styles.xml'])).toContain('#,##0.00\\ [$EUR]');
    expect(text(files['xl/styles.xml'])).toContain('quotePrefix="1"');
  });

  test('more rows than a sheet has go on in the next one', async () => {
    const parts: Uint8Array[] = [];
    const file = xlsxFile(FRAME, (bytes) => parts.push(bytes), 2);
    file.begin(head('many', { at: 'int' }));
    file.add([[1], [2], [3]]);
    file.add([[4], [5]]);
    file.finish();
    const found = await sheets(Buffer.concat(parts));
    expect(found.slice(1, 4).map(({ sheet, data }) => [sheet, data.slice(1).flat()])).toEqual([
      ['Table many', [1, 2]],
      ['Table many (2)', [3, 4]],
      ['Table many (3)', [5]],
    ]);
  });
});
