import { describe, expect, test } from 'vitest';
import { knownUses } from '@/core/advice/team/known-uses';
import { rateBook } from '@/core/advice/team/rate-book';
import { seatsCase } from '@/core/advice/team/seats-case';
import { seatsOfPeople } from '@/core/advice/team/seats-of-people';
import type { TeamAdviceRequest } from '@/core/advice/team/team-people';
import { termOf } from '@/core/advice/team/term-of';
import type { CaptureMeta, StoredObservation, TeamFacts } from '@/core/ledger/types';
import type { UseDays } from '@/core/ledger/use-days';
import type { PageKind } from '@/core/model/capture';
import type { Subscription } from '@/core/model/subscription';
import { startingSettings } from '@/core/rates/starting-values';
import { centitokens, day, minor } from '@/core/units/brands';
import { weekdayOf } from '@/core/units/day';
import { adviseTeam } from '../../support/advise-team';

const TODAY = day(20_700);
const year = { from: day(TODAY - 365), to: day(TODAY - 1) };
const row = (
  personId: number,
  product: string,
  more: Partial<StoredObservation> = {},
): StoredObservation => ({
  personId,
  product,
  period: year,
  ...more,
});

function facts(...readings: readonly [PageKind, typeof year, readonly StoredObservation[]][]): TeamFacts {
  const captures = readings.map(
    ([page, period], i): CaptureMeta => ({
      id: String(i),
      page,
      team: { kind: 'one', name: 'North' },
      period,
      readAt: (TODAY + i) * 86_400_000,
      complete: true,
      figures: {},
      events: [],
      lots: [],
      lotsComplete: false,
      uses: [],
      tokens: null,
      rows: 1,
    }),
  );
  return {
    team: 'one:North',
    captures,
    balances: [],
    rows: new Map(readings.map(([, , rows], i) => [String(i), rows])),
  };
}

const daysOf = (person: number, product: string, days: readonly number[], tokens = 1000): UseDays => ({
  person,
  product,
  days: Int32Array.from(days),
  tokens: Float64Array.from(days, () => tokens),
  onSeat: new Uint8Array(days.length),
});
const workdays = Array.from({ length: 365 }, (_, i) => TODAY - 365 + i).filter(
  (on) => weekdayOf(day(on)) < 5,
);

const settings = {
  ...startingSettings(),
  tokenPrices: [{ from: centitokens(0), perToken: 300, origin: 'admin' as const }],
  seatPrices: [{ name: 'Revit', term: 'annual' as const, price: minor(283_500), origin: 'admin' as const }],
  collections: [],
  rates: [{ product: 'Revit', perDay: centitokens(1000), from: null, origin: 'admin' as const }],
};
function request({
  daily = [],
  ...more
}: Partial<TeamAdviceRequest> & { readonly daily?: readonly UseDays[] }): TeamAdviceRequest {
  const asked = {
    facts: facts(),
    subscriptions: [],
    settings,
    learned: { daily: new Map(), perResult: new Set<string>() },
    today: TODAY,
    samples: 200,
    seed: 1,
    ...more,
  };
  const rateOf = rateBook(asked.settings, asked.learned, TODAY);
  return { ...asked, known: knownUses(daily, asked.facts, TODAY, rateOf) };
}

