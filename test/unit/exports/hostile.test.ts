import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { day } from '@/core/units/brands';
import { dayOfIso, isoOfDay } from '@/core/units/day';
import { generateCompany } from '@/test/support/company';
import { readBack } from '@/test/support/exports/read-back';
import { dailyTable, reportTable } from '@/test/support/exports/table';
import { encode, writeText } from '@/test/support/exports/write-text';
import { writeXlsx } from '@/test/support/exports/write-xlsx';

const today = dayOfIso('2026-03-05') ?? day(0);
const company = generateCompany({ today, seed: 3, people: 12, teams: 2, history: 40 });
const table = dailyTable(company, 'all', company.days, 'token-usage');
const HEAD = 'Team,First name,Last name,Email,Product,Feature,Version,Day used,Tokens used';
const row = (tokens: string, used = '2026-02-03', email = 'ana@example.com') =>
  `T,Ana,Lima,${email},Revit,Revit,2025,${used},${tokens}`;
const csv = (...lines: string[]) => `${[HEAD, ...lines].join('\n')}\n`;
const codesOf = async (files: Parameters<typeof readBack>[0]) => {
  const { refusals, previews, days, records } = await readBack(files, { today });
  expect({ previews, days, records }).toEqual({ previews: [], days: [], records: [] });
  return refusals.map(({ code, line }) => [code, line]);
};

