import { groupsOn, type Memberships } from '@/core/ledger/groups';
import type { GroupKind } from '@/core/model/group-kind';
import type { Day } from '@/core/units/brands';

interface Places {
  readonly memberships: readonly Memberships[];
  /** The person an id stands for after merging by hand. */
  readonly canonical: (person: number) => number;
}

/** Where a person belongs on a day, by one kind of group; asked for every charge, worked out once a day. */
export function placesByDay({ memberships, canonical }: Places, kind: GroupKind) {
  const known = new Map<number, ReadonlyMap<number, readonly string[]>>();
  return (person: number, on: Day): readonly string[] => {
    const places = known.get(on) ?? groupsOn(memberships, kind, on, canonical);
    known.set(on, places);
    return places.get(person) ?? [];
  };
}
