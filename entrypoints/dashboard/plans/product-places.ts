import type { Period } from '@/core/model/scalars';
import { productPlaces } from '@/core/spend/products/product-places';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { loadUses } from './load-uses';
import type { TeamUses } from './read-uses';
import { shownPlaces } from './team-places';
import type { toldProduct } from './told-product';

/** Who used a product, by each kind of group, as it may be told. @param key of `productKey` @throws StoreError */
export async function placesOf(
  store: Store,
  { team, known }: TeamUses,
  {
    key,
    perToken,
    period,
  }: { readonly key: string; readonly perToken: number | null; readonly period: Period },
  few: Awaited<ReturnType<typeof toldProduct>> | null,
  today: Day,
) {
  // Groups are large enough among everybody, not only among those who may be told of.
  const everybody = (await loadUses(store, { team }, today))?.known.uses ?? [];
  const places = await shownPlaces(store, everybody);
  return productPlaces(key, {
    known,
    ...places,
    perToken,
    period,
    few: few && { ...few, isTold: few.isPlaceTold },
  });
}
