import { describe, expect, test } from 'vitest';
import type { PersonDay } from '@/core/ledger/daily/person-day';
import { explainCharge } from '@/core/spend/explain-charge';
import { centitokens, day } from '@/core/units/brands';

const row = (
  product: string,
  on: number,
  tokens: number | null,
  more: Partial<PersonDay> = {},
): PersonDay => ({
  personId: 1,
  day: day(on),
  product,
  feature: null,
  version: null,
  tokens: tokens === null ? null : centitokens(tokens * 100),
  access: null,
  seat: false,
  hidden: 0,
  file: 'f',
  readAt: 1,
  ...more,
});
const learned = {
  daily: new Map([['revit', [{ perDay: centitokens(1000), from: day(1), agreeing: 9, personDays: 9 }]]]),
  perResult: new Set(['render']),
};
const explain = (...rows: PersonDay[]) =>
  explainCharge(rows, day(20), { rates: [] }, learned).map(({ product, tokens, reasons }) => [
    product,
    tokens,
    reasons.map(({ code }) => code),
  ]);

describe('a charge', () => {
  test('at the rate is a 24-hour window; another is off the rate, or nobody knows', () => {
    expect(explain(row('Revit', 20, 10))).toEqual([['Revit', 1000, ['window']]]);
    expect(explain(row('Revit', 20, 9))).toEqual([['Revit', 900, ['off-rate']]]);
    expect(explain(row('Maya', 20, 6))).toEqual([['Maya', 600, ['no-rate']]]);
    expect(explain(row('Render', 20, 1.25))).toEqual([['Render', 125, ['per-result']]]);
  });

  test('of nothing is covered by the day before, or free', () => {
    expect(explain(row('Revit', 19, 10), row('Revit', 20, 0))).toEqual([['Revit', 0, ['window-before']]]);
    expect(explain(row('Maya', 19, 6), row('Revit', 20, 0))).toEqual([['Revit', 0, ['free']]]);
    expect(explain(row('Render', 19, 1), row('Render', 20, 0))).toEqual([['Render', 0, ['free']]]);
  });

  test('names the second product, the parts, what was said before, seats and blanks', () => {
    expect(explain(row('Revit', 20, 10), row('Maya', 20, 6))).toEqual([
      ['Revit', 1000, ['window', 'other-product']],
      ['Maya', 600, ['no-rate', 'other-product']],
    ]);
    const parts = [row('Revit', 20, 10, { feature: 'A' }), row('Revit', 20, 0, { feature: 'B' })];
    expect(explain(...parts)).toEqual([['Revit', 1000, ['window', 'several-parts']]]);
    const restated = [
      row('Revit', 20, 10),
      row('Revit', 20, 12, { hidden: 4 }),
      row('Revit', 20, 10, { hidden: 1 }),
    ];
    expect(explain(...restated)).toEqual([['Revit', 1000, ['window', 'restated', 'told-twice']]]);
    expect(explain(row('Revit', 20, null, { seat: true }))).toEqual([['Revit', null, ['seat']]]);
    expect(explain(row('Revit', 20, null))).toEqual([['Revit', null, ['blank']]]);
  });
});
