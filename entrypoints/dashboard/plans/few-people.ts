import type { UseDays } from '@/core/ledger/use-days';
import type { Filter } from '@/core/model/filter';
import { ALWAYS, type Period } from '@/core/model/scalars';
import { fewUsers, fewUsersOf } from '@/core/privacy/safe-products';
import { productKey } from '@/core/rates/product-key';
import { loadPrivacy } from '@/core/store/privacy';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { placeOn, teamPlaces } from './team-places';

/**
 * Keys of products that too few people used in any of some periods: of the team, and of the filter's group beside the
 * others of its kind. Null where single people may be looked at. `least`: people that are enough.
 * @param uses of the whole team
 * @throws StoreError
 */
export async function fewUsersIn(
  store: Store,
  uses: readonly UseDays[],
  { group }: Pick<Filter, 'group'>,
  periods: readonly Period[],
  today: Day,
): Promise<{ readonly keys: ReadonlySet<string>; readonly least: number } | null> {
  const { mode, least } = await loadPrivacy(store);
  if (mode !== 'groups') return null;
  const keys = new Set(periods.flatMap((period) => [...fewUsers(uses, period, least)]));
  if (!group) return { keys, least };
  const everybody = new Set(uses.flatMap(({ person }) => (person > 0 ? [person] : [])));
  const placeOf = placeOn(await teamPlaces(store, everybody), group.by, today);
  for (const period of periods)
    for (const key of fewUsersOf(uses, period, placeOf, group.name, least)) keys.add(key);
  return { keys, least };
}

/** Whether only groups may be looked at, and the filter's product is one that too few people used. @throws StoreError */
export async function isOfFew(
  store: Store,
  uses: readonly UseDays[],
  filter: Pick<Filter, 'group' | 'product'>,
  today: Day,
): Promise<boolean> {
  if (filter.product === null) return false;
  const hidden = await fewUsersIn(store, uses, filter, [ALWAYS], today);
  return hidden?.keys.has(productKey(filter.product)) ?? false;
}
