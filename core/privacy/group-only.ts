import { groupsOn, type Memberships } from '@/core/ledger/groups';
import type { GroupKind } from '@/core/model/group-kind';
import { type Day, day } from '@/core/units/brands';
import { smallPlaces } from './small-places';

export interface GroupOnlyRequest {
  readonly lists: readonly Memberships[];
  /** Who is looked at together, such as each team: among all of these a group must be large enough. */
  readonly scopes: readonly Iterable<number>[];
  /** People a group needs at least. */
  readonly least: number;
  /** What groups that are too small are called together. */
  readonly word: string;
  readonly canonical: (person: number) => number;
}

/**
 * Lists of who belongs where, safe for whoever may only look at groups: everybody is in one group of a kind (of several
 * of one export: in the first by the alphabet, since two groups that differ by one person tell that person's share)
 * and was there always, as whoever moved would be the difference of two months; groups that are too small now are one,
 * and so are people without a group if they are too few.
 */
export function groupOnly(request: GroupOnlyRequest): Memberships[] {
  const scopes = request.scopes.map((people) => new Set([...people].map(request.canonical)));
  return [...Map.groupBy(request.lists, ({ kind }) => kind)].map(([kind, lists]) =>
    ofKind({ ...request, scopes }, kind, lists),
  );
}

function ofKind(
  { scopes, least, word, canonical }: GroupOnlyRequest,
  kind: GroupKind,
  lists: readonly Memberships[],
): Memberships {
  const on = lastDay(lists);
  const places = groupsOn(lists, kind, on, canonical);
  const placeOf = (person: number) => places.get(person)?.[0] ?? null;
  const sizes = scopes.map((people) => sizesOf(people, placeOf));
  const small = smallAnywhere(sizes, least);
  const seen = new Set(sizes.flatMap((one) => [...one.keys()]));
  const shown = (name: string | null) => (name === null || small.has(name) || !seen.has(name) ? word : name);
  const everybody = new Set(scopes.flatMap((people) => [...people]));
  const without = [...everybody].filter((person) => placeOf(person) === null);
  const members = [...places.keys(), ...(small.has(null) ? without : [])].map((person) => ({
    person,
    name: shown(placeOf(person)),
    from: null,
  }));
  return { id: `shown ${kind}`, kind, origin: 'mapping', day: on, members };
}

function sizesOf(people: Iterable<number>, placeOf: (person: number) => string | null) {
  const sizes = new Map<string | null, number>();
  for (const person of people) sizes.set(placeOf(person), (sizes.get(placeOf(person)) ?? 0) + 1);
  return sizes;
}

/** What is too small in one scope is so in all, which may make others too small. */
function smallAnywhere(
  scopes: readonly ReadonlyMap<string | null, number>[],
  least: number,
): ReadonlySet<string | null> {
  const small = new Set<string | null>();
  for (let before = -1; before < small.size; ) {
    before = small.size;
    for (const sizes of scopes) for (const place of smallPlaces(sizes, least, small)) small.add(place);
  }
  return small;
}

/** A day on which all that the lists say has begun. */
const lastDay = (lists: readonly Memberships[]): Day =>
  day(
    lists.reduce(
      (last, { day: on, members }) =>
        members.reduce((most, { from }) => Math.max(most, from ?? 0), Math.max(last, on)),
      0,
    ),
  );
