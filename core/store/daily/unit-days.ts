import Dexie from 'dexie';
import { FLAG } from '@/core/ledger/daily/day-rows';
import { groupsOn, type Memberships } from '@/core/ledger/groups';
import type { Unit } from '@/core/ledger/unit';
import { productKey } from '@/core/rates/product-key';
import { placeChanges, spanOf } from '@/core/spend/shares/places-by-day';
import { type Day, day } from '@/core/units/brands';
import { FIRST_DAY } from '@/core/units/day';
import { firstDayOf, monthOf } from '@/core/units/month';
import { loadMemberships } from '../people-care/memberships';
import { read, type Store } from '../store';
import { canonicalPeople } from './merges';
import { teamsIn } from './month-pairs-in';
import type { ChunkRecord, Word } from './records';

/** Whether a row of a day counts to the unit. @param product its place in the team's dictionary */
type Belongs = (person: number, product: number, on: Day) => boolean;

/**
 * What a part of a team used by day, centitokens, as its files of daily rows tell; days without use are left out.
 * Reads every month of the team from the one asked for on: time O(rows). Of all teams, the sum.
 * @param from a day of the first month; left out: all
 * @throws StoreError
 */
export async function unitDays(
  store: Store,
  team: string,
  unit: Part,
  from: Day = FIRST_DAY,
): Promise<Map<Day, number>> {
  return daysOfUnit(await loadRows(store, team, from), unit, await listsOf(store, unit));
}

type Part = Exclude<Unit, { kind: 'team' }>;

/** Where people belong, as far as it matters to a unit. @throws StoreError */
export const listsOf = async (store: Store, unit: Part): Promise<readonly Memberships[]> =>
  unit.kind === 'group' ? loadMemberships(store, unit.by) : [];

/** Rows of one or more teams, as they are at one moment. */
export interface TeamRows {
  readonly teams: readonly { readonly chunks: readonly ChunkRecord[]; readonly products: readonly Word[] }[];
  readonly canonical: (id: number) => number;
}

/** A team's rows from a month on; of all teams, those of each. @throws StoreError */
export const loadRows = (store: Store, team: string, from: Day = FIRST_DAY): Promise<TeamRows> =>
  read(
    store,
    (db) => [db.chunks, db.dictionaries, db.merges],
    async (db) => {
      const teams = [];
      for (const one of await teamsIn(db, team)) {
        const months = db.chunks.where('[team+month]').between([one, monthOf(from)], [one, Dexie.maxKey]);
        const products = (await db.dictionaries.get(one))?.products ?? [];
        teams.push({ chunks: await months.toArray(), products });
      }
      return { teams, canonical: await canonicalPeople(db) };
    },
  );

/** `unitDays` of rows that are loaded. */
export function daysOfUnit(
  { teams, canonical }: TeamRows,
  unit: Part,
  lists: readonly Memberships[],
): Map<Day, number> {
  const sums = new Map<Day, number>();
  for (const { chunks, products } of teams) {
    const belongs = membership(canonical, products, unit, lists);
    for (const chunk of chunks) addChunk(sums, chunk, belongs);
  }
  return sums;
}

function addChunk(sums: Map<Day, number>, chunk: ChunkRecord, belongs: Belongs): void {
  const first = firstDayOf(chunk.month);
  for (let row = 0; row < chunk.length; row++) {
    const tokens = chunk.tokens[row] ?? 0;
    if (tokens === 0 || chunk.hidden[row] || ((chunk.flags[row] ?? 0) & FLAG.seat) !== 0) continue;
    const on = day(first + (chunk.day[row] ?? 1) - 1);
    const person = chunk.people[chunk.person[row] ?? 0] ?? 0;
    if (belongs(person, chunk.product[row] ?? 0, on)) sums.set(on, (sums.get(on) ?? 0) + tokens);
  }
}

function membership(
  canonical: TeamRows['canonical'],
  words: readonly Word[],
  unit: Part,
  lists: readonly Memberships[],
): Belongs {
  const placeOf = (product: string) => words.findIndex(({ key }) => key === productKey(product)) + 1;
  switch (unit.kind) {
    case 'product': {
      const wanted = placeOf(unit.product);
      return (_, product) => product === wanted;
    }
    case 'person': {
      const own = canonical(unit.person);
      const wanted = unit.product === null ? null : placeOf(unit.product);
      return (person, product) =>
        person > 0 && canonical(person) === own && (wanted === null || product === wanted);
    }
    case 'group': {
      const wanted = unit.product === null ? null : placeOf(unit.product);
      const changes = placeChanges(lists.filter(({ kind }) => kind === unit.by));
      const members = new Map<number, ReadonlySet<number>>();
      const membersOn = (on: Day): ReadonlySet<number> => {
        const since = spanOf(changes, on);
        const known = members.get(since);
        if (known) return known;
        const places = groupsOn(lists, unit.by, on, canonical);
        const found = new Set([...places].flatMap(([id, names]) => (names.includes(unit.name) ? [id] : [])));
        members.set(since, found);
        return found;
      };
      return (person, product, on) =>
        person > 0 && (wanted === null || product === wanted) && membersOn(on).has(canonical(person));
    }
  }
}
