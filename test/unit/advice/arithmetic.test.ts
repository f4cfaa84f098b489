import { expect, test } from 'vitest';
import { labelHeights } from '@/components/chart/curves-options';
import { useMonths } from '@/components/dashboard/people/use-months';
import { planPerson } from '@/core/advice/plan-person';
import type { PlanRequest } from '@/core/advice/plan-person/types';
import { arithmetic } from '@/core/advice/team/arithmetic';
import { day } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';

const TODAY = day(20_700);
const request: PlanRequest = {
  today: TODAY,
  demand: {
    products: ['Revit', 'Render', 'Maya'],
    months: 12,
    samples: 1,
    tokens: Float64Array.from([
      ...new Array<number>(12).fill(15_000),
      ...new Array<number>(12).fill(250),
      ...new Array<number>(12).fill(10),
    ]),
  },
  offers: [
    { name: 'Revit', kind: 'product', term: 'annual', price: 300_000, products: ['revit'], origin: 'admin' },
  ],
  owned: [],
  perToken: 300,
  currency: 'EUR',
  rateOf: (product) => (product === 'Render' ? null : 1000),
  past: {
    from: day(TODAY - 10),
    today: TODAY,
    products: ['Revit', 'Render'].map((product) => ({
      product,
      days: Int32Array.of(TODAY - 1),
      tokens: Float64Array.of(1000),
    })),
  },
};

test('days x rate x price comes to the cost of each product; what only others use is one row', () => {
  const { plan } = planPerson(request);
  expect(arithmetic(request, plan)).toEqual([
    {
      product: 'Revit',
      lastYear: 1,
      days: 180,
      perDay: 1000,
      tokens: 180_000,
      flex: 540_000,
      seat: 'Revit',
      paid: false,
    },
    {
      product: 'Render',
      lastYear: 1,
      days: null,
      perDay: null,
      tokens: 3000,
      flex: 9000,
      seat: null,
      paid: false,
    },
    {
      product: null,
      lastYear: null,
      days: null,
      perDay: null,
      tokens: 120,
      flex: 360,
      seat: null,
      paid: false,
    },
  ]);
});

test('says of which products some of the year is paid already', () => {
  const seat = { name: 'Render', kind: 'product', products: ['render'], term: 'annual' } as const;
  const paid = (renewsOn: number) =>
    arithmetic(
      {
        ...request,
        owned: [{ ...seat, renewsOn: day(renewsOn) }],
        offers: [...request.offers, { ...seat, price: 100_000, products: ['render'], origin: 'admin' }],
      },
      { seats: [] },
    ).map((row) => [row.product, row.paid]);
  expect(paid(TODAY + 100)).toEqual([
    ['Revit', false],
    ['Render', true],
    [null, false],
  ]);
  expect(paid(TODAY)).toContainEqual(['Render', false]);
});

test('a calendar shows each known day once, by product, and whether a seat paid it', () => {
  const on = (iso: string) => dayOfIso(iso) ?? day(0);
  const days = ['2026-02-27', '2026-03-01', '2026-03-02'].map(on);
  const use = (product: string, seats: readonly number[]) => ({
    person: 1,
    product,
    days: Int32Array.from(days),
    tokens: Float64Array.from(seats, (seat) => (seat ? 0 : 100)),
    onSeat: Uint8Array.from(seats),
  });
  const { products, months } = useMonths({ from: on('2026-02-28'), to: on('2026-03-31') }, [
    use('Revit', [1, 1, 0]),
    use('revit ', [1, 1, 1]),
    { ...use('Maya', [1, 1, 1]), days: Int32Array.of(on('2026-03-01')) },
  ]);
  expect(products).toEqual(['Revit', 'Maya']);
  expect(months.map(({ counts }) => counts)).toEqual([
    [2, 1],
    [0, 0],
  ]);
  expect(months[1]?.days.filter((one) => one !== null)).toHaveLength(1); // before, nothing is known
  expect(months[0]?.days.slice(0, 3)).toEqual([
    { products: [0, 1], onSeat: true },
    { products: [0], onSeat: false },
    { products: [], onSeat: true },
  ]);
});

test('names of curves that end together keep apart, in the order of their ends', () => {
  const curve = (name: string, end: number) => ({ name, colour: '', dashed: false, values: [0, end] });
  const placed = labelHeights([curve('a', 100), curve('b', 50), curve('c', 51), curve('d', 50)], 100);
  expect(placed.map(({ curve: { name } }) => name)).toEqual(['b', 'd', 'c', 'a']);
  const heights = placed.map(({ y }) => y);
  for (const [i, y] of heights.entries())
    if (i > 0) expect(y - (heights[i - 1] ?? 0)).toBeGreaterThanOrEqual(10);
});
