import { describe, expect, it } from 'vitest';
import { centitokens, day, minor } from '@/core/units/brands';
import { isWeekday, monthOf as namedMonth } from '@/core/units/calendar-words';
import { dateOrderOf } from '@/core/units/date-order';
import { datePartsIn } from '@/core/units/date-parts';
import { nearestYear, parseDate } from '@/core/units/dates';
import {
  addDays,
  datePartsOf,
  dayOfDate,
  dayOfEpoch,
  dayOfIso,
  epochOfDay,
  isoOfDay,
  weekdayOf,
} from '@/core/units/day';
import { fold } from '@/core/units/fold';
import { firstDayOf, lastDayOf, monthOf } from '@/core/units/month';

const iso = (text: string) => dayOfIso(text) ?? day(0);

describe('days', () => {
  it('count from 1970, in both directions, and end with the day', () => {
    expect(dayOfEpoch(0)).toBe(0);
    expect(dayOfEpoch(86_399_999)).toBe(0);
    expect(dayOfEpoch(86_400_000)).toBe(1);
    expect(dayOfEpoch(-1)).toBe(-1);
    expect(epochOfDay(day(2))).toBe(172_800_000);
    expect(addDays(day(10), -11)).toBe(-1);
    expect(isoOfDay(day(-1))).toBe('1969-12-31');
  });

  it('are days of the week from Monday, before 1970 too', () => {
    expect(
      ['2026-11-16', '2026-11-22', '1970-01-01', '1969-12-28', '1969-12-29'].map((at) => weekdayOf(iso(at))),
    ).toEqual([0, 6, 3, 6, 0]);
  });

  it('are dates that exist', () => {
    expect(dayOfDate(2024, 2, 29)).not.toBeNull();
    expect(dayOfDate(2023, 2, 29)).toBeNull();
    expect(dayOfDate(2024, 13, 1)).toBeNull();
    expect(dayOfDate(2024, 0, 1)).toBeNull();
    expect(dayOfDate(2024, 4, 31)).toBeNull();
    expect(datePartsOf(iso('2024-12-31'))).toEqual({ year: 2024, month: 12, dayOfMonth: 31 });
    for (const text of ['2024-1-01', '2024-01-01T00', ' 2024-01-01', '24-01-01', '2024-02-30', ''])
      expect(dayOfIso(text)).toBeNull();
  });

  it('are whole: half a day, token or cent is a mistake', () => {
    for (const make of [day, centitokens, minor]) {
      expect(() => make(0.5)).toThrow(RangeError);
      expect(() => make(2 ** 53)).toThrow(/must be a safe integer, got 9007199254740992/);
      expect(make(-7)).toBe(-7);
    }
    expect(() => day(0.5)).toThrow(/^Day/);
    expect(() => minor(0.5)).toThrow(/^Minor/);
    expect(() => centitokens(Number.NaN)).toThrow(/^Centitokens/);
  });
});

describe('months', () => {
  it('are counted from year 0', () => {
    expect(monthOf(iso('2026-01-01'))).toBe(2026 * 12);
    expect(['2025-12-31', '0987-10-05'].map((on) => monthOf(iso(on)))).toEqual([
      2025 * 12 + 11,
      987 * 12 + 9,
    ]);
  });

  it('have a first and a last day', () => {
    const february = monthOf(iso('2024-02-10'));
    expect([firstDayOf(february), lastDayOf(february)].map(isoOfDay)).toEqual(['2024-02-01', '2024-02-29']);
    const december = monthOf(iso('2025-12-10'));
    expect([firstDayOf(december), lastDayOf(december)].map(isoOfDay)).toEqual(['2025-12-01', '2025-12-31']);
  });
});

