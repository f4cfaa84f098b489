import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseColumn, parseNumber, parseTokens } from '@/core/units/numbers';

const LOCALES = (
  'en de fr es it ja ko pt-BR pt-PT zh-CN zh-TW pl cs sv da nb nl fi ru hu tr ' +
  'de-CH de-AT en-IN en-GB en-ZA fr-CA fr-CH es-MX it-CH hi-IN ar-EG ar-MA fa-IR he bn-BD th-u-nu-thai'
).split(' ');

const cents = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 });

describe('numbers', () => {
  it.each(LOCALES)('parse(format(x)) = x with up to two decimals in %s', (locale) => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    fc.assert(
      fc.property(cents, (x) => {
        const parsed = parseNumber(format.format(x / 100), locale);
        expect(parsed).toMatchObject({ ok: true, value: { value: x / 100 } });
        expect(parseTokens(format.format(x / 100), locale)).toEqual({ ok: true, value: x });
      }),
      { numRuns: 200 },
    );
  });

  it.each(LOCALES)('a formatted column is read right or refused, with three decimals, in %s', (locale) => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99_999_999 }), { maxLength: 12 }), (thousandths) => {
        const numbers = thousandths.map((x) => x / 1000);
        const { values } = parseColumn(
          numbers.map((x) => format.format(x)),
          locale,
        );
        values.forEach((cell, i) => {
          if (cell.ok) expect(cell.value).toBe(numbers[i]);
          else expect(cell.code).toBe('ambiguous-number');
        });
      }),
      { numRuns: 200 },
    );
  });

  it('a column is never read wrong when the page formats by another language than it says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LOCALES),
        fc.constantFrom('en', 'de', 'fr', 'ja', 'pt-BR', ''),
        fc.array(fc.integer({ min: 0, max: 9_999_999 }), { minLength: 1, maxLength: 12 }),
        (written, said, whole) => {
          // Whole tokens only: a decimal reading of grouped thousands would be wrong by 1000.
          const texts = whole.map((x) => new Intl.NumberFormat(written).format(x));
          parseColumn(texts, said).values.forEach((cell, i) => {
            if (cell.ok) expect(cell.value).toBe(whole[i]);
          });
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never throws and never takes long on any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 2000 })), (text) => {
        const result = parseNumber(text, 'en');
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 2000 },
    );
    for (const hostile of [
      '1'.repeat(100_000),
      ' '.repeat(100_000),
      '1,'.repeat(50_000),
      "'".repeat(60),
      '1 '.repeat(29),
    ])
      parseNumber(hostile, 'en');
  });
});