describe('advice for a team', () => {
  const withDays = (facts: TeamFacts): TeamFacts => ({
    ...facts,
    daily: {
      days: workdays.map((on) => ({
        day: day(on),
        tokens: centitokens(0),
        rows: 1,
        readAt: TODAY * 86_400_000,
        open: false,
        doubtful: 0,
      })),
      charges: [],
      people: [],
    },
  });
  const daily = [
    daysOf(1, 'Revit', workdays),
    daysOf(
      2,
      'Revit',
      workdays.slice(0, 200).filter((_, i) => i % 20 === 0),
    ),
  ];

  test('use of before a rate changed is planned at the rate of today', () => {
    const version = (perDay: number, from: number) => ({
      perDay: centitokens(perDay),
      from: day(from),
      agreeing: 9,
      personDays: 9,
    });
    const used = (tokens: number) => [
      daysOf(
        1,
        'Revit',
        workdays.filter((_, i) => i % 4 === 0),
        tokens,
      ),
    ];
    const flexOf = (tokens: number, daily: Map<string, ReturnType<typeof version>[]>) =>
      adviseTeam(
        request({
          facts: withDays(facts()),
          daily: used(tokens),
          learned: { daily, perResult: new Set() },
        }),
      ).people[0]?.plan.present.cost.flex;
    const changed = new Map([['revit', [version(500, TODAY - 365), version(1000, TODAY)]]]);
    expect(flexOf(500, changed)).toBe(flexOf(1000, new Map()));
  });

  test('who used a seat when Seat Usage was read has not left since: files of tokens say nothing of seats', () => {
    const read = { from: day(TODAY - 190), to: day(TODAY - 101) };
    const seat = { assignedOn: day(TODAY - 300), period: read, lastAccessed: day(TODAY - 102), daysUsed: 60 };
    const plan = (more: readonly UseDays[]) => {
      const seats = facts(['seat-usage', read, [row(3, 'Revit', seat)]]);
      const { people } = adviseTeam(request({ facts: withDays(seats), daily: [...daily, ...more] }));
      return people.find(({ personId }) => personId === 3)?.plan;
    };
    const codes = plan([])?.reasons.map(({ code }) => code);
    expect(codes).not.toContain('LEFT');
    expect(codes).not.toContain('IDLE_SEAT');
    expect(plan([])?.saving).toBeLessThan(100_000); // a seat nobody uses would save all of 283,500
    expect(plan([])?.probability).toBeLessThan(0.8);
    const gone = plan([daysOf(3, 'Fusion', [TODAY - 95])]);
    expect(gone?.reasons.map(({ code }) => code)).toContain('IDLE_SEAT');
  });

  test('what the admin says is charged by result stays on Flex whatever a seat costs', () => {
    const rate = { product: 'Revit', perDay: centitokens(1000), from: null, origin: 'admin' as const };
    const seats = (per: 'day' | 'result') =>
      adviseTeam(
        request({
          facts: withDays(facts()),
          daily: [daysOf(1, 'Revit', workdays)],
          settings: { ...settings, rates: [{ ...rate, per }] },
        }),
      ).people[0]?.plan.plan.seats.length;
    expect([seats('day'), seats('result')]).toEqual([1, 0]);
  });

  test('who uses a product every day gets a seat, who hardly does stays on Flex, who holds one unused drops it', () => {
    const seats = facts([
      'seat-usage',
      year,
      [row(3, 'Revit', { daysUsed: 0, assignedOn: day(TODAY - 300) })],
    ]);
    const subscriptions = [
      { product: 'Revit', seats: 5, start: day(TODAY - 300), end: day(TODAY + 64) },
      { product: 'Revit', seats: 2, start: day(TODAY - 200), end: day(TODAY + 164) },
      { product: 'AutoCAD', seats: 9, start: day(TODAY - 800), end: day(TODAY - 435) },
    ];
    const { people } = adviseTeam(request({ facts: withDays(seats), daily, subscriptions }));
    const plans = new Map(people.map(({ personId, plan }) => [personId, plan]));
    expect(plans.get(1)?.plan.seats.map(({ name }) => name)).toEqual(['Revit']);
    expect(plans.get(1)?.saving).toBeGreaterThan(50_000);
    expect(plans.get(2)?.plan.seats).toEqual([]);
    expect(plans.get(3)).toMatchObject({ plan: { seats: [] }, effort: 'reassign-now' });
    expect(plans.get(3)?.waitFor).toBe(TODAY + 65);
    expect(people.find(({ personId }) => personId === 3)?.owned).toMatchObject([
      { name: 'Revit', renewsOn: TODAY + 65, term: 'annual' },
    ]);
  });

  test('a seat nothing tells the days of stays, and nothing is advised about it', () => {
    const planOf = (seat: Partial<StoredObservation>, product = 'Revit', priced = product) => {
      const read = withDays(facts(['seat-usage', year, [row(3, product, seat)]]));
      const seatPrices = [
        { name: priced, term: 'annual' as const, price: minor(268_400), origin: 'admin' as const },
      ];
      const earlier = daysOf(3, 'Revit', [TODAY - 300]); // on Flex: says nothing of the seat
      const { people } = adviseTeam(
        request({ facts: read, daily: [...daily, earlier], settings: { ...settings, seatPrices } }),
      );
      return people.find(({ personId }) => personId === 3)?.plan;
    };
    const kept = planOf({ lastAccessed: day(TODAY - 1), assignedOn: day(TODAY - 290) });
    expect(kept).toMatchObject({ unknownUse: ['Revit'], unpriced: [], saving: 0, effort: 'none', steps: [] });
    expect(kept?.present.seats).toEqual([]);
    expect(kept?.reasons.map(({ code }) => code)).not.toContain('IDLE_SEAT');
    // Days, but of a product whose rate nobody knows: what they are worth isn't known either.
    expect(planOf({ daysUsed: 200 }, 'Navisworks')).toMatchObject({
      unknownUse: ['Navisworks'],
      effort: 'none',
    });
    const idle = { unknownUse: [], effort: 'reassign-now' };
    expect(planOf({ daysUsed: 0 })).toMatchObject(idle);
    expect(planOf({ lastAccessed: day(TODAY - 380) })).toMatchObject(idle); // not in the period read
  });

  test('who uses a seat every day keeps it, although a file of tokens has nothing of it', () => {
    const held = row(4, 'Revit', { daysUsed: 240, assignedOn: day(TODAY - 300) });
    const seats = withDays(facts(['seat-usage', year, [held]]));
    const { people } = adviseTeam(request({ facts: seats, daily }));
    const plan = people.find(({ personId }) => personId === 4)?.plan;
    expect(plan?.plan.seats.map(({ name }) => name)).toEqual(['Revit']);
  });

  test('the case for seats: needs of a year, seats held; a seat of unknown worth stays and is left out', () => {
    const seats = facts([
      'seat-usage',
      year,
      [
        row(3, 'Revit', { daysUsed: 0 }),
        row(4, 'Revit', { daysUsed: 240 }),
        row(5, 'Revit'),
        row(6, 'Navisworks', { daysUsed: 100 }),
      ],
    ]);
    const subscriptions = [{ product: 'Revit', seats: 5 }];
    const found = seatsCase(request({ facts: withDays(seats), daily, subscriptions }));
    if (typeof found === 'string') throw new Error(found);
    const { team, ids, aside, knowsSeats } = found;
    const at = (id: number) => ids.indexOf(id);
    expect(team.pools.map(({ name, owned }) => [name, owned])).toEqual([
      ['Revit', 4],
      ['Navisworks', 0],
    ]);
    expect(aside).toEqual([1, 1]);
    expect([3, 4, 5, 6].map((id) => team.holds[at(id)])).toEqual([[0], [0], [], []]);
    const width = team.products.length;
    const flexOf = (id: number) =>
      team.flex.subarray(at(id) * width, (at(id) + 1) * width).reduce((sum, one) => sum + one, 0);
    expect(flexOf(1)).toBeGreaterThan(283_500);
    expect(flexOf(4)).toBeGreaterThan(283_500);
    expect(flexOf(5)).toBe(0);
    const own = team.sampled.subarray(at(1) * team.samples * width, (at(1) + 1) * team.samples * width);
    const mean = own.reduce((sum, one) => sum + one, 0) / team.samples;
    expect(Math.abs(mean / flexOf(1) - 1)).toBeLessThan(0.001);
    expect(knowsSeats).toBe(true);
    expect(seatsCase(request({}))).toBe('no-use');
  });

  test('the same request gives the same advice', () => {
    const once = adviseTeam(request({ facts: withDays(facts()), daily }));
    expect(adviseTeam(request({ facts: withDays(facts()), daily }))).toEqual(once);
  });

  test('a Usage Report alone is enough, and is said to be spread', () => {
    const report = facts([
      'usage-report',
      year,
      [row(1, 'Revit', { tokens: centitokens(230_000), daysUsed: 230 })],
    ]);
    const asked = request({ facts: report });
    expect(asked.known.source).toBe('spread');
    const { people } = adviseTeam(asked);
    expect(people[0]?.plan.plan.seats.map(({ name }) => name)).toEqual(['Revit']);
  });

  test('nothing known, or no price: no advice, and why', () => {
    expect(adviseTeam(request({}))).toMatchObject({ people: [], missing: 'no-use' });
    const unpriced = { ...settings, tokenPrices: [] };
    expect(adviseTeam(request({ facts: withDays(facts()), daily, settings: unpriced }))).toMatchObject({
      people: [],
      missing: 'no-token-price',
    });
  });
});

