import { expect, test } from 'vitest';
import type { EnteredRate } from '@/core/model/settings';
import { mergeSheet } from '@/core/rates/merge-sheet';
import { rateFor } from '@/core/rates/rate-for';
import { rateTable } from '@/core/rates/rate-table';
import type { LearnedRates } from '@/core/rates/types';
import { centitokens, day } from '@/core/units/brands';

const on = day(20_000);
const entered = (product: string, tokens: number, more: Partial<EnteredRate> = {}): EnteredRate => ({
  product,
  perDay: centitokens(tokens * 100),
  from: null,
  origin: 'admin',
  ...more,
});
const version = (tokens: number, from: number) => ({
  perDay: centitokens(tokens * 100),
  from: day(from),
  agreeing: 1482,
  personDays: 1490,
});
const none: LearnedRates = { daily: new Map(), perResult: new Set() };

test('each source beside the others, the one in use, and who disagrees', () => {
  const learned = {
    daily: new Map([['revit', [version(9, 19_000), version(10, 19_900)]]]),
    perResult: new Set<string>(),
  };
  const rates = [entered('Revit', 8, { origin: 'list' }), entered('Autodesk Revit', 12), entered('Maya', 6)];
  const [maya, revit, seen] = rateTable({ rates }, learned, ['Revit', 'Seen only'], on);
  expect(revit).toMatchObject({
    name: 'Revit',
    inUse: { perDay: 1000, origin: 'learned' },
    perResult: null,
    entries: [{ at: 0 }, { at: 1 }],
    disagreeing: [
      { origin: 'admin', perDay: 1200 },
      { origin: 'list', perDay: 800 },
    ],
  });
  expect(revit?.versions.map(({ perDay }) => perDay)).toEqual([900, 1000]);
  expect(maya).toMatchObject({ inUse: { perDay: 600, origin: 'admin' }, disagreeing: [], versions: [] });
  expect(seen).toMatchObject({ name: 'Seen only', inUse: null, entries: [], perResult: null });
});

test('an entry counts from its day on, the newest first', () => {
  const rates = [entered('Revit', 12, { from: day(20_001) }), entered('Revit', 10)];
  expect(rateFor('Revit', on, { rates }, none)?.perDay).toBe(1000);
  expect(rateFor('Revit', day(20_001), { rates }, none)?.perDay).toBe(1200);
  expect(rateTable({ rates }, none, [], on)[0]?.entries.map(({ at }) => at)).toEqual([1, 0]);
});

test('charged by result: no daily rate, by its charges or by the admin, who is contradicted by daily charges', () => {
  const rates = [entered('Render', 0.5, { per: 'result' }), entered('Render', 3, { origin: 'list' })];
  expect(rateFor('Render', on, { rates }, none)).toBeNull();
  expect(rateTable({ rates }, none, [], on)[0]).toMatchObject({ inUse: null, perResult: 'admin' });
  const daily = { daily: new Map([['render', [version(5, 19_000)]]]), perResult: new Set<string>() };
  expect(rateFor('Render', on, { rates }, daily)).toMatchObject({ perDay: 500, origin: 'learned' });
  const byCharges = { daily: new Map(), perResult: new Set(['render']) };
  expect(rateTable({ rates: [entered('Render', 3)] }, byCharges, [], on)[0]).toMatchObject({
    inUse: null,
    perResult: 'learned',
    disagreeing: [{ origin: 'admin', perDay: 300 }],
  });
});

test('a sheet replaces what was entered for the same day, and nothing else', () => {
  const before = [
    entered('Revit', 8, { origin: 'list' }),
    entered('Autodesk Revit', 9, { from: on }),
    entered('Revit', 7, { from: day(19_000) }),
    entered('Maya', 6, { from: on }),
  ];
  const sheet = [
    { line: 1, product: 'Revit', tokens: centitokens(1000), per: 'day' as const },
    { line: 2, product: 'Render', tokens: centitokens(50), per: 'result' as const },
  ];
  const after = mergeSheet(before, sheet, on);
  expect(after).toEqual([
    before[0],
    before[2],
    before[3],
    entered('Revit', 10, { from: on }),
    entered('Render', 0.5, { from: on, per: 'result' }),
  ]);
  expect(mergeSheet(after, sheet, on)).toHaveLength(5);
});
