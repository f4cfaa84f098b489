import { describe, expect, test } from 'vitest';
import type { SeatOffer } from '@/core/advice/plan-person/types';
import { addUpUses } from '@/core/advice/products/add-up-uses';
import { collectionOverlaps } from '@/core/advice/products/collection-overlaps';
import { peopleByDays } from '@/core/advice/products/people-by-days';
import { productEvidence } from '@/core/advice/products/product-evidence';
import { knownBetween, productWindow } from '@/core/advice/products/product-window';
import { seatLines } from '@/core/advice/products/seat-lines';
import { statedProducts } from '@/core/advice/products/stated-products';
import type { ProductPerson } from '@/core/advice/products/types';
import { NO_DAYS } from '@/core/ledger/daily/daily-facts';
import type { CaptureMeta, StoredObservation } from '@/core/ledger/types';
import type { UseDays } from '@/core/ledger/use-days';
import type { ProductRates } from '@/core/rates/rate-table';
import { centitokens, day, minor } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';
import { factsOf, meta } from '../ledger/facts';

const FROM = dayOfIso('2026-01-01') ?? day(0);
const use = (
  person: number,
  product: string,
  ...days: (readonly [on: number, tokens: number, onSeat?: boolean])[]
): UseDays => ({
  person,
  product,
  days: Int32Array.from(days, ([on]) => FROM + on),
  tokens: Float64Array.from(days, ([, tokens]) => tokens),
  onSeat: Uint8Array.from(days, ([, , onSeat]) => (onSeat ? 1 : 0)),
});
const key = (product: string) => product.toLowerCase();

test('use is added up by product, month and person, within the window', () => {
  const window = { from: FROM, to: day(FROM + 39), known: 40 }; // January and nine days of February
  const sums = addUpUses(
    [
      use(1, 'Maya', [-1, 5], [0, 100], [19, 10], [20, 1], [39, 7], [40, 50]),
      use(2, 'MAYA', [31, 0, true], [32, 3, true], [33, 0]),
      use(0, 'Maya', [5, 30]),
      use(3, 'Revit', [50, 4]),
    ],
    window,
    key,
  );
  const maya = sums.get('maya');
  expect([...sums.keys()]).toEqual(['maya']);
  expect(maya).toMatchObject({ name: 'Maya', tokens: 151, unnamed: 30, early: 140 });
  expect([...(maya?.months.tokens ?? [])]).toEqual([141, 10]);
  expect([...(maya?.months.days ?? [])]).toEqual([4, 3]);
  expect(Object.fromEntries(maya?.people ?? [])).toEqual({
    1: { tokens: 118, seatDays: 0 },
    2: { tokens: 3, seatDays: 1 },
  });
});

test('a window is what is known of the days asked for, up to yesterday', () => {
  const period = { from: FROM, to: day(FROM + 9) };
  const knownDays = Uint8Array.from([1, 0, 1, 1, 1, 1, 1, 1, 1, 0]);
  const window = (from: number, to: number, today = 99) => {
    const found = productWindow(
      { period, knownDays },
      { from: day(FROM + from), to: day(FROM + to) },
      day(FROM + today),
    );
    return found && [found.from - FROM, found.to - FROM, found.known];
  };
  expect(window(-5, 50)).toEqual([0, 9, 8]);
  expect(window(1, 3)).toEqual([1, 3, 2]);
  expect(window(0, 9, 3)).toEqual([0, 2, 2]);
  expect(window(9, 20)).toBeNull();
  expect(window(8, 8)).toEqual([8, 8, 1]);
  expect(window(20, 30)).toBeNull();
  expect(window(5, 9, 5)).toBeNull();
  expect(productWindow({ period: null, knownDays }, period, day(FROM + 99))).toBeNull();
  expect([knownBetween(knownDays, -3, 0), knownBetween(knownDays, 8, 20)]).toEqual([1, 1]);
});

