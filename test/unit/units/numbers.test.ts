import { describe, expect, it } from 'vitest';
import { parseColumn, parseNumber, parseTokenColumn, parseTokens } from '@/core/units/numbers';

const read = (text: string, language = ''): number | string => {
  const result = parseNumber(text, language);
  return result.ok ? result.value.value : result.code;
};
const column = (texts: (string | null)[], language = ''): (number | string)[] =>
  parseColumn(texts, language).values.map((cell) => (cell.ok ? cell.value : cell.code));

describe('parseNumber', () => {
  it.each([
    ['1.234.567,89', 1234567.89],
    ['1,234,567.89', 1234567.89],
    ['-5,00', -5],
    ['(12.50)', -12.5],
    ['（12.50）', -12.5],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['.5', 0.5],
    ['+7', 7],
    ['−3.5', -3.5],
    ['–3', -3],
    ["1'234.5", 1234.5],
    ['1’234’567', 1234567],
    ['1\u202f234,5', 1234.5],
    ['1\u00a0234\u00a0567', 1234567],
    ['1\u2009234', 1234],
    ['１２３', 123],
    ['１，２３４．５', 1234.5],
    ['١٬٢٣٤٫٥', 1234.5],
    ['۱۲۳۴٫۵', 1234.5],
    ['\u200e-12\u200f', -12],
    ['1,23,456', 123456],
    ['12,34,567.5', 1234567.5],
    ['12 tokens', 12],
    ['12 トークン', 12],
    ['12トークン', 12],
    ['12 jetons', 12],
    ['1 Token', 1],
    ['5 Tage', 5],
    ['12.5%', 12.5],
    ['12,5 %', 12.5],
    ['%12', 12],
    ['  42  ', 42],
    ['007', 7],
    ['-0', 0],
  ])('reads %j in any language', (text, value) => {
    expect(read(text)).toBe(value);
    expect(read(text, 'en')).toBe(value);
    expect(read(text, 'de')).toBe(value);
  });

  it.each([
    '—',
    '-',
    '–',
    '…',
    '...',
    '--',
    'N/A',
    'n/a',
    'Loading',
    'Loading…',
    'Wird geladen …',
    '読み込み中',
  ])('takes %j for a placeholder', (text) => expect(read(text, 'en')).toBe('placeholder'));

  it.each(['', '   ', '\u00a0', '\u200b'])('takes %j for empty, not 0', (text) =>
    expect(read(text, 'en')).toBe('empty'),
  );

  it.each([
    '12k',
    '1.2M',
    '3 Tsd.',
    '1.2万',
    '3만',
    '5 mil',
    '5 hours',
    '1e5',
    '1-2',
    '10/10',
    '12 34 tokens 5',
    '1.2.3',
    '1,23,45',
    '12,345,6',
    '5.',
    'AutoCAD 2025',
    '2025 AutoCAD',
    '1_000',
    'x1',
    '$5',
    '10²',
    '½',
    '1..2',
    '--5',
    '0.123.456',
    '12345678901234567890',
    '9'.repeat(70),
    '(-5)',
    '5,000,00',
    '1 2',
  ])('refuses %j', (text) => expect(read(text, 'en')).toBe('unparsable'));

  it('leaves what reads in two ways to the language, and only as grouping', () => {
    expect(read('1.234')).toBe('ambiguous-number');
    expect(read('1,234')).toBe('ambiguous-number');
    expect(read('1.234', 'de')).toBe(1234);
    expect(read('1,234', 'en')).toBe(1234);
    expect(read('1.234', 'en')).toBe('ambiguous-number');
    expect(read('1,234', 'de')).toBe('ambiguous-number');
    expect(read('1.234', 'fr')).toBe('ambiguous-number');
    expect(read('1.234', 'not a language')).toBe('ambiguous-number');
  });

  it('takes an ordinary blank between thousands only where the language writes one', () => {
    expect(read('1 234', 'fr')).toBe(1234);
    expect(read('1 234,5', 'sv')).toBe(1234.5);
    expect(read('1 234', 'en')).toBe('ambiguous-number');
  });

  it('says how many decimals were written', () => {
    expect(parseNumber('1,50', 'de')).toEqual({ ok: true, value: { value: 1.5, decimals: 2 } });
  });
});

