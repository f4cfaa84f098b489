import { narrowUses } from '@/core/ledger/narrow-uses';
import { type Unit, WHOLE_TEAM } from '@/core/ledger/unit';
import type { UseDays } from '@/core/ledger/use-days';
import { type Filter, wholeTeam } from '@/core/model/filter';
import { isProduct } from '@/core/rates/product-key';
import { loadPrivacy } from '@/core/store/privacy';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { isOfFew } from '../plans/few-people';
import { knownMembers } from '../plans/known';
import { loadUses } from '../plans/load-uses';

/** What is forecast. */
export interface ShownUnit {
  readonly unit: Unit;
  /** Days on which fewer people than this used it aren't told of; null: all are. */
  readonly few: { readonly uses: readonly UseDays[]; readonly least: number } | null;
}

/**
 * What may be forecast of what is asked for: where only groups may be looked at, no person and no product of few people.
 * @throws StoreError
 */
export async function shownUnit(store: Store, team: string, unit: Unit, today: Day): Promise<ShownUnit> {
  const { mode, least } = await loadPrivacy(store);
  if (mode !== 'groups') return { unit, few: null };
  const whole = { unit: WHOLE_TEAM, few: null };
  if (unit.kind === 'team' || unit.kind === 'person') return whole;
  const filter: Filter = {
    ...wholeTeam(team),
    product: unit.product,
    group: unit.kind === 'group' ? { by: unit.by, name: unit.name } : null,
  };
  const loaded = await loadUses(store, filter, today);
  if (!loaded || (await isOfFew(store, loaded.known.uses, filter, today))) return whole;
  const people = filter.group && (await knownMembers(store, filter.group, today));
  const product = isProduct(unit.product);
  return { unit, few: { uses: narrowUses(loaded.known.uses, { people, product, period: null }), least } };
}
