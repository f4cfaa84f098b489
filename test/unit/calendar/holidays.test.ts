import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addClosure,
  isListDue,
  removeClosure,
  replaceListed,
  setWorked,
  yearsListed,
} from '@/core/calendar/change-holidays';
import { countriesOf, partsOf, publicHolidays } from '@/core/calendar/holiday-library';
import { closedDays } from '@/core/forecast/closed-days';
import { Holiday } from '@/core/model/settings';
import { type Day, day } from '@/core/units/brands';
import { dayOfIso, isoOfDay } from '@/core/units/day';

const iso = (text: string): Day => dayOfIso(text) ?? day(0);
const daysOf = (region: string, year: number) =>
  publicHolidays(region, year, year, 'en').map((h) => isoOfDay(h.day));

describe('the library', () => {
  it('knows public holidays by country and part, without half days', () => {
    expect(daysOf('GB', 2026)).toContain('2026-12-28'); // Boxing Day moved from a Saturday
    expect(daysOf('DE', 2026)).not.toContain('2026-01-06');
    expect(daysOf('DE-BY', 2026)).toContain('2026-01-06');
    expect(daysOf('DE-BY', 2026)).not.toContain('2026-08-08');
    expect(daysOf('DE-BY-A', 2026)).toContain('2026-08-08'); // the peace festival of Augsburg
    expect(daysOf('DE', 2026)).not.toContain('2026-12-24');
    expect(daysOf('US', 2026).filter((on) => on.startsWith('2026-11'))).toEqual(['2026-11-11', '2026-11-26']);
  });
  it('gives every day of a longer feast', () => {
    const feast = publicHolidays('AE', 2026, 2026, 'en').filter(
      ({ day: on }) => on >= iso('2026-03-18') && on < iso('2026-03-25'),
    );
    expect(feast.length).toBeGreaterThanOrEqual(3);
  });
  it('names countries and their parts in the language asked for', () => {
    expect(countriesOf('en').length).toBeGreaterThan(150);
    expect(countriesOf('de').find(({ code }) => code === 'DE')?.name).toBe('Deutschland');
    expect(partsOf('DE', 'en').map(({ code }) => code)).toContain('BY');
    expect(partsOf('DE-BY', 'en').length).toBeGreaterThan(0);
    expect(partsOf('SE', 'en')).toEqual([]);
  });
  it('lists fourteen years of many countries, each day once, as the settings store it', () => {
    for (const code of ['US', 'GB', 'DE', 'FR', 'JP', 'IN', 'CN', 'AE', 'IL', 'TR', 'BR', 'ZA', 'KR', 'TH']) {
      const found = publicHolidays(code, 2016, 2029, 'en');
      expect(found.length).toBeGreaterThan(14 * 3);
      expect(new Set(found.map((h) => h.day)).size).toBe(found.length);
      for (const one of found) expect(Holiday.safeParse(one).success).toBe(true);
    }
  });
  it('lists nothing of what it does not know', () => {
    expect(publicHolidays('XX', 2026, 2026, 'en')).toEqual([]);
  });
});

describe('the list', () => {
  const listed = (...days: string[]) =>
    days.map((on): Holiday => ({ day: iso(on), name: on, origin: 'list', worked: false }));
  it('keeps the admin’s own days and choices when the region changes', () => {
    let list = replaceListed([], listed('2026-01-01', '2026-01-06'));
    list = setWorked(list, iso('2026-01-01'), true);
    list = addClosure(list, { from: iso('2026-08-10'), to: iso('2026-08-14') }, 'Works holidays');
    list = replaceListed(list, listed('2026-01-01', '2026-05-01', '2026-08-12'));
    expect(list.map(({ day: on, origin, worked }) => [isoOfDay(on), origin, worked])).toEqual([
      ['2026-01-01', 'list', true],
      ['2026-05-01', 'list', false],
      ...['10', '11', '12', '13', '14'].map((on) => [`2026-08-${on}`, 'admin', false]),
    ]);
    expect(closedDays({ holidays: list })).not.toContain(iso('2026-01-01'));
    expect(removeClosure(list, iso('2026-08-12'))).toHaveLength(list.length - 1);
    expect(removeClosure(list, iso('2026-05-01'))).toHaveLength(list.length);
  });
  it('closes what is listed as worked on, and no endless span', () => {
    const list = setWorked(listed('2026-05-01'), iso('2026-05-01'), true);
    expect(addClosure(list, { from: iso('2026-05-01'), to: iso('2026-05-01') }, '')[0]?.worked).toBe(false);
    expect(addClosure([], { from: iso('2026-05-01'), to: iso('2126-05-01') }, '')).toHaveLength(366);
  });
  it('is due again when a new year begins', () => {
    const today = iso('2026-11-22');
    const [first, last] = yearsListed(today);
    const list = publicHolidays('FR', first, last, 'en');
    expect(isListDue(list, today)).toBe(false);
    expect(isListDue(list, iso('2027-01-01'))).toBe(true);
  });
  it('holds each day once and in order, whatever is done', () => {
    const someDay = fc.integer({ min: 20_000, max: 20_060 }).map(day);
    const step = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), from: someDay, length: fc.integer({ min: 0, max: 9 }) }),
      fc.record({ kind: fc.constant('remove' as const), on: someDay }),
      fc.record({ kind: fc.constant('worked' as const), on: someDay, worked: fc.boolean() }),
      fc.record({ kind: fc.constant('list' as const), days: fc.uniqueArray(someDay, { maxLength: 9 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let list: Holiday[] = [];
        for (const one of steps) {
          if (one.kind === 'add')
            list = addClosure(list, { from: one.from, to: day(one.from + one.length) }, 'x');
          if (one.kind === 'remove') list = removeClosure(list, one.on);
          if (one.kind === 'worked') list = setWorked(list, one.on, one.worked);
          if (one.kind === 'list')
            list = replaceListed(
              list,
              one.days.map((on) => ({ day: on, name: '', origin: 'list', worked: false })),
            );
          const days = list.map((h) => h.day);
          expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
        }
      }),
      { seed: 11 },
    );
  });
});
