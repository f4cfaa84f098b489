import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FLAG } from '@/core/ledger/daily/day-rows';
import { gatherUses, type UseRows } from '@/core/ledger/daily/gather-uses';
import { day } from '@/core/units/brands';

const row = fc.record({
  day: fc.integer({ min: 1, max: 31 }),
  product: fc.integer({ min: 1, max: 4 }),
  person: fc.integer({ min: 0, max: 3 }),
  tokens: fc.integer({ min: 0, max: 900 }),
  flags: fc.constantFrom(0, FLAG.seat, FLAG.subscription, FLAG.flex),
  hidden: fc.constantFrom(0, 0, 0, 1),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;
// Two places of a month can be one person.
const month = fc.record({
  rows: fc.array(row, { maxLength: 40 }),
  people: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }),
});

const columns = (rows: readonly Row[], people: readonly number[], before: number): UseRows => {
  const of = (field: keyof Row) => rows.map((one) => one[field]);
  return {
    length: rows.length,
    before,
    ...{ day: of('day'), product: of('product'), person: of('person'), tokens: of('tokens') },
    ...{ flags: of('flags'), hidden: of('hidden'), people: Uint32Array.from(people) },
  };
};

test('days of use are those of the rows that count, each day once, in order', () => {
  fc.assert(
    fc.property(
      fc.array(month, { maxLength: 4 }),
      fc.integer({ min: 0, max: 70 }),
      fc.integer({ min: 0, max: 140 }),
      (months, from, to) => {
        const plain = new Map<string, [number, number]>();
        const all = months.map(({ rows, people }, m) => {
          const before = 31 * m;
          for (const one of rows) {
            const on = before + one.day;
            if (one.hidden || on < from || on > to) continue;
            const key = [people[one.person] ?? 0, `p${one.product}`, on].join(' ');
            const [tokens, seat] = plain.get(key) ?? [0, 0];
            plain.set(key, [
              tokens + one.tokens,
              seat | Number((one.flags & (FLAG.seat | FLAG.subscription)) > 0),
            ]);
          }
          return columns(rows, people, before);
        });
        const uses = gatherUses(all, { from: day(from), to: day(to) }, (place) => `p${place}`);
        const found = uses.flatMap(({ person, product, days, tokens, onSeat }) => {
          expect([...days]).toEqual([...new Set(days)].sort((a, b) => a - b));
          return Array.from(days, (on, i): [string, [number, number]] => [
            [person, product, on].join(' '),
            [tokens[i] ?? -1, onSeat[i] ?? -1],
          ]);
        });
        expect(new Map(found)).toEqual(plain);
        expect(found.length).toBe(plain.size);
        expect(new Set(uses.map(({ person, product }) => `${person} ${product}`)).size).toBe(uses.length);
        for (const only of [1, 2, 3])
          expect(gatherUses(all, { from: day(from), to: day(to) }, (place) => `p${place}`, only)).toEqual(
            uses.filter(({ person }) => person === only),
          );
      },
    ),
  );
});
