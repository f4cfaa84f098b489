import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Filter, wholeTeam } from '@/core/model/filter';
import { day } from '@/core/units/brands';
import { isoOfDay } from '@/core/units/day';
import { allBeside, allShown, numbersIn } from '../../support/privacy/all-shown';
import {
  type Company,
  chargesIn,
  companies,
  FIRST,
  ofWholeTeams,
  PLACES,
  PRODUCTS,
  peopleBehind,
  storeCompany,
  sumOf,
  TEAMS,
} from '../../support/privacy/marked-company';
import { withStore } from '../../unit/store/support/captures';

const LEAST = 2;
const today = day(FIRST + 83);
const EVER = { from: day(FIRST), to: day(FIRST + 82) };

const filters: fc.Arbitrary<Filter> = fc.record({
  team: fc.constantFrom('one:North', 'one:South', 'all'),
  period: fc.oneof(
    fc.constantFrom('month' as const, 'quarter' as const, 'fiscal' as const, 'year' as const, 'all' as const),
    fc
      .tuple(fc.nat(79), fc.nat(79))
      .map(([a, b]) => ({ from: day(FIRST + Math.min(a, b)), to: day(FIRST + Math.max(a, b)) })),
  ),
  group: fc.constantFrom(null, ...PLACES.map((name) => ({ by: 'department' as const, name }))),
  product: fc.constantFrom(null, ...PRODUCTS.map((name) => name.toLowerCase())),
  back: fc.constantFrom(3 as const, 12 as const, null),
});

/** What is forecast is drawn from days of the past, some of them several times: nobody's figures. */
const DRAWN =
  /\.(?:range|next|expected|low|likely|high|(?:tokens|cost)_(?:likely|low|high))\b|\bpast\[\]\.(?:weeks|sums)\b/;

/** Days. */
const DAYS = /\.(?:day|from|to|on|today|until|date)$/;

/** Sums that rest on charges, by where they are told. */
async function told(company: Company, asked: readonly Filter[]): Promise<Map<string, Set<number>>> {
  const found = new Map<string, Set<number>>();
  const known = ofWholeTeams(company);
  const take = (what: string, view: unknown) => {
    for (const [path, value] of numbersIn(view)) {
      if (DRAWN.test(path) || DAYS.test(path)) continue;
      const sum = chargesIn(value, company);
      if (sum === null || known.has(sum)) continue;
      const at = `${what}${path}`;
      found.set(at, (found.get(at) ?? new Set()).add(sum));
    }
  };
  await withStore(async (store) => {
    await storeCompany(store, company, LEAST);
    for (const filter of asked)
      for (const [what, view] of await allShown(store, filter, today)) take(what, view);
    for (const team of TEAMS)
      for (const [what, view] of await allBeside(store, `one:${team}`, EVER, today)) take(what, view);
  });
  return found;
}

const who = (sum: number, company: Company) => peopleBehind(sum, company).size;

test('no figure of any view or file rests on fewer people than the minimum, nor what one leaves of another', async () => {
  let figures = 0;
  await fc.assert(
    fc.asyncProperty(companies, fc.array(filters, { minLength: 2, maxLength: 3 }), async (company, asked) => {
      const found = await told(company, [wholeTeam('one:North'), ...asked]);
      const months = [...new Set(company.charges.map((one) => isoOfDay(day(one.day)).slice(0, 7)))].flatMap(
        (month) =>
          [...TEAMS, null].map((team) =>
            sumOf(
              company,
              (one) => (team === null || one.team === team) && isoOfDay(day(one.day)).slice(0, 7) === month,
            ),
          ),
      );
      const leaks: string[] = [];
      for (const [at, sums] of found)
        for (const sum of sums) {
          figures++;
          if (who(sum, company) < LEAST) leaks.push(`${at}: ${sum} of ${who(sum, company)}`);
        }
      // The portal's own pages show the same admin more: they are no part of what is taken from each other.
      const ours = [...found].filter(([at]) => !/^(?:overlay|portal)/.test(at));
      const all = ours.flatMap(([at, sums]) => [...sums].map((sum) => [at, sum] as const));
      const wholes = [...all, ...months.map((sum) => ['month of a team', sum] as const)];
      for (const [at, part] of all)
        for (const [of, whole] of wholes) {
          const left = whole & ~part;
          if ((part & ~whole) === 0 && left !== 0 && who(left, company) < LEAST)
            leaks.push(`${of} less ${at}: ${left} of ${who(left, company)}`);
        }
      expect([...new Set(leaks)].slice(0, 12)).toEqual([]);
    }),
    {
      seed: Number(process.env.SEED ?? 20261122),
      numRuns: Number(process.env.RUNS ?? 6),
      endOnFailure: true,
    },
  );
  expect(figures).toBeGreaterThan(20);
}, 600_000);
