import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { PersonRef } from '@/core/model/capture';
import { day } from '@/core/units/brands';
import { dayOfIso, isoOfDay } from '@/core/units/day';
import { generateCompany } from '@/test/support/company';
import { type DailyLine, readBack } from '@/test/support/exports/read-back';
import { dailyTable, type ExportTable, seatUsageTable, type Value } from '@/test/support/exports/table';
import { writeJson } from '@/test/support/exports/write-json';
import { type TextOptions, writeText } from '@/test/support/exports/write-text';
import { writeXlsx, type XlsxOptions } from '@/test/support/exports/write-xlsx';

const today = dayOfIso('2026-03-05') ?? day(0);
const company = generateCompany({ today, seed: 11, people: 25, teams: 3, history: 90 });
const period = company.days;

/** What a table of daily rows says, read from the values it was written from. */
function truth(table: ExportTable): DailyLine[] {
  const at = (snake: string) => table.columns.findIndex((column) => column.snake === snake);
  const squeezed = (value: Value | undefined) =>
    typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : null;
  return table.rows.map((row) => {
    const cell = (snake: string) => squeezed(row[at(snake)]);
    const person: { -readonly [K in keyof PersonRef]: PersonRef[K] } = {};
    const [email, id, hash] = [cell('email'), cell('autodesk_id'), cell('hashed_autodesk_id')];
    if (email?.includes('@')) person.email = email;
    if (id && !/^[0-9a-f]{40}$|\*/.test(id)) person.autodeskId = id;
    const shownHash = [hash, email, id].find((text) => text && /^[0-9a-f]{40}$/.test(text));
    if (shownHash) person.hash = shownHash;
    const [first, last] = [cell('first_name') ?? '', cell('last_name') ?? ''];
    const name = `${first} ${last}`.trim();
    if (name !== '' && !/^(\*|[0-9a-f]{40}\b)/.test(name)) person.name = name;
    const used = row[at('day_used')];
    const tokens = row[at('tokens_used')];
    return {
      person: Object.keys(person).length === 0 ? null : person,
      product: cell('offering_name') ?? '',
      feature: cell('product_name'),
      version: cell('version'),
      team: cell('team_alias'),
      day: typeof used === 'object' && used && 'day' in used ? isoOfDay(used.day) : '',
      tokens: typeof tokens === 'object' && tokens && 'tokens' in tokens ? tokens.tokens : null,
      access: at('access_option') >= 0 ? 1 : 0,
    };
  });
}

const sum = (lines: readonly DailyLine[]) => lines.reduce((total, { tokens }) => total + (tokens ?? 0), 0);
/** Windows-1252 knows only Western letters. */
const western = (table: ExportTable): ExportTable => ({
  ...table,
  rows: table.rows.filter((row) =>
    row.every((value) => typeof value !== 'string' || /^[\x20-\x7e\xa0-\xff’]*$/.test(value)),
  ),
});

const KINDS = ['token-usage', 'daily-usage'] as const;

