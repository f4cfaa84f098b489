import { type Unit, WHOLE_TEAM } from '@/core/ledger/unit';
import { productKey } from '@/core/rates/product-key';
import { loadPrivacy } from '@/core/store/privacy';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { toldProducts } from '../plans/few-people';
import { toldTeam } from '../plans/told-uses';

/** What is forecast. */
export interface ShownUnit {
  readonly unit: Unit;
  /** Months of it that may be told of; null: all is. */
  readonly isTold: ((month: number) => boolean) | null;
}

/**
 * What may be forecast of what is asked for: where only groups may be looked at, no person and no product of few people.
 * @throws StoreError
 */
export async function shownUnit(store: Store, team: string, unit: Unit, today: Day): Promise<ShownUnit> {
  const { mode } = await loadPrivacy(store);
  if (mode !== 'groups') return { unit, isTold: null };
  const whole = { unit: WHOLE_TEAM, isTold: null };
  if (unit.kind === 'team' || unit.kind === 'person') return whole;
  const group = unit.kind === 'group' ? unit : null;
  const told = await toldTeam(store, team, group?.by ?? null, today);
  const key = unit.product === null ? null : productKey(unit.product);
  const products = await toldProducts(store, team, today);
  if (!told || (key !== null && !products?.has(key))) return whole;
  const { charged } = told;
  if (!group) return { unit, isTold: (month) => key !== null && charged.product(month, key) };
  return {
    unit,
    isTold: (month) =>
      key === null ? charged.place(month, group.name) : charged.both(month, key, group.name),
  };
}
