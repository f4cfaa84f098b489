import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupsOn, type Memberships } from '@/core/ledger/groups';
import { groupOnly } from '@/core/privacy/group-only';
import { day } from '@/core/units/brands';

const seed = Number(process.env.SEED ?? 20261122);
const on = day(20_100);
const lists = fc.array(
  fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom('group' as const, 'department' as const),
    origin: fc.constantFrom('state' as const, 'mapping' as const),
    day: fc.integer({ min: 20_000, max: 20_050 }).map(day),
    members: fc.array(
      fc.record({
        person: fc.integer({ min: 1, max: 60 }),
        name: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G'),
        from: fc.option(fc.integer({ min: 19_900, max: 20_050 }).map(day), { nil: null }),
      }),
      { maxLength: 80 },
    ),
  }),
  { maxLength: 4 },
);

test(`no group of fewer people than asked for is left, whoever is looked at (seed ${seed})`, () => {
  fc.assert(
    fc.property(
      lists,
      fc.uniqueArray(fc.integer({ min: 1, max: 70 }), { minLength: 12 }),
      fc.integer({ min: 2, max: 12 }),
      (all: Memberships[], people, least) => {
        const safe = groupOnly({ lists: all, people, least, word: '*', canonical: (id) => id });
        for (const kind of new Set(all.map((one) => one.kind))) {
          const places = groupsOn(safe, kind, on);
          const sizes = new Map<string, number>();
          for (const person of people) {
            const own = places.get(person) ?? [''];
            expect(own).toHaveLength(1);
            for (const name of own) sizes.set(name, (sizes.get(name) ?? 0) + 1);
          }
          for (const [, size] of sizes) expect(size).toBeGreaterThanOrEqual(least);
          expect([...sizes.values()].reduce((a, b) => a + b)).toBe(people.length);
        }
      },
    ),
    { seed, numRuns: 300 },
  );
});
