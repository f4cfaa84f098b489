import Holidays from 'date-holidays';
import type { Holiday } from '@/core/model/settings';
import { type Day, day } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';

/** Something to choose: a country, or a part of one. */
export interface Choice {
  readonly code: string;
  readonly name: string;
}

/** Countries the library knows, by name. @param locale BCP 47 of their names */
export const countriesOf = (locale: string): Choice[] => choices(new Holidays().getCountries(locale));

/**
 * Parts of a region with holidays of their own, by name; empty when there are none.
 * @param region 'DE' or 'DE-BY'
 */
export function partsOf(region: string, locale: string): Choice[] {
  const [country = '', state] = region.split('-');
  const library = new Holidays();
  const parts = state ? library.getRegions(country, state, locale) : library.getStates(country, locale);
  return choices(parts ?? {});
}

/**
 * Public holidays of a region in some years, by day. Days off for schools or banks only, and half days, are not among
 * them: what the admin's own people do is learned, and can be corrected by hand.
 * @param region 'DE', 'DE-BY' or 'DE-BY-A'
 */
export function publicHolidays(
  region: string,
  firstYear: number,
  lastYear: number,
  locale: string,
): Holiday[] {
  const [country = '', ...parts] = region.split('-');
  const [state = '', part = ''] = parts;
  const library = new Holidays(country, state, part, { types: ['public'], languages: [locale, 'en'] });
  const names = new Map<Day, string>();
  for (let year = firstYear; year <= lastYear; year++)
    for (const { date, start, end, name } of library.getHolidays(year) ?? []) {
      const first = dayOfIso(date.slice(0, 10));
      const days = Math.round((end.getTime() - start.getTime()) / 86_400_000 - 0.01); // half a day is none
      for (let i = 0; first !== null && i < days; i++) {
        const on = day(first + i);
        if (!names.has(on)) names.set(on, name.slice(0, 100));
      }
    }
  return [...names]
    .map(([on, name]): Holiday => ({ day: on, name, origin: 'list', worked: false }))
    .sort((a, b) => a.day - b.day);
}

const choices = (names: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(names)
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name));
