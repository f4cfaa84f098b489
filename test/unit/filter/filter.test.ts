import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrowUses } from '@/core/ledger/narrow-uses';
import { type Filter, filterOf, LOOK_BACKS, NO_FILTER, PERIODS, queryOf } from '@/core/model/filter';
import { filterPeriod, lookBackFrom } from '@/core/spend/budget/filter-period';
import { day } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';
import { monthOf } from '@/core/units/month';

const on = (iso: string) => dayOfIso(iso) ?? day(0);
const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const days = fc.tuple(fc.integer({ min: 7400, max: 84_000 }), fc.nat(900)).map(([from, more]) => ({
  from: day(from),
  to: day(Math.min(84_004, from + more)),
}));
const filters: fc.Arbitrary<Filter> = fc.record({
  team: fc.option(text),
  period: fc.oneof(fc.constantFrom(...PERIODS), days),
  group: fc.option(
    fc.record({ by: fc.constantFrom('group', 'department', 'cost-centre', 'project'), name: text }),
  ),
  product: fc.option(text),
  back: fc.option(fc.constantFrom(...LOOK_BACKS)),
});

describe('the filter in the address', () => {
  it('comes back as it was', () =>
    fc.assert(
      fc.property(filters, (filter) => {
        expect(filterOf(queryOf(filter).slice(1))).toEqual(filter);
      }),
    ));

  it('takes any text, and is then a filter that can be written', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        const filter = filterOf(query);
        expect(filterOf(queryOf(filter).slice(1))).toEqual(filter);
      }),
    ));

  it('leaves out what nobody chose', () => {
    expect(queryOf(NO_FILTER)).toBe('');
    expect(filterOf('')).toEqual(NO_FILTER);
    expect(filterOf('period=20000..19000&back=7&by=family&group=x')).toEqual(NO_FILTER);
  });
});

describe('the days of a period', () => {
  it('go with the fiscal year', () => {
    const period = (choice: Filter['period'], start: number, today = '2026-11-22') =>
      filterPeriod(choice, on(today), start);
    expect(period('month', 1)).toEqual({ from: on('2026-11-01'), to: on('2026-11-30') });
    expect(period('quarter', 2)).toEqual({ from: on('2026-11-01'), to: on('2027-01-31') });
    expect(period('fiscal', 2)).toEqual({ from: on('2026-02-01'), to: on('2027-01-31') });
    expect(period('fiscal', 2, '2026-01-31')).toEqual({ from: on('2025-02-01'), to: on('2026-01-31') });
    expect(period('year', 1)).toEqual({ from: on('2025-11-23'), to: on('2026-11-22') });
    expect(period('all', 1)).toBeNull();
  });

  it('hold today, whatever month the year begins in', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000, max: 40_000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('month', 'quarter', 'fiscal', 'year'),
        (today, start, choice) => {
          const period = filterPeriod(choice, day(today), start);
          expect(period && period.from <= today && today <= period.to).toBe(true);
        },
      ),
    ));

  it('of a look-back are whole months', () => {
    expect(lookBackFrom(3, on('2026-11-22'))).toBe(on('2026-08-01'));
    expect(lookBackFrom(12, on('2026-01-31'))).toBe(on('2025-01-01'));
    expect(monthOf(lookBackFrom(24, on('2026-02-28')) ?? day(0))).toBe(2024 * 12 + 1);
    expect(lookBackFrom(null, on('2026-11-22'))).toBeNull();
  });
});

describe('use narrowed down', () => {
  const use = (person: number, product: string, all: number[]) => ({
    person,
    product,
    days: Int32Array.from(all),
    tokens: Float64Array.from(all, (one) => one * 100),
    onSeat: new Uint8Array(all.length),
  });

  it('is just what is asked for, day by day', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(50), { maxLength: 30 }).map((all) => all.toSorted((a, b) => a - b)),
        fc.nat(50),
        fc.nat(50),
        (all, a, b) => {
          const period = { from: day(Math.min(a, b)), to: day(Math.max(a, b)) };
          const wanted = all.filter((one) => period.from <= one && one <= period.to);
          const found = narrowUses([use(1, 'Revit', all)], { people: null, product: null, period });
          expect(found.flatMap(({ days }) => [...days])).toEqual(wanted);
          expect(found.flatMap(({ tokens }) => [...tokens])).toEqual(wanted.map((one) => one * 100));
        },
      ),
    ));

  it('by people and products together', () => {
    const uses = [use(1, 'Revit', [3]), use(1, 'Maya', [4]), use(2, 'Revit', [5])];
    const found = narrowUses(uses, {
      people: new Set([1]),
      product: (name) => name === 'Revit',
      period: null,
    });
    expect(found).toEqual([uses[0]]);
  });
});
