import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '@/core/units/brands';
import { parseDate } from '@/core/units/dates';
import { LOCALES } from '@/core/units/locales';

const TODAY = day(20_468);
const days = fc.integer({ min: 12_000, max: 30_000 });
const MS = 86_400_000;

describe('dates', () => {
  it.each([...LOCALES, 'en-US', 'en-GB', 'fr-CA', 'de-CH', 'es-MX', 'ar-EG'])(
    'parse(format(day)) = day in %s, long, medium and with the weekday',
    (locale) => {
      const formats = [
        { dateStyle: 'full' },
        { dateStyle: 'long' },
        { dateStyle: 'medium' },
        { year: 'numeric', month: 'short', day: 'numeric' },
      ] as const;
      fc.assert(
        fc.property(days, fc.constantFrom(...formats), (of, options) => {
          const format = new Intl.DateTimeFormat(locale, {
            ...options,
            timeZone: 'UTC',
            calendar: 'gregory',
          });
          expect(parseDate(format.format(of * MS), locale, TODAY), format.format(of * MS)).toEqual({
            ok: true,
            value: of,
          });
        }),
        { numRuns: 120 },
      );
    },
  );

  it.each([...LOCALES.slice(1), 'en-US', 'en-GB'])('in digits, in the language’s order, in %s', (locale) => {
    const format = new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      timeZone: 'UTC',
    });
    fc.assert(
      fc.property(days, (of) => {
        expect(parseDate(format.format(of * MS), locale, TODAY)).toEqual({ ok: true, value: of });
      }),
      { numRuns: 120 },
    );
  });

  it('without a year is the last such day up to today', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), fc.integer({ min: 0, max: 364 }), (locale, ago) => {
        const format = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' });
        const of = TODAY - ago;
        expect(parseDate(format.format(of * MS), locale, TODAY)).toEqual({ ok: true, value: of });
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.string({ maxLength: 6 }),
        (text, language) => {
          expect(typeof parseDate(text, language, TODAY).ok).toBe('boolean');
        },
      ),
      { numRuns: 1000 },
    );
    for (const part of ['1 ', '1/', '(', 'a ', '年', '. ']) parseDate(part.repeat(40), 'en', TODAY);
  });
});