describe('files that give nothing', () => {
  const full = writeText(table, { quotes: 'all' });
  const zipped = new Uint8Array(zipSync({ 'a.csv': full }));
  const workbook = writeXlsx(table);
  test.each<[string, Uint8Array<ArrayBuffer> | string, string, number | null]>([
    ['no bytes', '', 'empty', null],
    ['blank lines', '\n\n  \n', 'empty', null],
    ['a mark alone', '\ufeff', 'empty', null],
    ['a header alone', `${HEAD}\n`, 'no-rows', null],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'not-a-table', null],
    ['binary', Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256), 'not-a-table', null],
    ['a sign-in page', '<!DOCTYPE html><html><body>Sign in</body></html>', 'web-page', null],
    ['another table', 'City,Country\nOslo,Norway\n', 'unknown-table', null],
    ['prose', 'Dear all,\nplease find attached, as agreed, the file.\n', 'unknown-table', null],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old-excel', null],
    ['gzip', Uint8Array.from([0x1f, 0x8b, 8, 0]), 'unsupported', null],
    ['an empty archive', new Uint8Array(zipSync({})), 'empty', null],
    ['a cut archive', zipped.slice(0, zipped.length - 30), 'truncated', null],
    ['a cut workbook', workbook.slice(0, workbook.length >> 1), 'truncated', null],
    ['broken JSON', '{"columns": ["productName"], "rows": [}', 'corrupt', null],
    ['cut JSON', '{"columns": ["productName", "usageDate"], "rows": [["Rev', 'truncated', null],
    ['JSON of something else', '{"a": [1, 2], "b": "c"}', 'unknown-table', null],
    [
      'Token Flex',
      'contractYear,usageCategory,productName,tokensConsumed\n1,DESKTOP_PRODUCT,Revit,10\n',
      'token-flex',
      1,
    ],
    ['Token Flex in words', 'Contract Year;Usage Category;Tokens Consumed\n1;CLOUD;10\n', 'token-flex', 1],
    [
      'two days',
      `Product,Email,Day used,Usage date,Tokens used\nRevit,a@b.cd,2026-02-03,2026-02-04,10\n`,
      'ambiguous-columns',
      1,
    ],
    ['every row wrong', csv(row('x'), row('y')), 'nothing-readable', 2],
    ['cut inside a quoted field', `${csv(row('10'))}T,"Ana\nMa`, 'truncated', 3],
    ['cut inside a row', `${csv(row('10'))}T,Ana,Lima,ana@exam`, 'truncated', 3],
    ['cut in the first cell', `${csv(row('10'))}Halden`, 'truncated', 3],
    [
      'cut inside a letter',
      Uint8Array.from([
        ...strToU8(csv(row('10'), row('10', '2026-02-03', 'é@ex.com'))),
        ...strToU8('T,Jos'),
        0xc3,
      ]),
      'truncated',
      null,
    ],
    ['only its filters', 'Team,Halden\nDate range,2026-01-01 - 2026-01-31\n', 'only-filters', null],
    [
      'a mixture of encodings',
      Uint8Array.from([...strToU8(`${csv(row('10'))}T,José,é,é,é`), 0xe9, 10]),
      'bad-encoding',
      null,
    ],
    [
      'Shift_JIS',
      Uint8Array.from([...strToU8(`${csv(row('10'))}T,`), 0x83, 0x81, 0x81, 0x5b, 10]),
      'bad-encoding',
      null,
    ],
    [
      'days that may be months',
      csv(row('10', '01/02/2026'), row('10', '02/02/2026')),
      'ambiguous-dates',
      null,
    ],
  ])('%s', async (_, bytes, code, line) => {
    const given = typeof bytes === 'string' ? new Uint8Array(strToU8(bytes)) : bytes;
    expect(await codesOf({ 'export.csv': given })).toEqual([[code, line]]);
  });

  test('every cut of a quoted file is noticed, but for the line end alone', async () => {
    const short = writeText({ ...table, rows: table.rows.slice(0, 4) }, { quotes: 'all' });
    const first = short.indexOf(10) + 2;
    for (let cut = first; cut < short.length - 1; cut++) {
      const { refusals, previews } = await readBack({ 'a.csv': short.slice(0, cut) }, { today });
      const ended = short[cut - 1] === 10 || short[cut] === 10; // between two rows it is a shorter file
      expect([cut, refusals.map(({ code }) => code)]).toEqual([cut, ended ? [] : ['truncated']]);
      expect(previews.length).toBe(ended ? 1 : 0);
    }
  });

  test('a damaged byte in an archive is noticed', async () => {
    const at = zipped.length >> 1;
    const damaged = zipped.slice();
    damaged[at] = (damaged[at] ?? 0) ^ 0x55;
    const [refusal] = await codesOf({ 'a.zip': damaged });
    expect(['corrupt', 'truncated']).toContain(refusal?.[0]);
  });

  test('a bomb is not unpacked', async () => {
    const bomb = new Uint8Array(zipSync({ 'a.csv': new Uint8Array(64 << 20) }, { level: 9 }));
    expect(bomb.length).toBeLessThan(200_000);
    const [refusal] = await codesOf({ 'a.zip': bomb });
    expect(['too-large', 'not-a-table']).toContain(refusal?.[0]);
  });

  test('archives in archives end somewhere', async () => {
    let inner = zipped;
    for (let i = 0; i < 5; i++) inner = new Uint8Array(zipSync({ 'inner.zip': inner }));
    expect(await codesOf({ 'a.zip': inner })).toEqual([['unsupported', null]]);
  });

  // No clock: a walk that compares every cell with every other would take minutes, and the test's time ends it.
  test('a table of 60,000 columns is given up on', async () => {
    const line = (text: string) => Array.from({ length: 60_000 }, (_, at) => `${text}${at}`).join();
    expect(await codesOf({ 'a.csv': new Uint8Array(strToU8(`${line('c')}\n${line('')}\n`)) })).toEqual([
      ['unknown-table', null],
    ]);
  });

  test('a table of 5,000 rows that nobody knows is given up on', async () => {
    const line = Array.from({ length: 100 }, (_, at) => `Team ${at}: x`).join();
    const text = `${line}\n`.repeat(5000);
    expect((await codesOf({ 'a.csv': new Uint8Array(strToU8(text)) })).length).toBe(1);
  });

  test('JSON a hundred thousand deep is given up on', async () => {
    const deep = (open: string, close: string) => `${open.repeat(100_000)}1${close.repeat(100_000)}`;
    for (const text of [
      deep('[', ']'),
      deep('{"a":', '}'),
      `{"columns":["productName"],"rows":${deep('[', ']')}}`,
    ])
      expect((await codesOf({ 'a.json': new Uint8Array(strToU8(text)) })).length).toBe(1);
  });

  test('a protected archive says so', async () => {
    const locked = zipped.slice();
    const view = new DataView(locked.buffer);
    for (let at = 0; at + 4 < locked.length; at++)
      if (view.getUint32(at, true) === 0x02014b50)
        view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
    expect(await codesOf({ 'a.zip': locked })).toEqual([['protected', null]]);
  });
});