test('days nothing tells of are not taken for days without use', () => {
  const told = (days: readonly number[]): TeamFacts => ({
    ...facts(),
    daily: {
      days: days.map((on) => ({
        day: day(on),
        tokens: centitokens(0),
        rows: 1,
        readAt: 0,
        open: false,
        doubtful: 0,
      })),
      charges: [],
      people: [],
    },
  });
  const all = Array.from({ length: 365 }, (_, i) => TODAY - 365 + i);
  // files of two stretches; nothing since 100 days
  const parts = all.filter((on) => on < TODAY - 250 || (on >= TODAY - 150 && on < TODAY - 100));
  const used = parts.filter((on) => on % 4 === 0);
  const expected = (days: readonly number[]) =>
    adviseTeam(request({ facts: told(days), daily: [daysOf(1, 'Revit', used)] })).people[0]?.plan.present.cost
      .expected ?? 0;
  const [exact] = adviseTeam(
    request({
      facts: told(all),
      daily: [
        daysOf(
          1,
          'Revit',
          all.filter((on) => on % 4 === 0),
        ),
      ],
    }),
  ).people;
  expect(expected(all)).toBeLessThan(0.1 * (exact?.plan.present.cost.expected ?? 0));
  expect(expected(parts)).toBeGreaterThan(0.5 * (exact?.plan.present.cost.expected ?? 0));
});