describe.each(KINDS)('%s', (kind) => {
  const table = dailyTable(company, 'all', period, kind);

  test.each<Partial<TextOptions>>([
    { generation: 'title' },
    { generation: 'snake', newline: '\r\n', quotes: 'all' },
    { generation: 'title', delimiter: ';', decimal: ',', bom: true, dates: 'dots' },
    { generation: 'snake', delimiter: '\t', encoding: 'utf-16le', bom: true },
    { generation: 'title', delimiter: '\t', encoding: 'utf-16be', bom: true, newline: '\r\n' },
    { generation: 'title', encoding: 'utf-16le' },
    { generation: 'title', encoding: 'utf-16be', quotes: 'all' },
    { generation: 'title', delimiter: '|', newline: '\r', dates: 'dmy' },
    { generation: 'title', dates: 'mdy', finalNewline: false },
    { generation: 'snake', dates: 'timestamp', sep: true, delimiter: ';' },
    { generation: 'title', dates: 'slashes', before: ['Token Usage', '', 'Team: All teams'] },
    { generation: 'title', after: ['', `Total,,,,,,,,${1e6}`] },
    { generation: 'snake', encoding: 'windows-1252', newline: '\r\n', delimiter: ';', decimal: ',' },
  ])('CSV %o', async (options) => {
    const used = options.encoding === 'windows-1252' ? western(table) : table;
    // The file's first Western letters come late, where all before was plain.
    const { days, previews, refusals } = await readBack({ 'x.csv': writeText(used, options) }, { today });
    expect(refusals).toEqual([]);
    const wanted = truth(used);
    expect(wanted.length).toBeGreaterThan(options.encoding === 'windows-1252' ? 50 : 200);
    expect(days).toEqual(wanted);
    expect(previews).toMatchObject([
      {
        kind: options.generation === 'snake' ? 'daily-usage' : kind,
        generation: options.generation,
        rows: wanted.length,
        rejectedCount: 0,
        rejected: [],
        tokens: sum(wanted),
        periodNeeded: false,
        columnsUnknown: [],
        encoding: options.encoding ?? 'utf-8',
        delimiter: options.delimiter ?? ',',
        sheet: null,
      },
    ]);
    const sorted = wanted.map((line) => line.day).sort();
    const read = previews[0]?.period;
    expect(read && [isoOfDay(read.from), isoOfDay(read.to)]).toEqual([sorted[0], sorted.at(-1)]);
    expect(new Set(previews[0]?.teams)).toEqual(new Set(wanted.map(({ team }) => team)));
    expect(previews[0]?.people).toBe(new Set(wanted.map(({ person }) => person?.email?.toLowerCase())).size);
  });

  test.each<Partial<XlsxOptions>>([
    {},
    { generation: 'title', sheetNames: ['Filter', 'Données d’utilisation'], strings: 'inline' },
    { prefix: 'x:', dates: 'text', strings: 'formula' },
    { is1904: true, filters: null },
    { is1904: true, dates: 'unformatted' },
    { dates: 'unformatted', filters: [['Zeitraum', '']] },
    { cellAddresses: false },
  ])('workbook %o', async (options) => {
    const { days, previews, refusals } = await readBack({ 'x.xlsx': writeXlsx(table, options) }, { today });
    expect(refusals).toEqual([]);
    expect(days).toEqual(truth(table));
    expect(previews).toMatchObject([
      {
        kind: options.generation === 'title' ? kind : 'daily-usage',
        sheet: options.sheetNames?.[1] ?? 'Data',
        encoding: null,
        rejectedCount: 0,
      },
    ]);
  });

  test.each(['table', 'named-columns', 'objects'] as const)('JSON as %s', async (shape) => {
    const { days, previews } = await readBack({ 'usage.json': writeJson(table, shape) }, { today });
    expect(days).toEqual(truth(table));
    expect(previews).toMatchObject([{ kind: 'daily-usage', generation: 'api' }]);
  });

  test.each(['hashed', 'starred'] as const)('people are %s', async (names) => {
    const hidden = dailyTable(company, 1, period, kind, names);
    const { days, previews } = await readBack({ 'x.csv': writeText(hidden) }, { today });
    expect(days).toEqual(truth(hidden));
    expect(days.length).toBeGreaterThan(20);
    expect(previews[0]?.hiddenRows).toBe(names === 'starred' ? days.length : 0);
    expect(previews[0]?.people === 0).toBe(names === 'starred');
  });

  test('an archive of several files in folders, one of them a workbook', async () => {
    const parts = [0, 1, 2].map((scope) => dailyTable(company, scope, period, kind));
    const [a, b, c] = parts;
    if (!a || !b || !c) throw new Error('three teams');
    const zip = zipSync({
      'march/a.csv': writeText(a),
      'march/deep/b.xlsx': writeXlsx(b),
      'c.tsv': [writeText(c, { delimiter: '\t' }), { level: 0 }],
      '__MACOSX/march/._a.csv': new Uint8Array([1, 2, 3]),
      'readme.pdf': new Uint8Array([0x25, 0x50, 0x44, 0x46]),
    });
    const { days, previews, refusals } = await readBack({ 'all.zip': new Uint8Array(zip) }, { today });
    expect(refusals).toEqual([]);
    expect(previews.map(({ file }) => file).sort()).toEqual([
      'all.zip/c.tsv',
      'all.zip/march/a.csv',
      'all.zip/march/deep/b.xlsx',
    ]);
    const inOrder = previews.flatMap(({ file }) =>
      truth(file.endsWith('a.csv') ? a : file.endsWith('b.xlsx') ? b : c),
    );
    expect(days).toEqual(inOrder);
  });
});

test('Seat Usage is the same without tokens', async () => {
  const table = seatUsageTable(company, period);
  const wanted = truth(table);
  expect(wanted.length).toBeGreaterThan(50);
  for (const bytes of [writeText(table), writeXlsx(table)]) {
    const { days, previews } = await readBack({ x: bytes }, { today });
    expect(days).toEqual(wanted);
    expect(previews).toMatchObject([{ kind: 'seat-usage', tokens: null }]);
  }
});

test('a workbook LibreOffice wrote', async () => {
  const bytes = new Uint8Array(readFileSync(new URL('fixtures/libreoffice.xlsx', import.meta.url)));
  const { days, refusals } = await readBack({ 'usage.xlsx': bytes }, { today });
  expect(refusals).toEqual([]);
  const line = { team: 'Halden', access: 0 };
  expect(days).toEqual([
    {
      ...line,
      person: { email: 'a@ex.com', name: 'Änne O’Hara' },
      product: 'Revit',
      feature: 'Revit',
      version: '2025',
      day: '2026-02-03',
      tokens: 1000,
    },
    {
      ...line,
      person: { email: 'b@ex.com', name: 'Bo Li' },
      product: 'Größe, X',
      feature: 'Y',
      version: '2024',
      day: '2026-02-04',
      tokens: 50,
    },
  ]);
});
