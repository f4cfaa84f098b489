import { expect, test } from 'vitest';
import { CURVES } from '@/core/advice/curves/cost-curves';
import type { KnownUses } from '@/core/advice/team/known-uses';
import type { CaptureMeta, TeamFacts } from '@/core/ledger/types';
import type { UseDays } from '@/core/ledger/use-days';
import { startingSettings } from '@/core/rates/starting-values';
import { teamCurves } from '@/core/spend/team-curves';
import { centitokens, day, minor } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';
import { monthOf } from '@/core/units/month';

const on = (iso: string) => dayOfIso(iso) ?? day(0);
const [FROM, TO, TODAY] = [on('2025-03-16'), on('2026-03-15'), on('2026-03-20')];
const use = (person: number, product: string, days: readonly number[], onSeat = 0): UseDays => ({
  person,
  product,
  days: Int32Array.from(days),
  tokens: Float64Array.from(days, () => (onSeat ? 0 : 1000)),
  onSeat: new Uint8Array(days.length).fill(onSeat),
});
const every = (n: number) =>
  Array.from({ length: TO - FROM + 1 }, (_, i) => FROM + i).filter((_, i) => i % n === 0);
const known = (uses: readonly UseDays[]): KnownUses => ({
  uses,
  period: { from: FROM, to: TO },
  knownDays: new Uint8Array(TO - FROM + 1).fill(1),
  source: 'days',
});
const seatUsage: CaptureMeta = {
  id: 's',
  page: 'seat-usage',
  team: { kind: 'one', name: 'North' },
  period: { from: FROM, to: TO },
  readAt: TODAY * 86_400_000,
  complete: true,
  figures: {},
  events: [],
  lots: [],
  lotsComplete: false,
  uses: [],
  tokens: null,
  rows: 1,
};
const facts: TeamFacts = {
  team: 'one:North',
  captures: [seatUsage],
  balances: [],
  rows: new Map([['s', [{ personId: 2, product: 'Revit', period: { from: FROM, to: TO } }]]]),
};
const settings = {
  ...startingSettings(),
  tokenPrices: [{ from: centitokens(0), perToken: 300, origin: 'admin' as const }],
  seatPrices: [{ name: 'Revit', term: 'annual' as const, price: minor(365_000), origin: 'admin' as const }],
  collections: [],
  rates: [{ product: 'Revit', perDay: centitokens(1000), from: null, origin: 'admin' as const }],
};
const request = {
  back: 24,
  facts,
  known: known([use(1, 'Revit', every(2)), use(2, 'Revit', every(10), 1), use(0, 'Revit', every(30))]),
  subscriptions: [],
  settings,
  learned: { daily: new Map(), perResult: new Set<string>() },
  today: TODAY,
};
const sum = (values: readonly number[] = []) => values.reduce((a, b) => a + b, 0);

test('a year in words: paid, all Flex, all seats, the best for each; what names nobody stays on Flex', () => {
  const curves = teamCurves(request);
  const [half, tenth, nobody] = [183 * 3000, 37 * 3000, 13 * 3000]; // 10 tokens a day at 3.00
  expect(sum(curves?.slots.paid)).toBe(half + 365_000 + nobody);
  expect(sum(curves?.slots.allFlex)).toBe(half + tenth + nobody);
  expect(sum(curves?.slots.allSeats)).toBe(2 * 365_000 + nobody);
  expect(sum(curves?.slots.best)).toBe(365_000 + tenth + nobody);
  expect(curves?.months).toHaveLength(13);
  expect(curves?.months[0]).toBe(monthOf(FROM));
  for (const curve of CURVES) expect(curves?.slots[curve]).toHaveLength(13);
});

test('seats without a price are named; without a token price or any use there are no curves', () => {
  const unpriced = { ...request, settings: { ...settings, seatPrices: [] } };
  expect(teamCurves(unpriced)?.unpricedSeats).toEqual(['Revit']);
  expect(teamCurves({ ...request, settings: { ...settings, tokenPrices: [] } })).toBeNull();
  expect(teamCurves({ ...request, known: { ...known([]), period: null } })).toBeNull();
});
