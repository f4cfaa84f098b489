import type { FilterChoices } from '@/components/dashboard/filter/filter-view';
import { ALL_TEAMS, type Filter } from '@/core/model/filter';
import { productKey } from '@/core/rates/product-key';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { askOneTeam, askTeam } from './asked';
import { toldProducts } from './few-people';
import { knownFacts, knownMemberships } from './known';

/** What the filter can be set to; null: nothing was read yet. @throws StoreError */
export async function loadFilterChoices(
  store: Store,
  filter: Filter,
  today: Day,
): Promise<FilterChoices | null> {
  const [asked, one] = await Promise.all([askTeam(store, filter), askOneTeam(store, filter)]);
  if (!asked || !one) return null;
  const products = new Map<string, string>();
  const see = (name: string | undefined) => name && products.set(productKey(name), name);
  for (const key of new Set([...asked.keys, asked.team])) {
    const { rows, daily } = await knownFacts(store, key);
    for (const { product } of daily?.charges ?? []) see(product);
    for (const row of [...rows.values()].flat()) see(row.product);
  }
  const told = await toldProducts(store, asked.team, today);
  const groups = (await knownMemberships(store)).flatMap(({ kind: by, members }) =>
    members.map(({ name }) => [`${by} ${name}`, { by, name }] as const),
  );
  const { compare } = new Intl.Collator();
  return {
    teams: asked.teams,
    team: asked.team,
    oneTeam: one.team === ALL_TEAMS ? null : one.team,
    products: [...products]
      .flatMap(([key, name]) => (told === null || told.has(key) ? [name] : []))
      .sort(compare),
    groups: [...new Map(groups).values()].sort((a, b) => compare(a.by, b.by) || compare(a.name, b.name)),
    startMonth: asked.settings.fiscalYearStart,
  };
}
