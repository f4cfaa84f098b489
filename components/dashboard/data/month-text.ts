import { epochOfDay } from '@/core/units/day';
import { dayFormat } from '@/core/units/formatters';
import { firstDayOf } from '@/core/units/month';

/** A calendar month: "Mar 2026". @param month counted from year 0 */
export const monthText = (month: number, locale: string): string =>
  dayFormat(locale, { month: 'short', year: 'numeric' }).format(epochOfDay(firstDayOf(month)));
