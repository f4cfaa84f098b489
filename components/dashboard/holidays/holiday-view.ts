import type { Choice } from '@/core/calendar/holiday-library';
import type { Holiday } from '@/core/model/settings';

/** The library of public holidays, opened when it is needed only: it is larger than all else of the page. */
export interface HolidayLibrary {
  readonly countries: readonly Choice[];
  readonly parts: (region: string) => readonly Choice[];
  /** Of all the years that are listed. */
  readonly holidays: (region: string) => Holiday[];
}
