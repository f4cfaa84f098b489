import { expect, it } from 'vitest';
import { productEvidence } from '@/core/advice/products/product-evidence';
import { teamProducts } from '@/core/advice/products/team-products';
import { peoplesPasts } from '@/core/advice/team/peoples-pasts';
import type { Memberships } from '@/core/ledger/groups';
import type { UseDays } from '@/core/ledger/use-days';
import type { Settings } from '@/core/model/settings';
import { startingSettings } from '@/core/rates/starting-values';
import { productPlaces } from '@/core/spend/products/product-places';
import { centitokens, day, minor } from '@/core/units/brands';

const FROM = day(20_000);
const DAYS = 365;
const today = day(FROM + DAYS);
const period = { from: FROM, to: day(today - 1) };

/** A person's use on every `every`-th day. */
const use = (person: number, product: string, every: number, rate: number, seat = false): UseDays => {
  const days = Int32Array.from({ length: Math.ceil(DAYS / every) }, (_, i) => FROM + i * every);
  return {
    person,
    product,
    days,
    tokens: new Float64Array(days.length).fill(seat ? 0 : rate * 100),
    onSeat: new Uint8Array(days.length).fill(seat ? 1 : 0),
  };
};

const settings: Settings = {
  ...startingSettings(),
  seatPrices: [
    { name: 'Revit', term: 'annual', price: minor(283_500), origin: 'admin' },
    { name: 'Revit', term: 'monthly', price: minor(35_500), origin: 'admin' },
    { name: 'Revit', term: '3-year', price: minor(800_000), origin: 'admin' },
    { name: 'AEC', term: 'annual', price: minor(400_000), origin: 'admin' },
  ],
  collections: [{ name: 'AEC', products: ['Revit', 'AutoCAD'], origin: 'admin' }],
};
const learned = { daily: new Map(), perResult: new Set<string>() };
const rateOf = (product: string) =>
  ({ revit: 1000, autocad: 700 })[product.toLowerCase().replace('autodesk ', '')] ?? null;

const team = (uses: readonly UseDays[], over: Partial<Settings> = {}, known = DAYS, asked = period) => {
  const knownDays = new Uint8Array(DAYS).fill(1, 0, known);
  return teamProducts({
    known: { uses, period, knownDays, source: 'days' },
    pasts: peoplesPasts(uses, FROM, today, rateOf),
    settings: { ...settings, ...over },
    learned,
    period: asked,
    lookBack: asked,
    today,
  });
};

it('adds up tokens, days, people and money of each product, nobody’s tokens too', () => {
  const { products, tokens } = team([
    use(1, 'Revit', 2, 10),
    use(2, 'Autodesk Revit', 5, 10, true),
    use(0, 'Revit', 73, 10),
    use(1, 'AutoCAD', 10, 7),
  ]);
  const [revit, autocad] = products;
  expect(products.map(({ key }) => key)).toEqual(['revit', 'autocad']);
  expect(revit).toMatchObject({
    tokens: 188_000,
    unnamed: 5000,
    days: 183 + 73 + 5,
    seatDays: 73,
    cost: 564_000,
  });
  expect(revit?.people.map(({ personId, days, seatDays }) => [personId, days, seatDays])).toEqual([
    [1, 183, 0],
    [2, 73, 73],
  ]);
  expect(autocad).toMatchObject({ tokens: 25_900, days: 37 });
  expect((revit?.share ?? 0) + (autocad?.share ?? 0)).toBeCloseTo(1);
  expect(tokens).toBe(213_900);
  expect(revit?.months.reduce((sum, month) => sum + month.tokens, 0)).toBe(188_000);
});

