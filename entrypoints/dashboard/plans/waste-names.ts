import { PEOPLE_LISTS, type WasteView } from '@/components/dashboard/waste/waste-view';
import { shownName } from '@/core/privacy/disguise';
import { peopleByIds } from '@/core/store/people-by-ids';
import type { Store } from '@/core/store/store';

/** A view with its people's names as they may be shown now. @throws StoreError */
export async function withNames(store: Store, view: WasteView): Promise<WasteView> {
  const ids = PEOPLE_LISTS.flatMap((list) => view.waste[list].map(({ personId }) => personId));
  const people = await peopleByIds(store, [...new Set(ids)]);
  return { ...view, names: new Map([...people].map(([id, person]) => [id, shownName(person)])) };
}
