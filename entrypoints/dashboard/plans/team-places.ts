import { groupsOn, type Memberships } from '@/core/ledger/groups';
import type { UseDays } from '@/core/ledger/use-days';
import type { GroupKind } from '@/core/model/group-kind';
import { groupOnly } from '@/core/privacy/group-only';
import { loadCanonical } from '@/core/store/daily/merges';
import { storedMemberships } from '@/core/store/people-care/memberships';
import { peopleByTeam } from '@/core/store/people-care/team-people';
import { loadPrivacy } from '@/core/store/privacy';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { knownMemberships } from './known';

/** Kinds of group, the one money is usually looked at by first. */
export const KINDS: readonly GroupKind[] = ['cost-centre', 'department', 'project', 'group'];

/** Where some people of a team belong, as far as groups of theirs are large enough. @throws StoreError */
export async function teamPlaces(
  store: Store,
  people: Iterable<number>,
): Promise<{ readonly lists: readonly Memberships[]; readonly canonical: (id: number) => number }> {
  const [lists, teams, canonical, { least, small }] = await Promise.all([
    storedMemberships(store),
    peopleByTeam(store),
    loadCanonical(store),
    loadPrivacy(store),
  ]);
  return {
    lists: groupOnly({ lists, scopes: [people, ...teams], least, word: small, canonical }),
    canonical,
  };
}

/** Who belongs where, as it may be shown beside the use of a team. @throws StoreError */
export async function shownPlaces(
  store: Store,
  uses: readonly Pick<UseDays, 'person'>[],
): Promise<{ readonly memberships: readonly Memberships[]; readonly canonical: (id: number) => number }> {
  const { mode } = await loadPrivacy(store);
  if (mode !== 'groups')
    return { memberships: await knownMemberships(store), canonical: await loadCanonical(store) };
  // Groups are to be large enough within this team, too.
  const people = new Set(uses.flatMap(({ person }) => (person > 0 ? [person] : [])));
  const { lists, canonical } = await teamPlaces(store, people);
  return { memberships: lists, canonical };
}

/** The one group of a kind that somebody is in; null: none is known. */
export function placeOn(
  { lists, canonical }: Awaited<ReturnType<typeof teamPlaces>>,
  kind: GroupKind,
  on: Day,
): (person: number) => string | null {
  const places = groupsOn(lists, kind, on, canonical);
  return (person) => places.get(canonical(person))?.[0] ?? null;
}
