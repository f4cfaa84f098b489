import type { GroupKind } from '@/core/model/group-kind';
import { productKey } from '@/core/rates/product-key';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { KINDS } from './team-places';
import { type ToldTeam, toldTeam } from './told-uses';

/** What may be told of a product's parts where only groups may be looked at. */
export async function toldProduct(store: Store, team: string, key: string, today: Day) {
  const kinds = new Map<GroupKind, ToldTeam | null>();
  for (const kind of KINDS) kinds.set(kind, await toldTeam(store, team, kind, today));
  const whole = await toldTeam(store, team, null, today);
  const own = productKey(key);
  return {
    least: whole?.least ?? 0,
    word: whole?.word ?? '',
    isTold: (month: number) => whole?.charged.product(month, own) ?? false,
    isPlaceTold: (kind: GroupKind, month: number, place: string) =>
      kinds.get(kind)?.charged.both(month, own, place) ?? false,
  };
}
