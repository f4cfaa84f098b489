import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costShares } from '@/core/spend/shares/cost-shares';
import { shareOut } from '@/core/spend/shares/share-out';
import { spreadSeat } from '@/core/spend/shares/spread-seat';
import { centitokens, day, minor } from '@/core/units/brands';
import { firstDayOf, lastDayOf, monthOf } from '@/core/units/month';

const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
const FIRST = 24_300; // 2026
const MONTHS = 18;

test('shares add up to the amount, and none is a unit off its exact share', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e9, noNaN: true })), {
        minLength: 1,
        maxLength: 40,
      }),
      (total, weights) => {
        const shares = shareOut(total, weights);
        expect(sum(shares)).toBe(total);
        const all = sum(weights);
        if (all > 0)
          shares.forEach((share, i) => {
            expect(Math.abs(share - (total * (weights[i] ?? 0)) / all)).toBeLessThan(1.01);
          });
      },
    ),
  );
});

test("a seat's months add up to its price and cover its term", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: 10_000, max: 30_000 }),
      fc.integer({ min: 0, max: 1200 }),
      (price, from, length) => {
        const months = spreadSeat({ price: minor(price), from: day(from), to: day(from + length) });
        expect(sum(months.map((one) => one.price))).toBe(price);
        expect(months[0]?.month).toBe(monthOf(day(from)));
        expect(months.at(-1)?.month).toBe(monthOf(day(from + length)));
        expect(months.every((one) => one.price >= 0)).toBe(true);
      },
    ),
  );
});

const Use = fc.record({
  person: fc.integer({ min: 0, max: 8 }),
  day: fc.integer({ min: firstDayOf(FIRST), max: lastDayOf(FIRST + MONTHS - 1) }),
  tokens: fc.integer({ min: 0, max: 100_000 }),
});
const Seat = fc.record({
  person: fc.option(fc.integer({ min: 1, max: 8 })),
  price: fc.integer({ min: 0, max: 500_000 }),
  from: fc.integer({ min: firstDayOf(FIRST), max: lastDayOf(FIRST + 5) }),
  days: fc.integer({ min: 0, max: 360 }),
});

test('every month adds up to its tokens and money, whoever belongs where', () => {
  fc.assert(
    fc.property(
      fc.array(Use, { maxLength: 60 }),
      fc.array(Seat, { maxLength: 6 }),
      fc.option(fc.double({ min: 0.01, max: 900, noNaN: true })),
      fc.array(fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 3 }), {
        minLength: 9,
        maxLength: 9,
      }),
      (use, seats, perToken, places) => {
        const found = costShares({
          use: use.map((one) => ({ ...one, day: day(one.day), tokens: centitokens(one.tokens) })),
          seats: seats.map(({ person, price, from, days }) => ({
            person,
            product: 'Revit',
            price: minor(price),
            from: day(from),
            to: day(from + days),
          })),
          perToken,
          placesOf: (person, on) => places[(person + (on % 2)) % 9] ?? [],
          months: [FIRST, FIRST + MONTHS - 1],
        });
        expect(found.tokens).toBe(sum(use.map(({ tokens }) => tokens)));
        expect(found.seatCost).toBe(sum(seats.map(({ price }) => price)));
        for (let month = FIRST; month < FIRST + MONTHS; month++) {
          const own = found.shares.filter((share) => share.month === month);
          const used = sum(use.filter((one) => monthOf(day(one.day)) === month).map(({ tokens }) => tokens));
          expect(sum(own.map(({ tokens }) => tokens))).toBe(used);
          expect(sum(own.map(({ tokenCost }) => tokenCost))).toBe(
            perToken === null ? 0 : Math.round((used * perToken) / 100),
          );
        }
      },
    ),
  );
});

test('a person who moves takes only later use along; nobody stays unallocated', () => {
  const moved = firstDayOf(FIRST) + 14;
  const { shares } = costShares({
    use: [
      { person: 1, day: day(moved - 1), tokens: centitokens(700) },
      { person: 1, day: day(moved), tokens: centitokens(1000) },
      { person: 0, day: day(moved), tokens: centitokens(300) },
      { person: 2, day: day(moved), tokens: centitokens(101) },
    ],
    seats: [
      { person: 1, product: 'Revit', price: minor(36_500), from: day(moved), to: day(moved + 364) },
      { person: null, product: 'Revit', price: minor(100), from: day(moved), to: day(moved) },
    ],
    perToken: 300,
    placesOf: (person, on) => (person === 2 ? ['Design', 'Site'] : on < moved ? ['Design'] : ['Site']),
    months: [FIRST, FIRST],
  });
  expect(shares).toEqual([
    { month: FIRST, place: 'Design', tokens: 751, tokenCost: 2253, seatCost: 0 },
    { month: FIRST, place: 'Site', tokens: 1050, tokenCost: 3150, seatCost: 1700 },
    { month: FIRST, place: null, tokens: 300, tokenCost: 900, seatCost: 100 },
  ]);
});
