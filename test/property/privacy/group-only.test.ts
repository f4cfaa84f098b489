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

const team = fc.uniqueArray(fc.integer({ min: 1, max: 70 }), { minLength: 12 });

test(`no group of fewer people than asked for is left in any team (seed ${seed})`, () => {
  fc.assert(
    fc.property(
      lists,
      fc.array(team, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 2, max: 12 }),
      (all: Memberships[], teams, least) => {
        const safe = groupOnly({ lists: all, scopes: teams, least, word: '*', canonical: (id) => id });
        for (const kind of new Set(all.map((one) => one.kind))) {
          const places = groupsOn(safe, kind, on);
          for (const people of teams) {
            const sizes = new Map<string, number>();
            for (const person of people) {
              const own = places.get(person) ?? [''];
              expect(own).toHaveLength(1);
              for (const name of own) sizes.set(name, (sizes.get(name) ?? 0) + 1);
            }
            for (const [, size] of sizes) expect(size).toBeGreaterThanOrEqual(least);
          }
        }
      },
    ),
    { seed, numRuns: 300 },
  );
});
