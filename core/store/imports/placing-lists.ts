import type { GroupMember } from '@/core/model/export-records';
import type { MappingRow } from '@/core/portal/exports/mapping/mapping-types';
import { PLACE_KINDS } from '@/core/portal/exports/mapping/mapping-types';
import { dayOfEpoch } from '@/core/units/day';
import type { PlacingList } from '../people-care/memberships';

/** The file the rows came in: its digest, its name, and when it was last changed. */
interface Origin {
  readonly id: string;
  readonly file: string;
  readonly changedAt: number;
}

/** A Groups export as a list: all members of its day. */
export function groupLists(rows: readonly GroupMember[], origin: Origin): PlacingList[] {
  const placings = rows.flatMap(({ group, person }) => (person ? [{ person, name: group, from: null }] : []));
  const day = dayOfEpoch(origin.changedAt);
  // Groups may become again what they were: the same members on another day are another state.
  const list = { ...origin, id: `${origin.id}@${day}`, kind: 'group', origin: 'state', day } as const;
  return [{ list, placings }];
}

/** The admin's own list, as one list for each kind of place it tells. */
export function mappingLists(rows: readonly MappingRow[], origin: Origin): PlacingList[] {
  return Object.values(PLACE_KINDS).flatMap((kind) => {
    const placings = rows.flatMap(({ person, places, from }) =>
      places.flatMap((place) => (place.kind === kind ? [{ person, name: place.name, from }] : [])),
    );
    if (placings.length === 0) return [];
    const id = `${origin.id}:${kind}`;
    return [
      { list: { ...origin, id, kind, origin: 'mapping', day: dayOfEpoch(origin.changedAt) }, placings },
    ];
  });
}
