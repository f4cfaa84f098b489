import type { HolidayLibrary } from '@/components/dashboard/holidays/holiday-view';
import { yearsListed } from '@/core/calendar/change-holidays';
import type { Day } from '@/core/units/brands';

/** The library of public holidays, in a chunk of its own. @param locale of the names */
export async function openHolidays(today: Day, locale: string): Promise<HolidayLibrary> {
  const { countriesOf, partsOf, publicHolidays } = await import('@/core/calendar/holiday-library');
  return {
    countries: countriesOf(locale),
    parts: (region) => partsOf(region, locale),
    holidays: (region) => publicHolidays(region, ...yearsListed(today), locale),
  };
}