test('people stand in bins of five, ten or fifteen days, at most 26', () => {
  const bins = (...days: number[]) =>
    peopleByDays(days).map(({ from, to, members }) => [from, to, ...members]);
  expect(bins(0, 4.9, 5, 12)).toEqual([
    [0, 5, 0, 1],
    [5, 10, 2],
    [10, 15, 3],
  ]);
  const widths = (last: number) => peopleByDays([last]).map(({ to, from }) => to - from)[0];
  expect([129, 130, 259, 260, 389, 390].map(widths)).toEqual([5, 10, 10, 15, 15, 16]);
  expect(peopleByDays([129]).length).toBe(26);
  expect(bins()).toEqual([[0, 5]]);
  expect(bins(-1)).toEqual([[0, 5, 0]]);
});

describe('seats of a product', () => {
  const offer = (
    name: string,
    kind: SeatOffer['kind'],
    term: SeatOffer['term'],
    price: number,
  ): SeatOffer => ({
    ...{ name, kind, term, price: minor(price), products: ['maya'], origin: 'admin' },
  });
  const person = (personId: number, daysPerYear: number) => ({ personId, daysPerYear });
  const request = {
    key: 'maya',
    perDay: centitokens(600),
    perToken: 100 as number | null,
    currency: 'USD',
    people: [person(1, 50), person(2, 50.1), person(3, 10)],
    monthDays: [4, 5, 6],
    together: () =>
      new Map([
        [1, 30_000],
        [2, 30_001],
      ]),
  };

  test('stand by kind, name and term, each against the days from which it is cheaper', () => {
    const lines = seatLines(
      [
        offer('Media', 'collection', 'annual', 30_000),
        offer('Maya', 'product', '3-year', 60_000),
        offer('Maya', 'product', 'annual', 30_000),
        offer('Maya', 'product', 'monthly', 3_000),
        { ...offer('Revit', 'product', 'annual', 1), products: ['revit'] },
        offer('Arts', 'collection', 'annual', 30_000),
      ],
      request,
    );
    expect(lines.map(({ name, term, above, below, perYear }) => [name, term, above, below, perYear])).toEqual(
      [
        ['Maya', 'monthly', 0, 3, 36_000],
        ['Maya', 'annual', 1, 2, 30_000],
        ['Maya', '3-year', 2, 1, 20_000],
        ['Arts', 'annual', 1, 2, 30_000],
        ['Media', 'annual', 1, 2, 30_000],
      ],
    );
    expect(lines[0]?.months).toEqual({ above: 1, of: 3 });
    expect([lines[1]?.months, lines[1]?.aboveTogether, lines[3]?.aboveTogether]).toEqual([null, null, 1]);
    expect(lines[1]?.breakEven?.daysPerYear).toBe(50);
  });

  test('without a rate or a token price have no crossing, and nobody is above', () => {
    for (const lack of [{ perDay: null }, { perToken: null }]) {
      const [line] = seatLines([offer('Media', 'collection', 'monthly', 30_000)], { ...request, ...lack });
      expect(line).toMatchObject({ breakEven: null, above: 0, below: 3, months: null });
    }
    const [unpriced] = seatLines([offer('Media', 'collection', 'annual', 1)], { ...request, perToken: null });
    expect(unpriced?.aboveTogether).toBeNull();
  });
});

