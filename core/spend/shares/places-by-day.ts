import { groupsOn, type Memberships } from '@/core/ledger/groups';
import type { GroupKind } from '@/core/model/group-kind';
import type { Day } from '@/core/units/brands';

interface Places {
  readonly memberships: readonly Memberships[];
  /** The person an id stands for after merging by hand. */
  readonly canonical: (person: number) => number;
}

/** Where a person belongs on a day, by one kind of group; asked for every charge, worked out once for each change. */
export function placesByDay({ memberships, canonical }: Places, kind: GroupKind) {
  const own = memberships.filter((list) => list.kind === kind);
  const changes = placeChanges(own);
  const known = new Map<number, ReadonlyMap<number, readonly string[]>>();
  return (person: number, on: Day): readonly string[] => {
    const since = spanOf(changes, on);
    const places = known.get(since) ?? groupsOn(own, kind, on, canonical);
    known.set(since, places);
    return places.get(person) ?? [];
  };
}

/** Days from which on somebody may belong elsewhere, ascending; between them nobody does. */
export function placeChanges(memberships: readonly Memberships[]): Day[] {
  const days = memberships.flatMap(({ origin, day, members }) =>
    origin === 'state' ? [day] : members.flatMap(({ from }) => from ?? []),
  );
  return [...new Set(days)].sort((a, b) => a - b);
}

/** How many of some ascending days have come by a day. */
export function spanOf(starts: ArrayLike<number>, on: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= on) low = middle + 1;
    else high = middle;
  }
  return low;
}