it('holds each seat against Flex: 2,835 a year is 94.5 days of Revit', () => {
  const { products, overlaps } = team([
    use(1, 'Revit', 2, 10), // 183 days, 5,490 a year
    use(2, 'Revit', 5, 10), // 73 days, 2,190 a year
    use(2, 'AutoCAD', 3, 7), // 122 days, 2,562 a year
  ]);
  const revit = products.find(({ key }) => key === 'revit');
  const line = (name: string, term: string) =>
    revit?.seats.find((seat) => seat.name === name && seat.term === term);
  expect(revit?.seats.map(({ name, term }) => `${name} ${term}`)).toEqual([
    'Revit monthly',
    'Revit annual',
    'Revit 3-year',
    'AEC annual',
  ]);
  expect(line('Revit', 'annual')).toMatchObject({ above: 1, below: 1, aboveTogether: null });
  expect(line('Revit', 'annual')?.breakEven?.daysPerYear).toBeCloseTo(94.5);
  expect(line('Revit', '3-year')?.breakEven?.daysPerYear).toBeCloseTo(8000 / 3 / 30);
  // 355 a month is 11.8 days: every whole month of the first person, none of the second.
  expect(line('Revit', 'monthly')?.months).toEqual({ above: 12, of: 25 });
  expect(line('AEC', 'annual')).toMatchObject({ above: 1, aboveTogether: 2 });
  expect(revit?.main?.term).toBe('annual');
  // 2,835 + 2,562 as seat and Flex are dearer than the collection at 4,000.
  expect(revit?.people.map(({ cheapest }) => cheapest)).toEqual(['Revit', 'AEC']);
  expect(overlaps).toMatchObject([{ name: 'AEC', people: 2, several: 1, above: 2, cheapestFor: 1 }]);
});

it('adds up the period and takes habits from the look-back', () => {
  const [revit] = teamProducts({
    known: {
      uses: [use(1, 'Revit', 2, 10)],
      period,
      knownDays: new Uint8Array(DAYS).fill(1),
      source: 'days',
    },
    pasts: peoplesPasts([use(1, 'Revit', 2, 10)], FROM, today, rateOf),
    settings,
    learned,
    period: { from: day(today - 20), to: today },
    lookBack: { from: FROM, to: today },
    today,
  }).products;
  expect(revit).toMatchObject({ days: 10, tokens: 10_000, users: 1, share: 1 });
  expect(revit?.people[0]?.days).toBe(183);
  expect(revit?.change).toBeCloseTo(0, 1);
});

it('tells the trend by known days, the second half of the time against the first', () => {
  const on = (...days: number[]): UseDays => ({
    ...{ person: 1, product: 'Revit', days: Int32Array.from(days, (at) => FROM + at) },
    ...{ tokens: new Float64Array(days.length).fill(1000), onSeat: new Uint8Array(days.length) },
  });
  const every = (step: number, from: number, to: number) =>
    Array.from({ length: Math.ceil((to - from) / step) }, (_, i) => from + i * step);
  const change = (use: UseDays, known = DAYS) => team([use], {}, known).products[0]?.change;
  // 183 days, then 182: the day in the middle is of the first half.
  expect(change(on(...every(4, 0, 183), ...every(2, 183, 365)))).toBeCloseTo(91 / 182 / (46 / 183) - 1, 12);
  expect(change(on(...every(2, 0, 183)))).toBe(-1);
  expect(change(on(182, 183))).toBeCloseTo(183 / 182 - 1, 12);
  expect(change(on(...every(2, 183, 365)))).toBeNull();
  // Of the second half 28 days must be known, and only known days count.
  expect(change(on(...every(2, 0, 211)), 211)).toBeCloseTo(14 / 28 / (92 / 183) - 1, 12);
  expect(change(on(...every(2, 0, 210)), 210)).toBeNull();
});

it('shows the cheapest seat there is where a product has none of its own, the most used product first', () => {
  const { products } = team(
    [use(1, 'AutoCAD', 5, 7), use(1, 'Revit', 5, 10), use(1, 'AEC', 9, 1), use(2, 'Maya', 365, 1)],
    {
      seatPrices: [
        ...settings.seatPrices,
        { name: 'AEC', term: '3-year', price: minor(900_000), origin: 'admin' },
      ],
    },
  );
  expect(products.map(({ name }) => name)).toEqual(['Revit', 'AutoCAD', 'AEC', 'Maya']);
  const [revit, autocad, aec, maya] = products;
  expect([revit?.main?.name, revit?.main?.term]).toEqual(['Revit', 'annual']);
  expect([autocad?.main?.name, autocad?.main?.term]).toEqual(['AEC', '3-year']);
  // A collection's own row has neither rate nor seat to ask for.
  expect([aec?.missing, maya?.main]).toEqual([[], null]);
});

