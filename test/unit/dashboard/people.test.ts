import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choosePeople, marginOf } from '@/components/dashboard/people/choose-people';
import { ALL_PEOPLE, type PersonRow, SORT_KEYS } from '@/components/dashboard/people/people-view';
import { kindOf } from '@/components/dashboard/people/verdict-kind';
import { windowOf } from '@/components/dashboard/people/window-of';
import { tableCsv } from '@/components/dashboard/reports/table-csv';
import { peopleTable } from '@/components/dashboard/reports/tables/people-table';
import { createTranslator } from '@/components/text/translate';
import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import { day, minor } from '@/core/units/brands';
import catalog from '@/public/_locales/en/messages.json';

const t = createTranslator(
  (key, values) =>
    (Object.entries(catalog).find(([name]) => name === key)?.[1].message ?? '').replace(
      /\$[A-Z_]+\$/g,
      () => values.shift() ?? '',
    ),
  'en',
);

const person = (id: number, name: string, verdict: Partial<AdvisedVerdict> = {}): PersonRow => ({
  id,
  name,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@x.example`,
  places: [],
  decision: null,
  quiet: false,
  verdict: {
    seats: ['AutoCAD'],
    since: day(20_000),
    contestedSince: null,
    present: [],
    unpriced: [],
    unknownUse: [],
    products: ['AutoCAD'],
    currency: 'EUR',
    saving: minor(1000),
    probability: 0.9,
    risk: 1,
    effort: 'buy',
    waitFor: null,
    flip: null,
    reasons: [],
    costs: { advised: minor(9000), present: minor(10_000), flex: minor(10_000), seats: minor(9000) },
    days: { expected: 131, breakEven: 100 },
    windows: { agree: 3, of: 4 },
    trend: [],
    computedOn: day(20_000),
    stamp: '',
    ...verdict,
  },
});
const ids = (rows: readonly PersonRow[]) => rows.map(({ id }) => id);

describe('choosing people', () => {
  const people = [
    person(1, 'Ada Öhman', { saving: minor(5000) }),
    person(2, 'Bo Berg', { saving: minor(9000), probability: 0.5, products: ['Revit', 'AutoCAD'] }),
    { ...person(3, 'Cy Ahman', { effort: 'none', saving: minor(0), days: null }), places: ['Bridges'] },
    { ...person(4, 'Di Berg', { saving: minor(7000), products: ['Revit'] }), quiet: true },
  ];

  test('kinds: what is decided is neither to change nor to look at', () => {
    expect(people.map(kindOf)).toEqual(['move', 'unsure', 'keep', 'decided']);
    expect(kindOf(person(5, 'Ed', { windows: { agree: 1, of: 4 } }))).toBe('unsure'); // the past says otherwise
    expect(kindOf(person(6, 'Flo', { windows: { agree: 0, of: 0 } }))).toBe('move');
  });

  test('every filter narrows down, all of them together', () => {
    const chosen = (more: Partial<typeof ALL_PEOPLE>) =>
      ids(choosePeople(people, { ...ALL_PEOPLE, ...more }, 'en'));
    expect(chosen({})).toEqual([2, 4, 1, 3]);
    expect(chosen({ kind: 'move' })).toEqual([1]);
    expect(chosen({ search: 'OHMAN ada' })).toEqual([1]);
    expect(chosen({ search: 'berg', kind: 'decided' })).toEqual([4]);
    expect(chosen({ search: 'x.example', sort: 'name', down: false })).toEqual([1, 2, 3, 4]);
  });

  test('what is not known comes last, up and down', () => {
    for (const down of [true, false])
      expect(choosePeople(people, { ...ALL_PEOPLE, sort: 'days', down }, 'en').at(-1)?.id).toBe(3);
    expect(people.map(({ verdict }) => marginOf(verdict))).toEqual([31, 31, null, 31]);
  });

  test('every column sorts, both ways, without losing anybody', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            saving: fc.integer({ min: -5, max: 5 }).map(minor),
            probability: fc.constantFrom(0, 0.5, 1),
            risk: fc.integer({ min: 0, max: 4 }),
          }),
        ),
        fc.constantFrom(...SORT_KEYS),
        (verdicts, sort) => {
          const many = verdicts.map((verdict, i) => person(i, `P ${i % 7}`, verdict));
          const up = choosePeople(many, { ...ALL_PEOPLE, sort, down: false }, 'en');
          const down = choosePeople(many, { ...ALL_PEOPLE, sort, down: true }, 'en');
          expect([...ids(up)].sort((a, b) => a - b)).toEqual(many.map(({ id }) => id));
          expect([...ids(down)].sort((a, b) => a - b)).toEqual(many.map(({ id }) => id));
          if (sort !== 'saving' && sort !== 'probability' && sort !== 'risk') return;
          const values = up.map(({ verdict }) => verdict[sort]);
          expect(values).toEqual([...values].sort((a, b) => a - b));
          expect(down.map(({ verdict }) => verdict[sort])).toEqual([...values].reverse());
        },
      ),
      { seed: 20261122, numRuns: 300 },
    );
  });
});

test('the rows in sight are always drawn, and never many more', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 300_000 }),
      fc.integer({ min: 0, max: 2000 }),
      fc.integer({ min: 0, max: 6000 }),
      (scrolled, height, count) => {
        const ROW = 44;
        const top = Math.min(scrolled, Math.max(0, count * ROW - height));
        const { first, end } = windowOf(top, height, ROW, count);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(count);
        expect(first * ROW).toBeLessThanOrEqual(top);
        expect(end * ROW).toBeGreaterThanOrEqual(Math.min(count * ROW, top + height));
        expect(end - first).toBeLessThanOrEqual(height / ROW + 27);
      },
    ),
    { seed: 20261122, numRuns: 1000 },
  );
  expect(windowOf(1e9, 600, 44, 100)).toEqual({ first: 73, end: 100 }); // the list became shorter
});

test('the file says what the table says, and runs no formula', () => {
  const rows = [person(1, '=1+1', { saving: minor(41_250), seats: ['A', 'B'] })];
  const csv = tableCsv(t, peopleTable(t, rows, 'EUR'));
  const [head = '', line = ''] = csv.replace('\ufeff', '').split('\r\n');
  expect(head.split(',')).toHaveLength(19);
  expect(line).toContain("'=1+1");
  expect(line).toContain('A and B');
  expect(line).toContain(',412.50,0.9,131,100,31,1,3,4,2024-10-04,');
});
