import type { SeatPerson } from '@/components/dashboard/seats/seats-view';
import type { Filter } from '@/core/model/filter';
import { shownName } from '@/core/privacy/disguise';
import { type KnownPerson, peopleByIds } from '@/core/store/people-by-ids';
import { loadPrivacy } from '@/core/store/privacy';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';

/** Who people are that seats are about, in the order asked; none where only groups may be looked at. @throws StoreError */
export async function loadSeatPeople(
  store: Store,
  _filter: Filter,
  _today: Day,
  ids: readonly number[],
): Promise<readonly SeatPerson[]> {
  if ((await loadPrivacy(store)).mode === 'groups') return [];
  const known = await peopleByIds(store, [...ids]);
  return ids.map((id) => personOf(known.get(id)));
}

function personOf(person: KnownPerson | undefined): SeatPerson {
  if (!person) return { shown: '–', ref: {} };
  const { email, hash, name } = person;
  const ref = { ...(email ? { email } : {}), ...(hash ? { hash } : {}), ...(name ? { name } : {}) };
  return { shown: shownName(person), ref };
}
