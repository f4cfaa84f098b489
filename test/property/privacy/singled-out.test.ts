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

/** A sum of charges that is told: in what view or file, of which team and group, where in it. */
interface Told {
  readonly view: string;
  readonly team: string | null;
  readonly group: string | null;
  readonly at: string;
  readonly sum: number;
}

/** Products and the file of them tell the same; the portal's own pages show the same admin more. */
const VIEWS: Readonly<Record<string, string>> = { product: 'products', 'table use_by_product': 'products' };
const isPortal = (view: string): boolean => /^(?:overlay|portal)/.test(view);

/** Everything told with any of some filters. */
async function told(company: Company, asked: readonly Filter[]): Promise<Told[]> {
  const found = new Map<string, Told>();
  const known = ofWholeTeams(company);
  const take = (what: string, team: string | null, model: unknown, group: string | null = null) => {
    for (const [path, value] of numbersIn(model)) {
      if (DRAWN.test(path) || DAYS.test(path)) continue;
      const sum = chargesIn(value, company);
      if (sum === null || known.has(sum)) continue;
      const one = { view: VIEWS[what] ?? what, team, group, at: `${what}${path}`, sum };
      found.set(JSON.stringify(one), one);
    }
  };
  const teams = new Set(company.charges.map((one) => one.team));
  await withStore(async (store) => {
    await storeCompany(store, company, LEAST);
    for (const filter of asked) {
      const own = TEAMS.find((name) => filter.team === `one:${name}`) ?? null;
      if (own !== null && !teams.has(own)) continue;
      const team = teams.size === 1 ? ([...teams][0] ?? null) : own;
      for (const [what, view] of await allShown(store, filter, today))
        take(what, team, view, filter.group?.name ?? null);
    }
    for (const team of teams)
      for (const [what, view] of await allBeside(store, `one:${team}`, EVER, today)) take(what, team, view);
  });
  return [...found.values()];
}

const monthOfDay = (on: number) => isoOfDay(day(on)).slice(0, 7);

/** What a team used in each month. */
const monthsOf = (company: Company, team: string | null): Told[] =>
  [...new Set(company.charges.map((one) => monthOfDay(one.day)))].map((month) => ({
    ...{ view: 'months', team, group: null, at: month },
    sum: sumOf(company, (one) => (team === null || one.team === team) && monthOfDay(one.day) === month),
  }));

const who = (sum: number, company: Company) => peopleBehind(sum, company).size;

test('no figure of any view or file rests on fewer people than the minimum, nor what one leaves of another of the same view, team and group, whatever the period, product and look-back', async () => {
  let figures = 0;
  await fc.assert(
    fc.asyncProperty(companies, fc.array(filters, { minLength: 2, maxLength: 3 }), async (company, asked) => {
      const all = await told(company, [wholeTeam('one:North'), ...asked]);
      figures += all.length;
      const leaks = all.flatMap(({ at, sum }) =>
        who(sum, company) < LEAST ? [`${at}: ${sum} of ${who(sum, company)}`] : [],
      );
      for (const part of all.filter(({ view }) => !isPortal(view))) {
        const wholes = all.filter(
          (one) => one.view === part.view && one.team === part.team && one.group === part.group,
        );
        for (const whole of [...wholes, ...monthsOf(company, part.team)]) {
          const left = whole.sum & ~part.sum;
          if ((part.sum & ~whole.sum) === 0 && left !== 0 && who(left, company) < LEAST)
            leaks.push(`${whole.at} less ${part.at}: ${left} of ${who(left, company)}`);
        }
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