test('what charges by result has no rate a day: nobody counts its days', () => {
  const rateOf = rateBook(settings, { daily: new Map(), perResult: new Set(['revit']) }, TODAY);
  const told = facts(['usage-report', year, [row(1, 'Revit', { tokens: centitokens(7000) })]]);
  expect(knownUses([], told, TODAY, rateOf).uses.map(({ days }) => days.length)).toEqual([1]);
  const plain = rateBook(settings, { daily: new Map(), perResult: new Set() }, TODAY);
  expect(knownUses([], told, TODAY, plain).uses.map(({ days }) => days.length)).toEqual([7]);
});

describe('known uses', () => {
  const rate = () => 1000;
  const quarter = (from: number) => ({ from: day(TODAY - from), to: day(TODAY - from + 89) });

  test('readings are spread evenly over working days up to the last access, and add up', () => {
    const known = knownUses(
      [],
      facts([
        'usage-report',
        quarter(90),
        [row(1, 'Revit', { tokens: centitokens(10_001), daysUsed: 10, lastAccessed: day(TODAY - 60) })],
      ]),
      TODAY,
      rate,
    );
    const [use] = known.uses;
    expect(use?.days).toHaveLength(10);
    expect(
      [...(use?.days ?? [])].every((on) => on >= TODAY - 90 && on <= TODAY - 60 && weekdayOf(day(on)) < 5),
    ).toBe(true);
    expect(new Set(use?.days).size).toBe(10);
    expect(use?.tokens.reduce((a, b) => a + b, 0)).toBe(10_001);
  });

  test('a time is told once: by daily rows, else by the newest reading; other times by older ones', () => {
    const reading = (from: number, tokens: number) =>
      [
        'usage-report',
        quarter(from),
        [row(1, 'Revit', { tokens: centitokens(tokens), daysUsed: 1 })],
      ] as const;
    const readings = facts([...reading(180, 1)], [...reading(120, 2)], [...reading(90, 3)]);
    expect(knownUses([], readings, TODAY, rate).uses.map(({ tokens }) => tokens[0])).toEqual([3, 1]);
    const exact: TeamFacts = {
      ...readings,
      daily: {
        days: [{ day: day(TODAY - 5), tokens: centitokens(0), rows: 0, readAt: 0, open: false, doubtful: 0 }],
        charges: [],
        people: [],
      },
    };
    expect(knownUses([], exact, TODAY, rate).uses.map(({ tokens }) => tokens[0])).toEqual([2]);
  });

  test('days on seats, which no file of tokens has, are those Seat Usage and the Usage Report count', () => {
    const held = (more: Partial<StoredObservation>) =>
      row(1, 'Revit', { access: 'subscription', period: quarter(90), ...more });
    const readings = facts(
      ['usage-report', quarter(90), [held({ daysUsed: 30 }), held({ product: 'AutoCAD', daysUsed: 7 })]],
      ['seat-usage', quarter(90), [row(1, 'Revit', { daysUsed: 41, period: quarter(90) })]],
    );
    const exact: TeamFacts = {
      ...readings,
      daily: {
        days: [{ day: day(TODAY - 5), tokens: centitokens(0), rows: 0, readAt: 0, open: false, doubtful: 0 }],
        charges: [],
        people: [],
      },
    };
    const told = (daily: readonly UseDays[] = []) =>
      knownUses(daily, exact, TODAY, rate).uses.map(({ product, days, onSeat, tokens }) => [
        product,
        days.length,
        onSeat.every((one) => one === 1),
        tokens.every((one) => one === 0),
      ]);
    expect(knownUses([], exact, TODAY, rate).source).toBe('days'); // every charge there is has its day
    expect(told()).toEqual([
      ['Revit', 41, true, true],
      ['AutoCAD', 7, true, true],
    ]);
    const fromFile = { ...daysOf(1, 'revit', [TODAY - 20, TODAY - 6], 0), onSeat: Uint8Array.from([1, 1]) };
    expect(told([fromFile])).toEqual([
      ['revit', 2, true, true],
      ['AutoCAD', 7, true, true],
    ]);
  });

  test('more days than working days fill the period; a period that goes on ends yesterday', () => {
    const period = { from: day(TODAY - 7), to: day(TODAY + 20) };
    const report = facts([
      'usage-report',
      period,
      [row(1, 'Revit', { tokens: centitokens(7000), daysUsed: 7 })],
    ]);
    const { uses, period: told } = knownUses([], report, TODAY, rate);
    expect([...(uses[0]?.days ?? [])]).toEqual(Array.from({ length: 7 }, (_, i) => TODAY - 7 + i));
    expect(told).toEqual({ from: TODAY - 7, to: TODAY - 1 });
  });

  test('says which days are known: those of files and of readings, not those between', () => {
    const before = facts([
      'usage-report',
      quarter(300),
      [row(1, 'Revit', { tokens: centitokens(1), daysUsed: 1 })],
    ]);
    const one = { tokens: centitokens(0), rows: 0, readAt: 0, open: false, doubtful: 0 };
    const { knownDays } = knownUses(
      [],
      {
        ...before,
        daily: { days: [3, 1].map((ago) => ({ ...one, day: day(TODAY - ago) })), charges: [], people: [] },
      },
      TODAY,
      rate,
    );
    expect(knownDays).toHaveLength(300);
    expect([...knownDays].flatMap((is, i) => (is ? [i] : []))).toEqual([
      ...Array.from({ length: 90 }, (_, i) => i),
      297,
      299,
    ]);
  });
});