test('names that are words of the language are names', async () => {
  const names = '__proto__,constructor,toString,__proto__@x.example,hasOwnProperty,valueOf,__proto__';
  const text = `${HEAD}\n${names},2026-02-03,10\n`;
  const { days, refusals } = await readBack({ 'a.csv': new Uint8Array(strToU8(text)) }, { today });
  expect([refusals, days.length]).toEqual([[], 1]);
  expect(days[0]).toMatchObject({ product: 'hasOwnProperty', team: '__proto__', version: '__proto__' });
  expect(Object.hasOwn(Object.prototype, 'tokens')).toBe(false);
});

describe('rows that are not taken', () => {
  test.each<[string, string, string | null, number]>([
    ['a negative charge', row('-5'), 'negative', 3],
    ['words for tokens', row('ten'), 'unparsable', 3],
    ['too many tokens', row('99999999'), 'out-of-range', 3],
    ['no day', row('5', ''), 'no-day', 3],
    ['a day that is none', row('5', '2026-02-30'), 'unparsable', 3],
    ['a day cut short', row('5', '2026-02-3'), 'contradiction', 3],
    ['a day of another order', row('5', '03.02.2026'), 'contradiction', 3],
    ['use in the future', row('5', '2026-04-01'), 'future-day', 3],
    ['no product', row('5').replace('Revit', ''), 'no-product', 3],
    ['a comma without quotes', row('5').replace('Ana', 'Lima, Ana'), 'extra-cells', 3],
    ['cells missing', 'T,Ana,Lima,ana@example.com', 'missing-cells', 3],
    ['quotes inside quotes', row('5').replace('Ana', '"An"a"'), 'bad-quotes', 3],
    ['a line end in quotes before it', `${row('5').replace('Ana', '"A\nna"')}\n${row('x')}`, 'unparsable', 5],
  ])('%s', async (_, line, code, at) => {
    const { previews, days } = await readBack({ 'a.csv': csv(row('10'), line, row('3')) }, { today });
    expect(previews[0]?.rejected.map((one) => [one.code, one.line])).toEqual([[code, at]]);
    expect(days.map(({ tokens }) => tokens)).toEqual(at === 5 ? [1000, 500, 300] : [1000, 300]);
  });

  test('numbers against the rest of their column are refused, not misread', async () => {
    const text = csv(...['1.5', '2.5', '0,5', '1.234', '1,234.5', '12'].map((tokens) => row(`"${tokens}"`)));
    const { previews, days } = await readBack({ 'a.csv': text }, { today });
    expect(previews[0]?.rejected.map(({ line }) => line)).toContain(4);
    expect(days.every(({ tokens }) => tokens !== null && tokens !== 50)).toBe(true);
  });

  test('a thousand or one and a bit: refused while nothing tells', async () => {
    const { previews, days } = await readBack({ 'a.csv': csv(row('1.234'), row('7')) }, { today });
    expect(previews[0]?.rejected).toMatchObject([
      { code: 'ambiguous-number', line: 2, column: 'Tokens used' },
    ]);
    expect(days.map(({ tokens }) => tokens)).toEqual([700]);
  });

  test('blank is not 0, and finer charges are counted', async () => {
    const text = csv(row(''), row('0'), row('0.125'), row('0.5'));
    const { previews, days } = await readBack({ 'a.csv': text }, { today });
    expect(days.map(({ tokens }) => tokens)).toEqual([null, 0, 12, 50]);
    expect(previews[0]).toMatchObject({ roundedRows: 1, tokens: 62 });
  });

  test('totals, notes and blank lines are no rows', async () => {
    const text = `${csv(row('10'), '', ',,,,,,,,', 'Total,,,,,,,,10', 'Exported on 2026-03-01')}Total rows: 1`;
    const { previews, days } = await readBack({ 'a.csv': text }, { today });
    expect(days.length).toBe(1);
    expect(previews[0]).toMatchObject({ rejectedCount: 0, ignored: 2 });
  });
});

