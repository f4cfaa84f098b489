import type { Observation } from '@/core/model/capture';

/** Rows a message carries: the first is small, so that what is on screen comes soon. */
const FIRST_PACK = 80;
const PACK = 400;

/** Rows in packs; the rows of one person stay together, because a plan is for all a person uses, and a group with its parts. */
export function packsOf(rows: readonly Observation[]): (readonly Observation[])[] {
  const groups = new Map<string, Observation[]>();
  // A product's row whose parts are people, and all of these.
  const shared = new Set(rows.flatMap((row) => (row.isGroup && !row.person ? [row.product ?? ''] : [])));
  for (const [index, row] of rows.entries()) {
    const key =
      row.person && !(row.parent !== undefined && shared.has(row.parent))
        ? JSON.stringify(row.person)
        : row.product
          ? `product ${row.parent ?? row.product}`
          : `${index}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const packs: Observation[][] = [];
  let pack: Observation[] = [];
  for (const group of groups.values()) {
    pack.push(...group);
    if (pack.length < (packs.length > 0 ? PACK : FIRST_PACK)) continue;
    packs.push(pack);
    pack = [];
  }
  // A page without rows still has a balance.
  if (pack.length > 0 || rows.length === 0) packs.push(pack);
  return packs;
}