describe('how long a subscription binds', () => {
  const from = day(20_000);
  const lasting = (days: number, term?: string) =>
    termOf({ start: from, end: day(from + days - 1), ...(term === undefined ? {} : { term }) });

  test('by its days, where they are a term', () => {
    expect([365, 366, 352, 379].map((days) => lasting(days))).toEqual(Array(4).fill('annual'));
    expect([1096, 1095, 1083].map((days) => lasting(days))).toEqual(Array(3).fill('3-year'));
    expect([28, 30, 31].map((days) => lasting(days))).toEqual(Array(3).fill('monthly'));
    expect([27, 101, 600, 730, 1461].map((days) => lasting(days))).toEqual(Array(5).fill(null));
  });

  test('a monthly or annual one that goes on under its first day is what its words say, else unknown', () => {
    expect(lasting(425)).toBeNull();
    expect(lasting(425, 'Monthly')).toBe('monthly');
    expect(lasting(365, '1 month')).toBe('monthly');
    expect(lasting(1096, 'Annual')).toBe('annual');
  });

  test.each([
    ['3 years', '3-year'],
    ['3 Jahre', '3-year'],
    ['3-Year', '3-year'],
    ['36 Monate', '3-year'],
    ['３年', '3-year'],
    ['3 ans', '3-year'],
    ['3 lata', '3-year'],
    ['3 года', '3-year'],
    ['12 months', 'annual'],
    ['12', 'annual'],
    ['Annual', 'annual'],
    ['1 år', 'annual'],
    ['1 yıl', 'annual'],
    ['jährlich', 'annual'],
    ['年間', 'annual'],
    ['1년', 'annual'],
    ['Monthly', 'monthly'],
    ['1 か月', 'monthly'],
    ['1개월', 'monthly'],
    ['mensuel', 'monthly'],
    ['mensal', 'monthly'],
    ['1 mês', 'monthly'],
    ['aylık', 'monthly'],
    ['3 months', null],
    ['2 years', null],
    ['3', null],
    ['every other', null],
    ['Annual, paid monthly', null],
  ] as const)('%s', (term, expected) => expect(termOf({ term })).toBe(expected));
});