describe('parseColumn', () => {
  it('takes no thousands for thousandths of a token because of one odd cell', () => {
    const values = (texts: string[], language: string) =>
      parseTokenColumn(texts, language).values.map((value) => (value.ok ? value.value : value.code));
    expect(values(['11,392', '−7,5'], 'ja')).toEqual(['ambiguous-number', -750]);
    expect(values(['11.392', '7,5'], 'ja')).toEqual([1_139_200, 750]);
    expect(values(['11,392', '7,5'], 'de')).toEqual([1139, 750]);
  });

  it('decides an ambiguous cell by cells that can be read one way only, against the language if need be', () => {
    expect(column(['1.234', '12.345,5'])).toEqual([1234, 12345.5]);
    expect(column(['1.234', '0.125'], 'de')).toEqual([1.234, 0.125]);
    expect(column(['1,234', '7,5', '1.000.000'], 'en')).toEqual([1.234, 7.5, 1000000]);
  });

  it('rejects ambiguous cells of a column that contradicts itself, and the odd ones', () => {
    expect(column(['12,5', '3,75', '8.5', '1.234', '7'], 'de')).toEqual([
      12.5,
      3.75,
      'ambiguous-number',
      'ambiguous-number',
      7,
    ]);
    expect(parseColumn(['12,5', '8.5'], 'xx').values.every((cell) => !cell.ok)).toBe(true);
  });

  it('does not group where long numbers stand ungrouped beside', () => {
    expect(column(['1.125', '1250', '3'], 'en')).toEqual([1.125, 1250, 3]);
    expect(column(['1.125', '1250'], 'de')[0]).toBe('ambiguous-number');
    expect(column(['12.345', '1234'], 'es')).toEqual([12345, 1234]);
  });

  it('rejects two marks that could both be either', () => {
    expect(column(['1,234', '1.125'], 'en')).toEqual(['ambiguous-number', 'ambiguous-number']);
  });

  it('takes other numbers of the page as evidence', () => {
    const values = (evidence: string[]) =>
      parseColumn(['1.234', '7'], 'en', { evidence }).values.map((cell) =>
        cell.ok ? cell.value : cell.code,
      );
    expect(values(['3,5'])).toEqual([1234, 7]);
    expect(values(['3.5'])).toEqual([1.234, 7]);
    expect(values(['3.5', '3,5'])).toEqual(['ambiguous-number', 7]);
  });

  it('keeps blanks, missing cells and placeholders apart from numbers', () => {
    expect(column(['', null, '—', '0', 'x'], 'en')).toEqual([
      'empty',
      'empty',
      'placeholder',
      0,
      'unparsable',
    ]);
  });
});

describe('parseTokens', () => {
  it('is exact in 1/100 token', () => {
    expect(parseTokens('16.1', 'en')).toEqual({ ok: true, value: 1610 });
    expect(parseTokens('1.234,56', 'de')).toEqual({ ok: true, value: 123456 });
    expect(parseTokens('1.10', 'en')).toEqual({ ok: true, value: 110 });
    expect(parseTokens('3.000', 'sv')).toEqual({ ok: false, code: 'ambiguous-number' });
  });

  it('rounds finer fractions half to even and says so', () => {
    expect(parseTokens('0.125', 'en')).toEqual({ ok: true, value: 12, rounded: true });
    expect(parseTokens('0.135', 'en')).toEqual({ ok: true, value: 14, rounded: true });
    expect(parseTokens('16.0050', 'en')).toEqual({ ok: true, value: 1600, rounded: true });
    expect(parseTokens('-0.1251', 'en')).toEqual({ ok: true, value: -13, rounded: true });
    expect(parseTokens('2.5000', 'en')).toEqual({ ok: true, value: 250 });
  });

  it('refuses numbers of other things', () => {
    expect(parseTokens('5 days', 'en').ok).toBe(false);
    expect(parseTokens('5 %', 'en').ok).toBe(false);
    expect(parseTokenColumn(['5 tokens', '5'], 'en').values).toEqual([
      { ok: true, value: 500 },
      { ok: true, value: 500 },
    ]);
  });
});
