import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { LineScan } from '@/core/portal/exports/daily/scan-line';
import { countByte } from '@/core/portal/exports/text/count-byte';
import { decodeText } from '@/core/portal/exports/text/decode';
import type { Dialect } from '@/core/portal/exports/text/dialect';
import { plainEnd } from '@/core/portal/exports/text/plain-quotes';
import { utf8In } from '@/core/portal/exports/text/utf8';
import { day } from '@/core/units/brands';
import { dayOfIso, isoOfDay } from '@/core/units/day';
import { readBack } from '@/test/support/exports/read-back';

const today = dayOfIso('2026-03-05') ?? day(0);
const encoder = new TextEncoder();

const dialects: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  newline: fc.constantFrom('\n', '\n', '\r'),
});

/** Text in which quotes, delimiters and line ends stand anywhere, in order or not. */
const wild = fc.string({
  unit: fc.constantFrom('a', 'é', '漢', '😀', ' ', ',', ';', '"', '\n', '\r\n', '\r'),
  maxLength: 40,
});
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'x',
    '"x"',
    '""',
    '"a ""b"""',
    '"a,b;c"',
    '"two\nlines"',
    '"two\r\nlines"',
    'é',
    '漢字',
  ),
  wild,
);
const texts = fc
  .tuple(dialects, fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), fc.boolean())
  .map(([dialect, rows, isWindows]) => {
    const end = dialect.newline === '\n' && isWindows ? '\r\n' : dialect.newline;
    return { dialect, text: rows.map((row) => row.join(dialect.delimiter) + end).join('') };
  });

test('rows walked as bytes are the rows PapaParse sees', () => {
  let plain = 0;
  const runs = 5000;
  fc.assert(
    fc.property(texts, ({ dialect, text }) => {
      const bytes = encoder.encode(text);
      const end = plainEnd(bytes, dialect);
      if (end < 0) return;
      plain++;
      const scan = new LineScan();
      scan.load({ bytes: bytes.subarray(0, end), ...dialect });
      const rows: string[][] = [];
      while (scan.next < scan.end) {
        scan.scan();
        rows.push(scan.cells());
      }
      const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, end));
      const parsed: { data: string[][]; errors: unknown[] } = new Papa.Parser({ ...dialect }).parse(
        whole,
        0,
        true,
      );
      const known = parsed.data.map((row) =>
        row.map((one, at) =>
          dialect.newline === '\n' && at === row.length - 1 ? one.replace(/\r$/, '') : one,
        ),
      );
      expect(parsed.errors).toEqual([]);
      expect(rows).toEqual(known);
      expect(countByte(bytes, dialect.newline.charCodeAt(0), end)).toBe(
        whole.split(dialect.newline).length - 1,
      );
    }),
    { numRuns: runs },
  );
  // A test that never walks any would hold for nothing.
  expect(plain).toBeGreaterThan(runs / 10);
});

test('bytes are told to be UTF-8 as a strict decoder does', () => {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const isRight = (bytes: Uint8Array): boolean => {
    try {
      return !strict.decode(bytes).includes('\0');
    } catch {
      return false;
    }
  };
  const odd = fc.constantFrom(
    0,
    9,
    0x41,
    0x7f,
    0x80,
    0xa0,
    0xbf,
    0xc0,
    0xc2,
    0xdf,
    0xe0,
    0xed,
    0xef,
    0xf0,
    0xf4,
    0xf5,
    0xff,
  );
  const parts = fc.array(
    fc.oneof(
      fc.array(odd, { maxLength: 4 }),
      fc.string({ unit: 'binary' }).map((text) => [...encoder.encode(text)]),
    ),
  );
  fc.assert(
    fc.property(parts, fc.nat({ max: 3 }), (some, offset) => {
      const list = some.flat();
      const bytes = Uint8Array.from([...Array<number>(offset).fill(200), ...list]).subarray(offset);
      expect(utf8In(bytes) !== null).toBe(isRight(bytes));
      expect(utf8In(bytes) === 'ascii').toBe(list.every((byte) => byte > 0 && byte < 128));
    }),
    { numRuns: 5000 },
  );
});

test('pieces of a large file end with a line and lose nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 3_000_000 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 100_000 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      async (sizes, width, end) => {
        const line = encoder.encode(`${'x'.repeat(width)}é${end}`);
        const whole = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
        for (let at = 0; at < whole.length; at++) whole[at] = line[at % line.length] ?? 0;
        let from = 0;
        const source = {
          name: 'f',
          async *chunks() {
            for (const size of sizes) {
              yield whole.slice(from, from + size);
              from += size;
            }
          },
        };
        const cut = whole.length % line.length;
        fc.pre(cut !== width + 1);
        const pieces: string[] = [];
        for await (const { text } of decodeText(source).pieces()) pieces.push(text);
        expect(pieces.slice(0, -1).every((piece) => /[\n\r]$/.test(piece))).toBe(true);
        expect(pieces.join('') === new TextDecoder().decode(whole)).toBe(true);
      },
    ),
    { numRuns: 20 },
  );
});

const said = (text: string): string => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const rows = fc.array(
  fc.record({
    name: fc.constantFrom('Ana', 'Gül Öz', 'Li, Bo', 'O"Neil', 'two\nlines', '', '  Ana '),
    email: fc.constantFrom('a@x.example', 'B@x.example', '', '*****', 'ü@x.example'),
    product: fc.constantFrom('AutoCAD', 'Revit, "LT"', '', '-', 'Maya'),
    version: fc.constantFrom('2025', '', 'v "1"'),
    used: fc.oneof(
      fc.integer({ min: today - 40, max: today + 3 }).map((on) => isoOfDay(day(on))),
      fc.constantFrom('', 'Total', '2026-13-01', '2026-02-03 10:20'),
    ),
    tokens: fc.constantFrom('1', '0', '', '2.5', '2.1399999999999997', '1,5', '-3', 'x', '-', '12.34'),
    odd: fc.constantFrom('', '', '', ',more', 'short'),
  }),
  { minLength: 1, maxLength: 60 },
);

test('a daily file reads alike, rejected lines included, whether walked as bytes or parsed', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom('\n', '\r\n'), fc.boolean(), async (list, end, bom) => {
      const fileWith = (note: string): string =>
        [
          'Note,Name,Email,Product,Version,Day used,Tokens used',
          ...list.map(({ name, email, product, version, used, tokens, odd }) => {
            const cells = [note, name, email, product, version, used, tokens].map((text, at) =>
              at === 0 ? text : said(text),
            );
            return odd === 'short' ? cells.slice(0, 4).join(',') : cells.join(',') + odd;
          }),
          '',
        ].join(end);
      const [walked, parsed] = [fileWith('5 inch'), fileWith('5" inch')];
      const dialect = { delimiter: ',', newline: '\n' } as const;
      expect(plainEnd(encoder.encode(walked), dialect)).toBeGreaterThan(0);
      expect(plainEnd(encoder.encode(parsed), dialect)).toBe(-1);
      const read = async (text: string) => {
        const { days, previews, refusals } = await readBack(
          { 'f.csv': (bom ? '\ufeff' : '') + text },
          { today },
        );
        return { days, previews, refusals };
      };
      expect(await read(walked)).toEqual(await read(parsed));
    }),
    { numRuns: 300 },
  );
});
