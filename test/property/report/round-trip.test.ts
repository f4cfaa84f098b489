import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { ReportRow } from '@/core/report/report-table';
import { LONGEST_CELL, wellFormed } from '@/core/report/text-changes';
import { decimalText } from '@/core/report/value-text';
import { head, written } from '../../support/report/frame';

const HEAD = head('t', {
  text: 'text',
  tokens: 'tokens',
  cost: 'money',
  share: 'percent',
  uses: 'int',
  day: 'day',
});

const hostile = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary' }) },
  fc.constantFrom(
    '=cmd|"/C calc"!A1',
    '@SUM(1)',
    '+1',
    '-1+1',
    '\u202egnp.exe',
    'مرحبا',
    '👩‍💻🏳️‍🌈',
    'a\u0000b',
    '\ud800',
    'x\udfff',
    '_x0041_',
    '<b>&amp;"\'',
    ']]>',
    '\r\n',
    '  two  ',
    '\ufeff',
    'NULL',
    '',
  ),
  fc.integer({ min: LONGEST_CELL - 2, max: LONGEST_CELL + 40 }).map((length) => '漢'.repeat(length)),
  fc.integer({ min: LONGEST_CELL - 3, max: LONGEST_CELL + 3 }).map((length) => `${'a'.repeat(length)}👩`),
);
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const amount = fc.oneof(
  fc.maxSafeInteger(),
  fc.constantFrom(0, 1, -1, 99, -100, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
);
const rows: fc.Arbitrary<ReportRow[]> = fc.array(
  fc.tuple(
    orNull(hostile),
    orNull(amount),
    orNull(amount),
    orNull(fc.double({ noNaN: true, noDefaultInfinity: true })),
    orNull(amount),
    orNull(fc.integer({ min: 7305, max: 84_004 })),
  ),
  { minLength: 1, maxLength: 6 },
);
const runs = { numRuns: 60 };
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

test('JSON loses nothing that UTF-8 can hold; the rest is counted', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const { bytes, changed } = written('json', [{ ...HEAD, rows: list }]);
      const said = JSON.parse(decoder.decode(bytes)).tables[0].rows;
      const exact = (value: unknown) => (typeof value === 'number' ? decimalText(value, 2) : value);
      expect(said).toEqual(
        list.map(([text, tokens, cost, share, uses, day]) => ({
          text: text === null ? null : wellFormed(String(text)),
          tokens: exact(tokens),
          cost: exact(cost),
          share: share === 0 ? 0 : share,
          uses: uses === 0 ? 0 : uses,
          day: day === null ? null : new Date(Number(day) * 86_400_000).toISOString().slice(0, 10),
        })),
      );
      const broken = list.filter(([text]) => text !== null && wellFormed(String(text)) !== text);
      expect(changed).toEqual({ cut: 0, replaced: broken.length, guarded: 0, rounded: 0 });
    }),
    runs,
  );
});

test('Parquet keeps every number to the last digit, and every text that UTF-8 can hold; others are counted', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (list) => {
      const { bytes, changed } = written('parquet', [{ ...HEAD, rows: list }]);
      const found = await parquetReadObjects({ file: bytes.buffer });
      expect(found).toEqual(
        list.map(([text, tokens, cost, share, uses, day]) => ({
          // The reader takes U+FEFF off the front and makes doubles of decimals; what is stored is exact.
          text: text === null ? null : wellFormed(String(text)).replace(/^\ufeff/, ''),
          tokens: tokens === null ? null : expect.closeTo(Number(tokens) / 100, -2),
          cost: cost === null ? null : expect.closeTo(Number(cost) / 100, -2),
          share,
          uses: typeof uses === 'number' ? BigInt(uses) : null,
          day: day === null ? null : new Date(Number(day) * 86_400_000),
        })),
      );
      const broken = list.filter(([text]) => text !== null && wellFormed(String(text)) !== text);
      expect(changed).toEqual({ cut: 0, replaced: broken.length, guarded: 0, rounded: 0 });
    }),
    runs,
  );
});

test('XLSX: texts stay texts, all of a text that fits a cell is there, what is cut is counted', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (list) => {
      const { bytes, changed } = written('xlsx', [{ ...HEAD, rows: list }]);
      expect(decoder.decode(unzipSync(bytes)['xl/worksheets/sheet1.xml'])).not.toMatch(/<f[ >]/);
      const found = await readXlsx(Buffer.from(bytes), { trim: false });
      const data = found[1]?.data.slice(1) ?? [];
      let cut = 0;
      for (const [i, [text, tokens, , share, , day]] of list.entries()) {
        const cells = data[i] ?? [];
        if (text !== null && text !== '') {
          const whole = wellFormed(String(text));
          const read = String(cells[0] ?? '').replaceAll('\r\n', '\n');
          if (whole.length > LONGEST_CELL) {
            cut++;
            expect(read.length).toBeLessThanOrEqual(LONGEST_CELL);
            expect(whole.startsWith(read.slice(0, -1))).toBe(true);
            expect(read.endsWith('…')).toBe(true);
          } else expect(read).toBe(whole.replaceAll('\r\n', '\n'));
        }
        if (tokens !== null) expect(cells[1]).toBeCloseTo(Number(tokens) / 100, -2);
        if (share !== null) expect(cells[3]).toBe(share === 0 ? 0 : share);
        if (day !== null && day !== undefined) expect(cells[5]).toEqual(new Date(Number(day) * 86_400_000));
      }
      expect(changed.cut).toBe(cut);
      const long = (value: unknown) =>
        typeof value === 'number' && String(Math.abs(value)).replace(/0+$/, '').length > 15;
      expect(changed.rounded).toBe(list.flatMap(([, a, b, , c]) => [a, b, c].filter(long)).length);
    }),
    runs,
  );
});

test('CSV: numbers stay exact, no field would be computed, texts that lose something are counted', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const { bytes, changed } = written('csv', [{ ...HEAD, rows: list }]);
      const csv = decoder.decode(unzipSync(bytes)['t.csv']);
      for (const [, tokens] of list)
        if (tokens !== null) expect(csv).toContain(decimalText(Number(tokens), 2));
      const starts = csv.split(/\r\n|,/).map((field) => field.replace(/^"/, ''));
      expect(starts.filter((field) => /^[=@]/.test(field))).toEqual([]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is lost
      const lossy = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
      const lost = list.filter(([text]) => text !== null && lossy.test(String(text)));
      expect(changed.replaced).toBeGreaterThanOrEqual(lost.length);
      expect(changed.cut).toBe(0);
    }),
    runs,
  );
});
