import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, dialectOf, writeCsv } from '@/core/report/csv';
import { neutralise } from '@/core/report/neutralise';

/** RFC 4180 read by the letter of its grammar: an oracle that shares no code with the writer. */
function readCsv(text: string, delimiter: string): string[][] {
  expect(text.startsWith('\ufeff')).toBe(true);
  const records: string[][] = [];
  let record: string[] = [];
  let at = 1;
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      for (at++; ; at++) {
        if (at >= text.length) throw new Error('open quote');
        if (text[at] !== '"') value += text[at];
        else if (text[at + 1] === '"') {
          value += '"';
          at++;
        } else break;
      }
      at++;
    } else {
      while (at < text.length && text[at] !== delimiter && text[at] !== '\r') {
        if (text[at] === '"' || text[at] === '\n') throw new Error('bare quote or line feed');
        value += text[at++];
      }
    }
    record.push(value);
    if (text[at] === delimiter) {
      at++;
      if (at === text.length) throw new Error('no line end');
      continue;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`expected CRLF at ${at}`);
    at += 2;
    records.push(record);
    record = [];
  }
  return records;
}

test('what is written is read back, in either dialect', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('"', ',', ';', '\r', '\n', '\t', ' ', '=', '-', '1', 'é', '漢') }),
  );
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 5 })
        .chain((width) =>
          fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
        ),
      fc.constantFrom('en-US', 'de-DE'),
      (records, locale) => {
        const dialect = dialectOf(locale);
        // One lonely empty cell is an empty line in RFC 4180, which readers see as no record.
        const safe = records.map((cells) => (cells.join('') === '' ? cells.map(() => 'x') : cells));
        expect(readCsv(writeCsv(safe, dialect), dialect.delimiter)).toEqual(
          safe.map((cells) => cells.map(neutralise)),
        );
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  ['en-US', ',', '.'],
  ['en-GB', ',', '.'],
  ['ja', ',', '.'],
  ['de-DE', ';', ','],
  ['fr', ';', ','],
  ['pt-BR', ';', ','],
  ['de-CH', ';', '.'],
  ['ar-EG', ';', '.'],
  ['a', ',', '.'],
])('%s: delimiter %s, decimals %s', (locale, delimiter, decimal) => {
  expect(dialectOf(locale)).toEqual({ delimiter, decimal });
});

test('numbers carry no grouping, the decimals they have, and no minus zero', () => {
  const cells: Cell[] = [
    { number: 1234567.891, decimals: 2 },
    { number: -5, decimals: 2 },
    { number: -0.001, decimals: 2 },
    { number: 3, decimals: 0 },
    { number: Number.NaN, decimals: 2 },
    null,
  ];
  expect(writeCsv([cells], dialectOf('de'))).toBe('\ufeff"1234567,89";"-5,00";"0,00";3;;\r\n');
  expect(writeCsv([cells], dialectOf('en'))).toBe('\ufeff1234567.89,-5.00,0.00,3,,\r\n');
});

test.each([
  '=1+1',
  '=HYPERLINK("https://evil.example","x")',
  '+1+1',
  '@SUM(A1)',
  '-1+1',
  '-cmd|calc',
  '--5',
  '+49 30 123',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '\u00a0=1+1',
  '\u200b=1+1',
  '\u202e=1+1',
  '\u0000=1+1',
  '\uff1d1+1',
  '\uff0b1+1',
  '\uff0d1+1',
  '\uff20SUM(A1)',
  '\u22121+1',
  '-1,2,=3',
  '\tplain',
])('%j cannot start a formula', (text) => {
  expect(neutralise(text).startsWith("'")).toBe(true);
});

test.each([
  '-5',
  '-5,00',
  '-1.234,5',
  '-1 234,5',
  '\u22125.00',
  '\uff0d５',
  '-12 %'.replace(' ', ''),
  'Ada',
  "O'Neil",
  '',
  '5-3',
  'a=b',
  '7.00',
  '—',
])('%j stays as it is', (text) => {
  expect(neutralise(text)).toBe(text);
});

test('no text comes out that a spreadsheet could run', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' ', '1', ',', 'A', '(', '＝', '\u200b'),
      }),
      (text) => {
        const out = neutralise(text);
        const bare = out.replace(/^[\s\u200b]+/, '');
        expect(/^[=+@＝]/.test(bare)).toBe(false);
        if (bare.startsWith('-')) expect(bare).toMatch(/^-[\d., ]+$/);
      },
    ),
    { numRuns: 1000 },
  );
});

test('a huge hostile cell takes no time', () => {
  expect(neutralise(`-${'1 '.repeat(200_000)}x`)).toMatch(/^'-1/);
  expect(neutralise(`${' '.repeat(400_000)}x`)).toHaveLength(400_001);
});
