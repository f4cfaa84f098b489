import { describe, expect, it } from 'vitest';
import { tableCsv } from '@/components/dashboard/reports/table-csv';
import { movesTable } from '@/components/dashboard/reports/tables/seats-tables';
import { calendarRows } from '@/components/dashboard/seats/calendar-rows';
import { assignmentCsv, assignmentName, filesOf } from '@/components/dashboard/seats/moves-files';
import { lastDrawn, listedSeats, pointOf, poolRows } from '@/components/dashboard/seats/pool-rows';
import { answerFacts, answerHead } from '@/components/dashboard/seats/seats-answer';
import { type NamedSeats, usualLeastMove } from '@/components/dashboard/seats/seats-view';
import { createTranslator } from '@/components/text/translate';
import { renewalCalendar } from '@/core/advice/renewals/renewal-calendar';
import type { CalendarEntry } from '@/core/advice/renewals/types';
import { seatsOf } from '@/core/advice/seats';
import { seatMoves } from '@/core/advice/seats/seat-moves';
import type { SeatsQuestion, TeamSeats } from '@/core/advice/seats/types';
import { centitokens, day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import catalog from '@/public/_locales/en/messages.json';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** As the browser fills in a sentence. */
const t = createTranslator((key, values) => {
  const found: Message | undefined = Object.entries(catalog).find(([name]) => name === key)?.[1];
  return (found?.message ?? '').replace(/\$([A-Z_]+)\$/g, (_, name: string) => {
    const at = Number(found?.placeholders?.[name.toLowerCase()]?.content.slice(1));
    return values[at - 1] ?? `$${name}$`;
  });
}, 'en');

const TODAY = day(20_700);

/** Dollars of Revit a year; the first two hold two of three seats at 2,835 that end in 40 days. Maya has no price. */
function view(uses: readonly number[]): NamedSeats & { readonly seats: TeamSeats } {
  const flex = Float64Array.from(uses.flatMap((dollars) => [dollars * 100, 0]));
  const seats: TeamSeats = {
    people: uses.length,
    products: ['revit', 'maya'],
    flex,
    samples: 1,
    sampled: Float32Array.from(flex),
    pools: [
      { name: 'Revit', kind: 'product', products: ['revit'], perYear: 283_500, owned: 3 },
      { name: 'Maya', kind: 'product', products: ['maya'], perYear: null, owned: 1 },
      { name: 'Fusion', kind: 'product', products: ['fusion'], perYear: 68_000, owned: 0 },
    ],
    holds: uses.map((_, i) => (i < 2 ? [0] : i === 2 ? [1] : [])),
  };
  return {
    team: 'one:North',
    currency: 'USD',
    today: TODAY,
    missing: null,
    stamp: '',
    stale: false,
    now: [],
    answer: null,
    ids: uses.map((_, i) => i + 1),
    seats,
    aside: [0, 0, 0],
    people: uses.map((_, i) => ({
      shown: `Person ${i}`,
      ref: i === 4 ? {} : { name: `Ada B ${i}`, email: `a${i}@x.example` },
    })),
    subscriptions: [
      {
        product: 'Revit',
        seats: 3,
        start: addDays(TODAY, -325),
        end: addDays(TODAY, 40),
        contract: 'C-7',
        autorenew: addDays(TODAY, 10),
      },
      { product: 'Maya', seats: 1 },
    ],
    lots: [
      { tokens: centitokens(50_000), expiresOn: addDays(TODAY, 20), source: 'listed' },
      { tokens: centitokens(70_000), expiresOn: addDays(TODAY, 90), source: 'latest-possible' },
    ],
    knowsSeats: true,
    hasListPrices: false,
    least: 0,
  };
}
const ask = (one: ReturnType<typeof view>, question: SeatsQuestion = { ask: 'cheapest' }) => ({
  question,
  answer: seatsOf(one.seats, question, () => null),
});

describe('the answer', () => {
  it('says what it costs, how much less that is, how likely not, and whether it is proven', () => {
    const one = view([200, 5000, 100, 0, 6000]);
    const asked = ask(one);
    // today: 3 x 2,835 + 100 + 6,000 = 14,605; then: 2 x 2,835 + 200 + 100 = 5,970
    expect(answerHead(t, asked, 'USD')).toBe(
      'The cheapest seats cost $5,970 a year with Flex for the rest: $8,635 less than today’s $14,605.',
    );
    expect(answerFacts(t, asked, 'USD')).toEqual([
      'Seats $5,670 and Flex $300, together likely between $5,970 and $5,970.',
      'Probability that it costs more than today: 0%.',
      'Everybody on Flex would cost $11,300.',
      'Proven: nobody can assign seats on these terms more cheaply.',
    ]);
    const unproven = { ...asked, answer: { ...asked.answer, proven: false, gap: 12_300 } };
    expect(answerFacts(t, unproven, 'USD').at(-1)).toContain('up to $123 less');
  });

  it('may cost more, or the same', () => {
    const one = view([5000, 5000, 0, 0]);
    const more = ask(one, { ask: 'numbers', seats: [9, null, null], leastMove: 0 });
    expect(answerHead(t, more, 'USD')).toContain('Your numbers of seats cost $25,515 a year');
    expect(answerHead(t, more, 'USD')).toContain('$17,010 more than today’s $8,505');
    expect(answerHead(t, ask(one, { ask: 'owned', leastMove: 0 }), 'USD')).toBe(
      'The seats you own, best assigned, cost as much as today: $8,505 a year with Flex for the rest.',
    );
    expect(answerHead(t, ask(one, { ask: 'risk', most: 0.2 }), 'USD')).toContain('at most 20% cost');
  });
});

describe('pools', () => {
  it('are those that concern the team; without a price nothing is advised unless a number is given', () => {
    const one = view([200, 5000, 100, 0, 6000]);
    const { question, answer } = ask(one);
    expect(poolRows(one, question, answer)).toMatchObject([
      { name: 'Revit', owned: 3, held: 2, advised: 2, perYear: 283_500 },
      { name: 'Maya', owned: 1, held: 1, advised: null, curve: null },
    ]);
    const owned = ask(one, { ask: 'owned', leastMove: 0 });
    expect(poolRows(one, owned.question, owned.answer).map(({ advised }) => advised)).toEqual([3, 0]);
  });

  it('count held seats whose use is not known, which stay', () => {
    const one = { ...view([200, 5000, 100, 0, 6000]), aside: [4, 0, 0] };
    const { question, answer } = ask(one);
    expect(poolRows(one, question, answer)[0]).toMatchObject({ owned: 7, held: 6, advised: 6, aside: 4 });
  });

  it('have a curve whose arithmetic adds up, listed where it matters', () => {
    const one = view(Array.from({ length: 300 }, (_, i) => 20 * i));
    const curve = ask(one).answer.pools[0]?.curve;
    if (!curve) throw new Error('no curve');
    const point = pointOf(curve, 283_500, 10);
    expect(point.price + point.flex).toBe(curve.cost[10]);
    // 299 people use it; the ten who use it most are off Flex
    expect(point.flex).toBe(2000 * Array.from({ length: 290 }, (_, i) => i).reduce((a, b) => a + b, 0));
    const listed = listedSeats(curve, [3, 17, 10_000]);
    for (const n of [0, 3, 17, curve.best, curve.flatFrom, curve.flatTo, 299]) expect(listed).toContain(n);
    expect(listed.length).toBeLessThan(60);
    expect(listed).toEqual([...new Set(listed)].sort((a, b) => a - b));
    expect(listed.at(-1)).toBe(299);
    const drawn = lastDrawn(curve, 0);
    expect(curve.cost[drawn]).toBeLessThanOrEqual(2.1 * (curve.cost[curve.best] ?? 0));
    expect(lastDrawn(curve, 1000)).toBe(299);
    expect(lastDrawn({ ...curve, cost: Float64Array.from([9, 1, 50, 99, 150]), best: 1, flatTo: 1 }, 2)).toBe(
      4,
    );
    expect(lastDrawn({ ...curve, cost: Float64Array.from([9, 1, 50, 99, 150]), best: 1, flatTo: 1 }, 0)).toBe(
      3,
    );
  });

  it('are moved for at least a tenth of the cheapest seat there is', () => {
    const one = view([0, 0]);
    expect(usualLeastMove(one.seats)).toBe(28_350);
    expect(usualLeastMove({ ...one.seats, pools: [] })).toBe(0);
  });
});

describe('files', () => {
  const one = view([200, 5000, 100, 6000, 7000]);
  const asked = ask(one);
  const { moves } = seatMoves(one.seats, asked.question, asked.answer);

  it('name who gets a seat by product, and who needs Flex from then on', () => {
    const files = filesOf(one, moves);
    expect(files.map(({ product, rows }) => [product, rows.map(([, , email]) => email)])).toEqual([
      ['Revit', ['a3@x.example']],
      [null, ['a0@x.example']],
    ]);
    expect(files[0]?.without).toEqual([{}]);
    const [revit, flex] = files;
    if (!revit || !flex) throw new Error('two files');
    expect(assignmentCsv(revit)).toBe('\ufeffFirst name,Last name,Email\r\nAda B,3,a3@x.example\r\n');
    expect(assignmentName(flex)).toBe('flexmeter-assign-Flex.csv');
    expect(assignmentName({ ...flex, product: '../AEC: "A/B"' })).toBe('flexmeter-assign--AEC-A-B-.csv');
  });

  it('list every move with its money, in plain numbers', () => {
    const lines = tableCsv(t, movesTable(t, one, moves)).split('\r\n');
    expect(lines[1]).toBe('Person 4,,,Revit,7000.00,0.00,4165.00');
    expect(lines[3]).toBe('Person 0,a0@x.example,Revit,,0.00,200.00,2635.00');
    const hostile = { ...one, people: one.people.map((who) => ({ ...who, shown: '=1+1' })) };
    expect(tableCsv(t, movesTable(t, hostile, moves))).not.toMatch(/(^|\n)=/);
  });
});

it('the calendar says in order of time what to renew, who moves and what expires', () => {
  const one = view([200, 5000, 100, 6000, 7000]);
  const asked = ask(one);
  const { today, subscriptions, seats: team, lots } = one;
  const rows = calendarRows(
    t,
    one,
    renewalCalendar({ today, subscriptions, team, answer: asked.answer, lots }),
  );
  expect(
    rows.map(({ when, what, notes, people, needsPrice }) => [when, what, notes, people, needsPrice]),
  ).toEqual([
    [
      'Now',
      'Assign 2 seats of Revit that are paid already to others.',
      [],
      ['Person 4 → Revit', 'Person 3 → Revit', 'Person 0 → Flex'],
      false,
    ],
    ['Sep 24, 2026', '500 tokens expire.', [], [], false],
    ['Oct 14, 2026', 'Renew all 3 seats of Revit.', ['Decide by Sep 14, 2026.', 'Contract C-7.'], [], false],
    ['Dec 3, 2026', '700 tokens expire at the latest.', [], [], false],
    [
      'Day unknown',
      'Renew the seat of Maya.',
      ['No price is known, so nothing can be said against renewing.'],
      [],
      true,
    ],
  ]);
});

it('where only groups may be looked at, the calendar counts nobody who is one of few', () => {
  const one = { ...view([]), least: 5 };
  const move = (count: number) => Array.from({ length: count }, (_, person) => ({ person, to: [] }));
  const ends = { kind: 'renewal', on: day(20_400), decideBy: null, pool: 0, name: 'Revit' } as const;
  const rest = { contract: null, subscriptionId: null, renew: 0, priced: true };
  const notesOf = (entries: readonly CalendarEntry[], least: number) =>
    calendarRows(t, { ...one, least }, entries).map(({ what, notes, people }) => [what, ...notes, ...people]);
  const few = { ...ends, ...rest, seats: 3, idle: 1, move: move(2) };
  expect(notesOf([few], 5)).toEqual([['Let all 3 seats of Revit end.']]);
  expect(notesOf([few], 2)).toEqual([
    ['Let all 3 seats of Revit end.', '1 seat is held by nobody.', '2 people move.'],
  ]);
  const many = { ...ends, ...rest, seats: 6, idle: 1, move: move(5) };
  expect(notesOf([many], 5)[0]).toContain('5 people move.');
  const give = (count: number) => Array.from({ length: count }, (_, person) => person);
  const handed = { kind: 'reassign', on: day(20_400), pool: 0, name: 'Revit', take: [] } as const;
  expect(notesOf([{ ...handed, give: give(4) }], 5)).toEqual([]);
  expect(notesOf([{ ...handed, give: give(5) }], 5)).toHaveLength(1);
});