it('scales to a year by the days that are known', () => {
  const [revit] = team([use(1, 'Revit', 2, 10)], {}, DAYS, { from: FROM, to: day(FROM + 72) }).products;
  expect(revit?.people[0]).toMatchObject({ days: 37, flexPerYear: 555_000 });
  expect(revit?.people[0]?.daysPerYear).toBeCloseTo(185);
});

it('says what is missing instead of comparing with nothing', () => {
  const { products } = team([use(1, 'Civil 3D', 2, 9), use(1, 'AutoCAD', 2, 7)], { tokenPrices: [] });
  expect(products.map(({ key, missing }) => [key, missing])).toEqual([
    ['civil 3d', ['rate', 'seat-price']],
    ['autocad', ['seat-price']],
  ]);
  expect(products[1]).toMatchObject({ cost: null, perDayCost: null });
  expect(products[1]?.seats[0]).toMatchObject({ name: 'AEC', breakEven: null, above: 0 });
  expect(products[0]?.people[0]?.days).toBe(183);
});

it('holds no seat against days nobody knows the tokens of', () => {
  const price = {
    name: 'Civil 3D',
    term: 'annual' as const,
    price: minor(270_000),
    origin: 'admin' as const,
  };
  const [civil] = team([use(1, 'Civil 3D', 2, 9)], { seatPrices: [price] }).products;
  expect(civil?.seats).toMatchObject([
    { name: 'Civil 3D', perYear: 270_000, breakEven: null, above: 0, below: 1 },
  ]);
  expect([civil?.main?.name, civil?.missing, civil?.perDayCost]).toEqual(['Civil 3D', ['rate'], null]);
});

it('counts results where one’s tokens are entered, and offers no seat for them', () => {
  const [cloud] = team([use(1, 'Cloud Rendering', 5, 3)], {
    rates: [
      { product: 'Cloud Rendering', perDay: centitokens(50), from: null, origin: 'admin', per: 'result' },
    ],
  }).products;
  expect(cloud).toMatchObject({ results: 438, seats: [], missing: [] });
});

it('nothing known of the days asked for: no window', () => {
  const asked = { from: day(10_000), to: day(10_100) };
  expect(team([use(1, 'Revit', 2, 10)], {}, DAYS, asked)).toMatchObject({
    used: null,
    habits: null,
    products: [],
  });
});

it('places share a product’s tokens and money to the last unit', () => {
  const memberships: Memberships[] = [
    {
      id: 'a',
      kind: 'department',
      origin: 'mapping',
      day: FROM,
      members: [{ person: 1, name: 'Bridges', from: null }],
    },
  ];
  const uses = [use(1, 'Revit', 2, 10), use(2, 'Revit', 5, 10)];
  const [kind] = productPlaces('revit', {
    known: { uses },
    memberships,
    canonical: (person) => person,
    perToken: 300,
    period,
  });
  expect(kind?.kind).toBe('department');
  expect(kind?.places).toEqual([
    { place: 'Bridges', tokens: 183_000, cost: 549_000, people: 1 },
    { place: null, tokens: 73_000, cost: 219_000, people: 1 },
  ]);
});

it('evidence: how often a day was charged so much', () => {
  const charge = (on: number, tokens: number, people: number) => ({
    product: 'Autodesk Revit',
    day: day(on),
    tokens: centitokens(tokens),
    people,
  });
  const { charges } = productEvidence(
    {
      team: 'one',
      captures: [],
      balances: [],
      rows: new Map(),
      daily: { days: [], people: [], charges: [charge(1, 1000, 4), charge(2, 1000, 2), charge(2, 0, 1)] },
    },
    'revit',
  );
  expect(charges).toEqual([
    { tokens: 1000, personDays: 6, period: { from: 1, to: 2 } },
    { tokens: 0, personDays: 1, period: { from: 2, to: 2 } },
  ]);
});

it('evidence of a team without files is that of its pages', () => {
  const found = productEvidence({ team: 'one', captures: [], balances: [], rows: new Map() }, 'revit');
  expect(found.charges).toEqual([]);
});
