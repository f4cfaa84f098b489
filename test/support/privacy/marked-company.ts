import fc from 'fast-check';
import type { Settings } from '@/core/model/settings';
import { startingSettings } from '@/core/rates/starting-values';
import { saveCapture } from '@/core/store/save-capture';
import { changeSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { centitokens, day } from '@/core/units/brands';
import { capture } from '../../unit/store/support/captures';
import { save } from '../../unit/store/support/daily';
import { saveMemberships } from '../../unit/store/support/memberships';

/**
 * Centitokens of the first charge; each is twice the one before: a sum tells which charges it is made of. No count, day or
 * month of the test is a multiple of it.
 */
const UNIT = 997;
/** The largest of so many charges is still one that a file may tell of. */
const MOST = 21;
export const FIRST = 20_013; // 2024-10-17
export const PRODUCTS = ['Revit', 'Maya', 'Civil 3D'];
export const TEAMS = ['North', 'South'];
const VERSIONS = ['2025', '2026'];
const DAYS = [0, 8, 20, 33, 40];

/** A charge: the one figure of one person. */
export interface Charge {
  readonly who: number;
  readonly product: string;
  readonly version: string;
  readonly day: number;
  readonly team: string;
}

export interface Company {
  readonly charges: readonly Charge[];
  /** Everybody's department. One kind of group alone: two compared tell more, as PRIVACY.md says. */
  readonly places: readonly string[];
}

export const PLACES = ['Bridges', 'Tunnels', 'Roads'];
const PEOPLE = 10;

/** Companies of one team or two, with charges that can be told apart in any sum. */
export const companies: fc.Arbitrary<Company> = fc.record({
  charges: fc.constantFrom(1, 2).chain((teams) =>
    fc.uniqueArray(
      fc.record({
        who: fc.nat(PEOPLE - 1),
        product: fc.constantFrom(...PRODUCTS),
        version: fc.constantFrom(...VERSIONS),
        day: fc.constantFrom(...DAYS).map((n) => FIRST + n),
        team: fc.constantFrom(...TEAMS.slice(0, teams)),
      }),
      { minLength: 12, maxLength: MOST, selector: (one) => JSON.stringify(Object.values(one)) },
    ),
  ),
  places: fc.array(fc.constantFrom(...PLACES), {
    minLength: PEOPLE,
    maxLength: PEOPLE,
  }),
});

const amountOf = (at: number): number => UNIT * 2 ** at;
const email = (who: number) => `p${who}@x.example`;

/** Stores a company, with money that says the same as tokens: a token costs 100 minor units. */
export async function storeCompany(store: Store, { charges, places }: Company, least: number): Promise<void> {
  await save(store, {
    id: 'f',
    rows: charges.map(({ who, product, version, day: on, team }, at) => ({
      ...{ team, person: { email: email(who) }, product, version, day: on, tokens: amountOf(at) },
    })),
  });
  await saveMemberships(
    store,
    { id: 'm', kind: 'department', origin: 'mapping', day: day(FIRST) },
    places.map((name, who) => ({ person: { email: email(who) }, name, from: null })),
  );
  for (const team of new Set(charges.map((one) => one.team))) await storePages(store, charges, team);
  await changeSettings(store, startingSettings(), { ...MONEY, privacy: 'groups', leastGroup: least });
}

const MONEY: Partial<Settings> = { tokenPrices: [{ from: centitokens(0), perToken: 100, origin: 'admin' }] };

/** The portal's pages, as they say the same. */
async function storePages(store: Store, charges: readonly Charge[], team: string): Promise<void> {
  const own = charges.map((one, at) => ({ ...one, at })).filter((one) => one.team === team);
  const period = { from: day(FIRST), to: day(FIRST + 79) };
  const sum = (some: readonly { readonly at: number }[]) =>
    centitokens(some.reduce((all, { at }) => all + amountOf(at), 0));
  const people = Map.groupBy(own, ({ who }) => who);
  const products = Map.groupBy(own, ({ product }) => product);
  const base = { team: { kind: 'one' as const, name: team }, period, readAt: (FIRST + 80) * 86_400_000 };
  await saveCapture(
    store,
    capture({
      ...base,
      observations: [...people].map(([who, some]) => ({
        ...{ person: { email: email(who) }, tokens: sum(some), period },
      })),
    }),
  );
  await saveCapture(
    store,
    capture({
      ...{ ...base, page: 'by-product' as const, readAt: base.readAt + 1 },
      observations: [...products].map(([product, some]) => ({
        ...{ product, tokens: sum(some), users: new Set(some.map(({ who }) => who)).size, period },
      })),
    }),
  );
}

/** Which charges a number is the sum of, a bit each; null: of none. */
export function chargesIn(value: number, { charges }: Company): number | null {
  const sum = value / UNIT;
  return Number.isInteger(sum) && sum > 0 && sum < 2 ** charges.length ? sum : null;
}

/** Who is behind some charges. */
export const peopleBehind = (sum: number, { charges }: Company): ReadonlySet<number> =>
  new Set(charges.flatMap(({ who }, at) => (sum & (1 << at) ? [who] : [])));

/** The charges that fit, as their sum. */
export const sumOf = ({ charges }: Company, fits: (charge: Charge) => boolean): number =>
  charges.reduce((sum, charge, at) => (fits(charge) ? sum | (1 << at) : sum), 0);

/** What whole teams used from one day to another: the portal shows that to the same admin. */
export function ofWholeTeams(company: Company): ReadonlySet<number> {
  const sums = new Set<number>();
  for (const team of [...TEAMS, null])
    for (const from of DAYS)
      for (const to of DAYS)
        sums.add(
          sumOf(
            company,
            (one) => (team === null || one.team === team) && one.day >= FIRST + from && one.day <= FIRST + to,
          ),
        );
  return sums;
}