test('a seat goes on with the subscription that ends next; one that has not begun or has ended is none', () => {
  const held = {
    personId: 1,
    product: 'Revit',
    assignedOn: null,
    lastUsed: null,
    daysUsed: null,
    period: year,
    active: null,
    readAt: 0,
  };
  const renewsOn = (...subscriptions: readonly Subscription[]) =>
    seatsOfPeople([held], subscriptions, { collections: [] }, TODAY).get(1)?.[0]?.renewsOn;
  expect(renewsOn({ product: 'Revit' })).toBeNull();
  expect(
    renewsOn(
      { product: 'Revit', seats: 1, end: day(TODAY + 90) },
      { product: 'revit', end: day(TODAY + 30) },
      { product: 'Revit', seats: 1, end: day(TODAY - 1) },
      { product: 'Revit', seats: 1, start: day(TODAY + 1), end: day(TODAY + 5) },
      { product: 'Revit', seats: 0, end: day(TODAY + 2) },
    ),
  ).toBe(TODAY + 31);
});

test('tokens of hidden names count as nobody’s, so that sums hold', () => {
  const { personId: _, ...hidden } = row(0, 'Revit', { tokens: centitokens(3000), daysUsed: 3 });
  const told = facts(['usage-report', year, [row(1, 'Revit', { tokens: centitokens(7000) }), hidden]]);
  const { uses } = knownUses([], told, TODAY, () => 1000);
  const sums = uses.map(({ person, tokens }) => [person, tokens.reduce((a, b) => a + b, 0)]);
  expect(sums).toEqual([
    [1, 7000],
    [0, 3000],
  ]);
});
