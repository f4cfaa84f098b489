import { describe, expect, it } from 'vitest';
import { parseDate, parseDates } from '@/core/units/dates';
import { dayOfIso, isoOfDay } from '@/core/units/day';

const TODAY = dayOfIso('2026-01-15')!;
const read = (text: string, language = '', today = TODAY): string => {
  const result = parseDate(text, language, today);
  return result.ok ? isoOfDay(result.value) : result.code;
};

describe('parseDate', () => {
  it.each([
    ['2025-10-10', '', '2025-10-10'],
    ['2024-05-10T21:20:32Z', 'en', '2024-05-10'],
    ['2024-05-10T23:30:00-05:00', 'en', '2024-05-11'],
    ['2024-05-10 00:30', 'en', '2024-05-10'],
    ['2025/10/03', 'ja', '2025-10-03'],
    ['2025. 10. 3.', 'ko', '2025-10-03'],
    ['October 10th, 2025', 'en', '2025-10-10'],
    ['10 October 2025', 'en', '2025-10-10'],
    ['Oct 3, 2025', 'en', '2025-10-03'],
    ['Sept 3, 2025', 'en', '2025-09-03'],
    ['Fri, Oct 3, 2025', 'en', '2025-10-03'],
    ['3 Oct 25', 'en', '2025-10-03'],
    ['10. Oktober 2025', 'de', '2025-10-10'],
    ['Freitag, den 10. Okt. 2025', 'de', '2025-10-10'],
    ['10.03.2025', 'de', '2025-03-10'],
    ['10.03.25', 'de', '2025-03-10'],
    ['10.03.2025', 'en', '2025-03-10'],
    ['1er janvier 2026', 'fr', '2026-01-01'],
    ['10 févr. 2025', 'fr', '2025-02-10'],
    ['03/04/2025', 'fr', '2025-04-03'],
    ['03/04/2025', 'en-US', '2025-03-04'],
    ['03/04/2025', 'en-GB', '2025-04-03'],
    ['04/04/2025', 'en', '2025-04-04'],
    ['13/04/2025', 'en', '2025-04-13'],
    ['04/13/2025', 'en', '2025-04-13'],
    ['10 de octubre de 2025', 'es', '2025-10-10'],
    ['10 ottobre 2025', 'it', '2025-10-10'],
    ['mar 7 ott 2025', 'it', '2025-10-07'],
    ['10 de out. de 2025', 'pt-BR', '2025-10-10'],
    ['2025年10月3日', 'ja', '2025-10-03'],
    ['2025年10月3日(金)', 'ja', '2025-10-03'],
    ['2025년 10월 3일', 'ko', '2025-10-03'],
    ['２０２５年１０月３日', 'ja', '2025-10-03'],
    ['10 października 2025', 'pl', '2025-10-10'],
    ['10. října 2025', 'cs', '2025-10-10'],
    ['10 октября 2025 г.', 'ru', '2025-10-10'],
    ['2025. október 10.', 'hu', '2025-10-10'],
    ['10 Ekim 2025', 'tr', '2025-10-10'],
    ['10. lokakuuta 2025', 'fi', '2025-10-10'],
    ['10. Oktober 2025', 'en', '2025-10-10'],
    ['octobre 10, 2025', '', '2025-10-10'],
    ['Oct 3, 2025, 4:05 PM', 'en', '2025-10-03'],
    ['Oct 3, 2025 at 4:05:06 PM GMT+2', 'en', '2025-10-03'],
    ['03.10.2025, 16:05 Uhr', 'de', '2025-10-03'],
    ['2025/10/03 16:05', 'ja', '2025-10-03'],
    ['2025年10月3日 午後4:05', 'ja', '2025-10-03'],
    ['29 February 2024', 'en', '2024-02-29'],
  ])('reads %j (%s) as %s', (text, language, day) => expect(read(text, language)).toBe(day));

  it.each([
    ['October 10th', 'en', '2025-10-10'],
    ['January 10th', 'en', '2026-01-10'],
    ['January 15', 'en', '2026-01-15'],
    ['January 16', 'en', '2025-01-16'],
    ['31. Dezember', 'de', '2025-12-31'],
    ['10月10日', 'ja', '2025-10-10'],
    ['10.12.', 'de', '2025-12-10'],
    ['February 29', 'en', '2024-02-29'],
  ])('gives %j (%s) the last year that is not in the future: %s', (text, language, day) =>
    expect(read(text, language)).toBe(day),
  );

  it('can look ahead instead', () => {
    const result = parseDate('January 10th', 'en', TODAY, 'future');
    expect(result.ok && isoOfDay(result.value)).toBe('2027-01-10');
  });

  it('leaves day and month to the language where both could be', () => {
    expect(read('03/04/2025', 'en')).toBe('ambiguous-date');
    expect(read('03/04/2025')).toBe('ambiguous-date');
    expect(read('03-04-2025', 'nl')).toBe('2025-04-03');
  });

  it.each([
    'Total',
    '12',
    '1.234',
    '2025',
    'AutoCAD 2025',
    '31/02/2025',
    '2025-02-30',
    '2025-13-01',
    '10 Oktober Fest 2025',
    'May be',
    '99/99/2025',
    'Oct Nov 2025',
    '1 2 3 Oct 2025',
    '10 Oct 20251',
    '0/0/2025',
    'October 2025',
    '7 May 1066',
    'x'.repeat(10_000),
  ])('refuses %j', (text) => expect(read(text, 'en')).toBe('unparsable'));

  it('knows blanks and placeholders', () => {
    expect(read('')).toBe('empty');
    expect(read('—')).toBe('placeholder');
  });
});

describe('parseDates', () => {
  const column = (texts: string[], language: string) =>
    parseDates(texts, language, TODAY).map((cell) => (cell.ok ? isoOfDay(cell.value) : cell.code));

  it('lets a cell of one order decide for all, even against the language', () => {
    expect(column(['03/04/2025', '13/04/2025'], 'en')).toEqual(['2025-04-03', '2025-04-13']);
    expect(column(['03/04/2025', '04/13/2025'], 'fr')).toEqual(['2025-03-04', '2025-04-13']);
  });

  it('leaves doubtful cells of a contradictory column', () => {
    expect(column(['03/04/2025', '04/13/2025', '13/04/2025'], 'fr')).toEqual([
      'ambiguous-date',
      '2025-04-13',
      '2025-04-13',
    ]);
  });
});
