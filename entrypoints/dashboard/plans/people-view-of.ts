import type { PeopleView, PersonRow } from '@/components/dashboard/people/people-view';
import type { Filter } from '@/core/model/filter';
import { productKey } from '@/core/rates/product-key';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import type { AskedTeam } from './asked-team';
import { knownMembers } from './known';

/** Those rows that the filter lets through. @throws StoreError */
export async function peopleView(
  store: Store,
  { team, settings }: AskedTeam,
  { group, product }: Pick<Filter, 'group' | 'product'>,
  rows: readonly PersonRow[],
  today: Day,
  state: Pick<PeopleView, 'stale' | 'missing'>,
): Promise<PeopleView> {
  const members = group && (await knownMembers(store, group, today));
  const key = product === null ? null : productKey(product);
  const found = rows.filter(
    ({ id, verdict }) =>
      (members?.has(id) ?? true) && (key === null || verdict.products.some((one) => productKey(one) === key)),
  );
  const { currency } = settings;
  return { team, today, currency, people: found, everybody: rows.length, ...state };
}
