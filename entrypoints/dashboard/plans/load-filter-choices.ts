import type { FilterChoices } from '@/components/dashboard/filter/filter-view';
import { ALL_TEAMS, type Filter } from '@/core/model/filter';
import type { Period } from '@/core/model/scalars';
import { productKey } from '@/core/rates/product-key';
import { productTotals } from '@/core/store/daily/use-queries';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { loadMemberships } from '@/core/store/people-care/memberships';
import type { Store } from '@/core/store/store';
import { day } from '@/core/units/brands';
import { askOneTeam, askTeam } from './asked';

const ALWAYS: Period = { from: day(0), to: day(84_000) };

/** What the filter can be set to; null: nothing was read yet. @throws StoreError */
export async function loadFilterChoices(store: Store, filter: Filter): Promise<FilterChoices | null> {
  const [asked, one] = await Promise.all([askTeam(store, filter), askOneTeam(store, filter)]);
  if (!asked || !one) return null;
  const products = new Map<string, string>();
  const see = (name: string | undefined) => name && products.set(productKey(name), name);
  for (const key of new Set([...asked.keys, asked.team])) {
    for (const { product } of await productTotals(store, key, ALWAYS)) see(product);
    const { rows } = await loadTeamFacts(store, key);
    for (const row of [...rows.values()].flat()) see(row.product);
  }
  const groups = (await loadMemberships(store)).flatMap(({ kind: by, members }) =>
    members.map(({ name }) => [`${by} ${name}`, { by, name }] as const),
  );
  const { compare } = new Intl.Collator();
  return {
    teams: asked.teams,
    team: asked.team,
    oneTeam: one.team === ALL_TEAMS ? null : one.team,
    products: [...products.values()].sort(compare),
    groups: [...new Map(groups).values()].sort((a, b) => compare(a.by, b.by) || compare(a.name, b.name)),
    startMonth: asked.settings.fiscalYearStart,
  };
}
