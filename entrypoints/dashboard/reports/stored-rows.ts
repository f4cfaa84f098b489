import type { Filter } from '@/core/model/filter';
import { ALWAYS, type Period } from '@/core/model/scalars';
import { shownName } from '@/core/privacy/disguise';
import { tokenPriceAt } from '@/core/rates/price-of-tokens';
import { isProduct } from '@/core/rates/product-key';
import { filterPeriod } from '@/core/spend/budget/filter-period';
import { peopleByIds } from '@/core/store/people-by-ids';
import { membersOf } from '@/core/store/people-care/members-of';
import type { Store } from '@/core/store/store';
import { centitokens, type Day } from '@/core/units/brands';
import type { Asked } from '../plans/asked';

/** What rows are narrowed down to, and what they are told with. */
export interface RowScope {
  readonly period: Period;
  readonly people: ReadonlySet<number> | null;
  readonly product: ((name: string) => boolean) | null;
  /** Minor units of money; null: no price. */
  readonly costOf: (tokens: number | null) => number | null;
  /** Name and e-mail of people, as they may be shown. */
  readonly names: (
    ids: readonly number[],
  ) => Promise<(id: number) => readonly [string | null, string | null]>;
}

/** @throws StoreError */
export async function rowScope(store: Store, asked: Asked, filter: Filter, today: Day): Promise<RowScope> {
  const { settings } = asked;
  const perToken = tokenPriceAt(centitokens(0), settings);
  const known = new Map<number, readonly [string | null, string | null]>();
  return {
    period: filterPeriod(filter.period, today, settings.fiscalYearStart) ?? ALWAYS,
    people: filter.group && (await membersOf(store, filter.group, today)),
    product: isProduct(filter.product),
    costOf: (tokens) => (tokens === null || perToken === null ? null : Math.round((tokens * perToken) / 100)),
    names: async (ids) => {
      const people = await peopleByIds(
        store,
        ids.filter((id) => id > 0 && !known.has(id)),
      );
      for (const [id, person] of people) known.set(id, [shownName(person), person.email]);
      return (id) => known.get(id) ?? [null, null];
    },
  };
}
