import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '@/core/units/brands';
import { datePartsOf } from '@/core/units/day';
import { firstDayOf, lastDayOf, monthOf } from '@/core/units/month';

test('the month of any day is the calendar’s', () => {
  fc.assert(
    fc.property(fc.integer({ min: -600_000, max: 2_500_000 }).map(day), (on) => {
      const { year, month } = datePartsOf(on);
      expect(monthOf(on)).toBe(year * 12 + month - 1);
    }),
    { numRuns: 5_000 },
  );
  for (let on = day(18_000); on < 22_000; on = day(on + 1))
    expect(firstDayOf(monthOf(on)) <= on && on <= lastDayOf(monthOf(on))).toBe(true);
});
