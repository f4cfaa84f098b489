import { calendarWords } from '@/core/units/calendar-words';
import { LOCALES } from '@/core/units/locales';
import { meaningsOf } from './vocabulary';

/** The browser's words for dates take long to gather in every language: do so one language at a time, once. */
export function* warmUp(): Generator<void, void> {
  meaningsOf('tokens used');
  yield;
  for (const locale of LOCALES) {
    calendarWords(locale);
    yield;
  }
}
