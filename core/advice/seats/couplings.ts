import type { TeamNeed } from './types';

/** Indices of the products each pool covers. */
export const coveredBy = ({ pools, products }: TeamNeed): number[][] =>
  pools.map((pool) => products.flatMap((key, p) => (pool.products.includes(key) ? [p] : [])));

/**
 * Pools that have to be looked at together, because somebody needs a product that both cover. Pools of different groups
 * never compete, so each group is solved by itself.
 */
export function poolGroups(team: TeamNeed): number[][] {
  const covers = coveredBy(team);
  const group = covers.map((_, k) => k);
  const root = (k: number): number => (group[k] === k || group[k] === undefined ? k : root(group[k]));
  const width = team.products.length;
  for (let p = 0; p < width; p++) {
    let needed = false;
    for (let i = 0; i < team.people && !needed; i++) needed = (team.flex[i * width + p] ?? 0) > 0;
    if (!needed) continue;
    const together = covers.flatMap((products, k) => (products.includes(p) ? [k] : []));
    for (const k of together) group[root(k)] = root(together[0] ?? k);
  }
  const groups = new Map<number, number[]>();
  for (const k of covers.keys()) groups.set(root(k), [...(groups.get(root(k)) ?? []), k]);
  return [...groups.values()];
}