describe('words of the calendar', () => {
  it('name a month by its name, its short form, its form beside a day, or three letters of it', () => {
    for (const word of ['october', 'oct', 'octo']) expect(namedMonth(word, 'en')?.month).toBe(10);
    expect(namedMonth('pazdziernik', 'pl')?.month).toBe(10);
    expect(namedMonth('pazdziernika', 'pl')?.month).toBe(10);
    expect(namedMonth('oc', 'en')).toBeNull();
    expect(namedMonth('octopus', 'en')).toBeNull();
    expect(namedMonth('ju', 'en')).toBeNull();
    expect(namedMonth('mar', 'en')).toEqual({ month: 3, foreign: false });
  });

  it('are another language’s only where neither the page’s nor English says otherwise, and all the others agree', () => {
    expect(namedMonth('ottobre', 'en')).toEqual({ month: 10, foreign: true });
    expect(namedMonth('ottobre', 'it')).toEqual({ month: 10, foreign: false });
    expect(namedMonth('october', 'it')).toEqual({ month: 10, foreign: false });
    expect(namedMonth('may', 'de')).toEqual({ month: 5, foreign: false });
  });

  it('name days of the week, foreign ones only where any will do', () => {
    expect(isWeekday('friday', 'de', false)).toBe(true);
    expect(isWeekday('freitag', 'de', false)).toBe(true);
    expect(isWeekday('freitag', 'en', false)).toBe(false);
    expect(isWeekday('freitag', 'en', true)).toBe(true);
    expect(isWeekday('may', 'en', true)).toBe(false);
    for (const word of ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])
      expect(isWeekday(word, 'en', false)).toBe(true);
  });

  it('say in which order a date is written; English alone doesn’t', () => {
    expect(['de', 'fr', 'en-GB', 'en-US', 'ja', 'hu', 'sv'].map(dateOrderOf)).toEqual([
      'dmy',
      'dmy',
      'dmy',
      'mdy',
      'ymd',
      'ymd',
      'ymd',
    ]);
    expect(['en', 'EN', '', 'not a language', 'en-Latn'].map(dateOrderOf)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('are compared without case, width, accents and what can’t be seen', () => {
    expect(fold('Łódź ØRE Straße Ærø Đ ISTANBUL ı')).toBe('lodz ore strasse aero d istanbul i');
    expect(fold('ＡＢＣ\u200b\u00e9e\u0301')).toBe('abcee');
    expect(fold('が')).toBe('が');
  });
});

describe('parts of dates', () => {
  const parts = (text: string, language = 'en') =>
    datePartsIn(text, language).map(({ year, month, day: at, order }) => [year, month, at, order]);

  it('are a day alone, a day and its month, or a month and its year', () => {
    expect(parts('10')).toEqual([[null, null, 10, null]]);
    expect(parts('10.')).toEqual([[null, null, 10, null]]);
    expect(parts('(10)')).toEqual([[null, null, 10, null]]);
    expect(parts('10, 2026')).toEqual([[2026, null, 10, null]]);
    expect(parts('5 , 2026')).toEqual([[2026, null, 5, null]]);
    expect(parts('October 2026')).toEqual([[2026, 10, null, null]]);
    expect(parts('October')).toEqual([[null, 10, null, null]]);
    expect(parts("Oct 5, '26")).toEqual([[2026, 10, 5, null]]);
    expect(parts('10/2026')).toEqual([[2026, 10, null, null]]);
    expect(parts('2026-10')).toEqual([[2026, 10, null, null]]);
    expect(parts('10月', 'ja')).toEqual([[null, 10, null, null]]);
    expect(parts('2025年10月', 'ja')).toEqual([[2025, 10, null, null]]);
    expect(parts('20日', 'ja')).toEqual([[null, null, 20, null]]);
    expect(parts('2025年', 'ja')).toEqual([]);
    expect(parts('2025年10月3日 星期五', 'zh-CN')).toEqual([[2025, 10, 3, null]]);
  });

  it('are several where only the order tells them apart', () => {
    expect(parts('3/4')).toEqual([
      [null, 4, 3, 'dmy'],
      [null, 3, 4, 'mdy'],
    ]);
    expect(parts('3.4.')).toEqual([[null, 4, 3, null]]);
    expect(parts('4/4')).toEqual([[null, 4, 4, null]]);
    expect(parts('13/4')).toEqual([[null, 4, 13, 'dmy']]);
    expect(parts('03/04/05')).toEqual([
      [2005, 4, 3, 'dmy'],
      [2005, 3, 4, 'mdy'],
      [2003, 4, 5, 'ymd'],
    ]);
    expect(parts('03.04.05')).toEqual([
      [2005, 4, 3, 'dmy'],
      [2003, 4, 5, 'ymd'],
    ]);
    expect(parts('32/12/31')).toEqual([[2032, 12, 31, 'ymd']]);
    expect(parts('03.04.2025')).toEqual([[2025, 4, 3, null]]);
    expect(parts('04/04/2025')).toEqual([[2025, 4, 4, null]]);
  });

  it.each([
    '100/2',
    '1/100',
    '2025/100',
    '1/2/3',
    '1/2/345',
    '123/1/2025',
    '1/123/2025',
    '2025/1/2025',
    '1-2/2025',
    '0/12',
    '32/12',
    '10/13/14/15',
    'Oct 1/2',
    'Oct 2025 2026',
    'Oct 5 6 7',
    'Oct 123',
    'one two three four five six seven eight nine',
    '10 Oct 10:30 11',
  ])('are none in %j', (text) => expect(parts(text)).toEqual([]));

  it('are looked for in short texts only', () => {
    expect(parts(`Oct 5, 2026${' '.repeat(69)}`)).toHaveLength(1);
    expect(parts(`Oct 5, 2026${' '.repeat(70)}`)).toEqual([]);
  });
});

describe('a moment and a year', () => {
  const today = iso('2026-01-15');
  const read = (text: string) => {
    const found = parseDate(text, 'en', today);
    return found.ok ? isoOfDay(found.value) : found.code;
  };

  it.each([
    ['2025-10-10T23:30-01:00', '2025-10-11'],
    ['2025-10-10T00:30+01:00', '2025-10-09'],
    ['2025-10-10T00:30+0100', '2025-10-09'],
    ['2025-10-10T00:29+00:30', '2025-10-09'],
    ['2025-10-10T00:30+00:30', '2025-10-10'],
    ['2025-10-10 23:59:60.123456789 UTC', '2025-10-10'],
    ['2025-10-10t24:00z', '2025-10-11'],
    ['2025-10-10T25:00Z', 'unparsable'],
    ['2025-10-10T10:60Z', 'unparsable'],
    ['2025-10-10T10:59:61Z', 'unparsable'],
    ['2025-02-29T10:00Z', 'unparsable'],
    ['1989-12-31T10:00Z', 'unparsable'],
    ['1990-01-01', '1990-01-01'],
    ['2199-12-30', '2199-12-30'],
    ['2199-12-31', 'unparsable'],
  ])('%s is %s', (text, found) => expect(read(text)).toBe(found));

  it('is the last such day up to today, or the next from today on, over leap years left out', () => {
    const near = (month: number, of: number, to: string, yearless: 'past' | 'future') => {
      const found = nearestYear(month, of, iso(to), yearless);
      return found === null ? null : isoOfDay(found);
    };
    expect(near(1, 15, '2026-01-15', 'past')).toBe('2026-01-15');
    expect(near(1, 15, '2026-01-15', 'future')).toBe('2026-01-15');
    expect(near(1, 16, '2026-01-15', 'past')).toBe('2025-01-16');
    expect(near(1, 14, '2026-01-15', 'future')).toBe('2027-01-14');
    expect(near(2, 29, '2104-02-28', 'past')).toBe('2096-02-29');
    expect(near(2, 29, '2096-03-01', 'future')).toBe('2104-02-29');
    expect(near(2, 30, '2026-01-15', 'past')).toBeNull();
  });
});