test('collections of which two products are used, the dearest on Flex first, then by name', () => {
  const person = (personId: number, flexPerYear: number | null, cheapest: string | null = null) =>
    ({ personId, flexPerYear, cheapest }) as unknown as ProductPerson;
  const rates = (perResult: 'learned' | null) => ({ perResult }) as unknown as ProductRates;
  const product = (name: string, people: ProductPerson[], perResult: 'learned' | null = null) => ({
    ...{ key: key(name), name, people, rates: rates(perResult) },
  });
  const collection = (name: string, ...products: string[]) => ({ name, products, origin: 'admin' as const });
  const settings = {
    currency: 'USD',
    collections: [
      collection('Zed', 'A', 'B'),
      collection('All', 'A', 'B', 'C'),
      collection('Few', 'A', 'X'),
      collection('Byresult', 'A', 'R'),
    ],
    seatPrices: [{ name: 'All', term: 'annual' as const, price: minor(100), origin: 'admin' as const }],
  };
  const a = product('A', [person(1, 60, 'All'), person(2, 100)]);
  const b = product('B', [person(1, 50, 'all')]);
  const c = product('C', [person(3, 10)]);
  const found = collectionOverlaps([a, b, c, product('R', [], 'learned')], settings);
  expect(found.map(({ name }) => name)).toEqual(['All', 'Zed']);
  expect(found[0]).toMatchObject({
    perYear: 100,
    people: 3,
    several: 1,
    flexPerYear: 220,
    above: 1,
    cheapestFor: 1,
  });
  expect(found[0]?.products).toEqual([
    { key: 'a', name: 'A', people: 2 },
    { key: 'b', name: 'B', people: 1 },
    { key: 'c', name: 'C', people: 1 },
  ]);
  expect(found[1]).toMatchObject({ perYear: null, above: 0 });
  const unpriced = collectionOverlaps([a, product('B', [person(1, null)])], settings);
  expect(unpriced.map(({ name, flexPerYear }) => [name, flexPerYear])).toEqual([
    ['All', null],
    ['Zed', null],
  ]);
});

describe('what was read of a product', () => {
  const period = { from: FROM, to: day(FROM + 29) };
  const row = (
    product: string,
    tokens: number,
    more: Partial<StoredObservation> = {},
  ): StoredObservation => ({
    ...{ product, period, tokens: centitokens(tokens), ...more },
  });
  const reading = (
    page: CaptureMeta['page'],
    readOn: number,
    rows: StoredObservation[],
    more: Partial<CaptureMeta> = {},
  ) => ({
    capture: meta(page, FROM + readOn, [period.from, period.to], null, more),
    rows,
  });
  const facts = (...readings: ReturnType<typeof reading>[]) =>
    factsOf(
      readings.map(({ capture }) => capture),
      new Map(readings.map(({ capture, rows }) => [capture.id, rows])),
    );

  test('is each charge with its days and people, the most frequent first, and each reading, the newest first', () => {
    const charge = (product: string, on: number, tokens: number, people: number) => ({
      ...{ product, day: day(FROM + on), tokens: centitokens(tokens), people },
    });
    const charges = [
      charge('Maya', 5, 600, 2),
      charge('maya', 1, 600, 1),
      charge('Maya', 2, 500, 3),
      charge('Revit', 0, 900, 9),
      charge('Maya', 3, 700, 4),
    ];
    const all = {
      ...facts(
        reading('by-user', 30, [row('Maya', 10), row('Autodesk Maya', 5), row('Revit', 9)]),
        reading('by-product', 40, [row('Maya', 7)]),
        reading('by-product', 50, [row('Revit', 1)]),
      ),
      daily: { ...NO_DAYS, charges },
    };
    const { charges: counted, readings } = productEvidence(all, 'maya');
    expect(
      counted.map(({ tokens, personDays, period: p }) => [tokens, personDays, p.from - FROM, p.to - FROM]),
    ).toEqual([
      [700, 4, 3, 3],
      [600, 3, 1, 5],
      [500, 3, 2, 2],
    ]);
    expect(readings.map(({ page, rows, tokens }) => [page, rows, tokens])).toEqual([
      ['by-product', 1, 7],
      ['by-user', 2, 15],
    ]);
  });

  test('as By product says, of the newest reading that is whole', () => {
    const stated = (...readings: ReturnType<typeof reading>[]) => statedProducts(facts(...readings));
    const old = reading('by-product', 30, [row('Old', 1)]);
    const whole = reading('by-product', 40, [row('Maya', 5), row('Revit', 9, { users: 3 })]);
    const part = reading('by-product', 50, [row('Part', 1)], { complete: false });
    expect(stated(old, whole, part, reading('by-user', 60, [row('Other', 1)]))?.products).toEqual([
      { name: 'Revit', tokens: 9, people: 3 },
      { name: 'Maya', tokens: 5, people: null },
    ]);
    expect(stated(part)).toBeNull();
  });
});
