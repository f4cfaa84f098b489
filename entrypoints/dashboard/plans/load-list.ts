import { headOf } from '@/components/dashboard/people/people-head';
import { ALL_PEOPLE, type ListOrder, type PeopleHead } from '@/components/dashboard/people/people-view';
import type { Filter } from '@/core/model/filter';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { loadPeopleView } from './load-people';

/** What is seen first of everybody's advice as it is kept; null: nothing was read yet. @throws StoreError */
export async function loadListView(
  store: Store,
  filter: Filter,
  today: Day,
  _people: readonly number[],
  order: ListOrder | null,
): Promise<PeopleHead | null> {
  const view = await loadPeopleView(store, filter, today);
  return view && headOf(view, order ?? { ...ALL_PEOPLE, locale: 'en' });
}
