import type { PeopleView } from '@/components/dashboard/data/people-view';
import { PLACE_NAMES } from '@/components/dashboard/data/place-names';
import { groupsOn } from '@/core/ledger/groups';
import type { GroupKind } from '@/core/model/group-kind';
import type { Privacy } from '@/core/privacy/disguise';
import { canonicalPeople } from '@/core/store/daily/merges';
import { findPeople } from '@/core/store/people-care/find-people';
import { listMappings } from '@/core/store/people-care/list-mappings';
import { loadMemberships, storedMemberships } from '@/core/store/people-care/memberships';
import { listMerges } from '@/core/store/people-care/merge-people';
import { loadPrivacy } from '@/core/store/privacy';
import { read, type Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';

const SHOWN = 25;

/**
 * What the people part shows: who was found and where they belong today, merges, lists.
 * @param wanted real names, where the settings allow them here: merging and forgetting people needs them
 * @throws StoreError
 */
export async function loadPeople(
  store: Store,
  search: string,
  today: Day,
  wanted: boolean,
): Promise<PeopleView> {
  const privacy = await loadPrivacy(store);
  const { mode, careNames } = privacy;
  const named = wanted && careNames;
  const as: Privacy = named ? { ...privacy, mode: 'names' } : privacy;
  const [found, merges, lists, mappings, canonical] = await Promise.all([
    findPeople(store, search, SHOWN + 1, undefined, as),
    as.mode === 'groups' ? [] : listMerges(store, as),
    named ? storedMemberships(store) : loadMemberships(store),
    listMappings(store),
    read(store, (db) => [db.merges], canonicalPeople),
  ]);
  const kinds = Object.keys(PLACE_NAMES).filter((kind): kind is GroupKind =>
    Object.hasOwn(PLACE_NAMES, kind),
  );
  const places = kinds.map((kind) => ({ kind, of: groupsOn(lists, kind, today, canonical) }));
  return {
    search,
    names: mode === 'names' ? null : named ? 'shown' : careNames ? 'hidden' : 'locked',
    found: found.slice(0, SHOWN).map((person) => ({
      ...person,
      places: places.flatMap(({ kind, of }) => {
        const names = of.get(person.id);
        return names ? [{ kind, names }] : [];
      }),
    })),
    more: found.length > SHOWN,
    merges,
    mappings,
  };
}
