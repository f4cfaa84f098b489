import type { UnitChoices } from '@/components/dashboard/forecast/forecast-view';
import type { Period } from '@/core/model/scalars';
import { productKey } from '@/core/rates/product-key';
import { personTotals, productTotals } from '@/core/store/daily/use-queries';
import { peopleByIds } from '@/core/store/people-by-ids';
import { loadMemberships } from '@/core/store/people-care/memberships';
import type { Store } from '@/core/store/store';
import { day } from '@/core/units/brands';

const ALWAYS: Period = { from: day(0), to: day(84_000) };

/** Products, groups and people that files of daily rows tell of. @throws StoreError */
export async function loadChoices(store: Store, teams: readonly string[]): Promise<UnitChoices> {
  const products = new Map<string, string>();
  const ids = new Set<number>();
  for (const team of teams) {
    for (const { product, tokens } of await productTotals(store, team, ALWAYS))
      if (tokens > 0) products.set(productKey(product), product);
    for (const { person, tokens } of await personTotals(store, team, ALWAYS))
      if (person > 0 && tokens > 0) ids.add(person);
  }
  const known = await peopleByIds(store, [...ids]);
  const people = [...ids].map((id) => {
    const one = known.get(id);
    return { id, name: one?.name ?? one?.alias ?? one?.email ?? one?.hash?.slice(0, 10) ?? '–' };
  });
  const lists = ids.size > 0 ? await loadMemberships(store) : [];
  const groups = new Map(
    lists.flatMap(({ kind: by, members }) =>
      members.map(({ name }) => [`${by} ${name}`, { by, name }] as const),
    ),
  );
  return {
    products: [...products.values()].sort((a, b) => a.localeCompare(b)),
    groups: [...groups.values()].sort((a, b) => a.by.localeCompare(b.by) || a.name.localeCompare(b.name)),
    people: people.sort((a, b) => a.name.localeCompare(b.name)),
  };
}
