import type { UseDays } from '@/core/ledger/use-days';
import type { Filter } from '@/core/model/filter';
import type { Period } from '@/core/model/scalars';
import { fewUsers, fewUsersOf } from '@/core/privacy/safe-products';
import { monthCells } from '@/core/privacy/told-use';
import { productKey } from '@/core/rates/product-key';
import { loadPrivacy } from '@/core/store/privacy';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { loadUses } from './load-uses';
import { placeOn, teamPlaces } from './team-places';
import { toldTeam } from './told-uses';

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
  // Too small a group is nobody's place: of it nothing is told, not even what it used.
  if (![...everybody].some((person) => placeOf(person) === group.name))
    for (const { product } of uses) keys.add(productKey(product));
  for (const period of periods)
    for (const key of fewUsersOf(uses, period, placeOf, group.name, least)) keys.add(key);
  return { keys, least };
}

/** Keys of products that may be told of in any month; null: all may. @throws StoreError */
export async function toldProducts(
  store: Store,
  team: string,
  today: Day,
): Promise<ReadonlySet<string> | null> {
  const told = await toldTeam(store, team, null, today);
  if (!told) return null;
  const uses = (await loadUses(store, { team }, today))?.known.uses ?? [];
  const keys = (['charged', 'seated'] as const).flatMap((of) =>
    monthCells(uses, of, () => '').flatMap(({ month, key }) => (told[of].product(month, key) ? [key] : [])),
  );
  return new Set(keys);
}