describe('days as people write them', () => {
  const reading = async (days: string[], dateOrder?: 'dmy' | 'mdy') => {
    const text = csv(...days.map((one) => row('1', one)));
    return readBack({ 'a.csv': text }, dateOrder ? { today, dateOrder } : { today });
  };
  test('the last row decides for all', async () => {
    const many = Array.from({ length: 40_000 }, (_, i) => `0${1 + (i % 3)}/02/2026`);
    const never = await reading([...many.map((text) => text.replace('/02/', '/08/')), '01/13/2026']);
    expect(never.previews).toEqual([]); // month first, 8 March is still to come; day first, there is no 13th month
    expect(never.refusals).toMatchObject([{ code: 'ambiguous-dates' }]);
    const dayFirst = await reading([...many, '13/02/2026']);
    expect(dayFirst.days.slice(0, 3).map((one) => one.day)).toEqual([
      '2026-02-01',
      '2026-02-02',
      '2026-02-03',
    ]);
    const monthFirst = await reading([...many, '02/13/2026']);
    expect(monthFirst.days.slice(0, 3).map((one) => one.day)).toEqual([
      '2026-01-02',
      '2026-02-02',
      '2026-03-02',
    ]);
    expect(monthFirst.days.length).toBe(40_001);
    const period = monthFirst.previews[0]?.period;
    expect(period && [isoOfDay(period.from), isoOfDay(period.to)]).toEqual(['2026-01-02', '2026-03-02']);
  });
  test('use in the future decides too', async () => {
    const { days } = await reading(['01/06/2026', '02/07/2026']);
    expect(days.map((one) => one.day)).toEqual(['2026-01-06', '2026-02-07']);
  });
  test('the answer of the admin decides', async () => {
    expect((await reading(['03/02/2026'], 'dmy')).days[0]?.day).toBe('2026-02-03');
    expect((await reading(['03/02/2026'], 'mdy')).days[0]?.day).toBe('2026-03-02');
  });
  test('a moment with a zone is a UTC day', async () => {
    const { days } = await reading([
      '2026-02-03T23:30:00-05:00',
      '2026-02-03T01:00+02:00',
      '2026-02-03 10:00',
    ]);
    expect(days.map((one) => one.day)).toEqual(['2026-02-04', '2026-02-02', '2026-02-03']);
  });
});

test('a file is cancelled between two pieces', async () => {
  const lines = Array.from({ length: 200_000 }, () => row('1')).join('\n');
  const stop = new AbortController();
  const seen: number[] = [];
  const reading = readBack(
    { 'a.csv': `${HEAD}\n${lines}\n` },
    {
      today,
      signal: stop.signal,
      onProgress: (read) => {
        seen.push(read);
        if (seen.length === 2) stop.abort(new Error('enough'));
      },
    },
  );
  await expect(reading).rejects.toThrow('enough');
  expect(seen).toEqual([1 << 20, 5 << 20]);
});

test('letters beyond ASCII may come late in Windows-1252', async () => {
  const text = csv(...Array.from({ length: 30_000 }, () => row('1')), row('1').replace('Ana', 'Zoë'));
  const { previews, days } = await readBack(
    { 'a.csv': encode(text, { encoding: 'windows-1252', bom: false }) },
    { today },
  );
  expect(previews[0]?.encoding).toBe('windows-1252');
  expect(days.at(-1)?.person?.name).toBe('Zoë Lima');
});

test('a report whose filters came as a file of their own', async () => {
  const report = writeText(reportTable(company, 'all', company.days), { generation: 'snake' });
  const filters = 'Team,All teams\nStart date,2026-01-24\nEnd date,2026-03-04\n';
  const alone = await readBack({ 'report.csv': report }, { today });
  expect(alone.previews[0]).toMatchObject({ kind: 'usage-report', periodNeeded: true, period: null });
  const together = await readBack({ 'filters.csv': filters, 'report.csv': report }, { today });
  expect(together.refusals).toEqual([]);
  const [preview] = together.previews;
  expect(preview?.periodNeeded).toBe(false);
  expect(preview?.period && [isoOfDay(preview.period.from), isoOfDay(preview.period.to)]).toEqual([
    '2026-01-24',
    '2026-03-04',
  ]);
});
