import type { Observation } from '@/core/model/capture';

/** Rows a message carries: the first is small, so that what is on screen comes soon. */
const FIRST_PACK = 80;
const PACK = 400;

/**
 * Rows that are judged together, by a key: those of one person, because a plan is for all a person uses, and a group
 * with its parts, because each charge counts once.
 */
export function groupsOf(rows: readonly Observation[]): Map<string, Observation[]> {
  const groups = new Map<string, Observation[]>();
  // A product's row whose parts are people, and all of these.
  const shared = new Set(rows.flatMap((row) => (row.isGroup && !row.person ? [row.product ?? ''] : [])));
  for (const [index, row] of rows.entries()) {
    const { person, product, parent } = row;
    const isShared = parent !== undefined && shared.has(parent);
    const key = person && !isShared ? `person:${whoOf(person)}` : `product:${parent ?? product ?? index}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

const whoOf = ({ email, autodeskId, hash, name }: NonNullable<Observation['person']>): string =>
  email?.toLowerCase() ?? autodeskId ?? hash ?? name ?? '';

/** Groups in packs, none of them divided. */
export function packsOf(groups: Iterable<readonly Observation[]>): (readonly Observation[])[] {
  const packs: Observation[][] = [];
  let pack: Observation[] = [];
  for (const group of groups) {
    pack.push(...group);
    if (pack.length < (packs.length > 0 ? PACK : FIRST_PACK)) continue;
    packs.push(pack);
    pack = [];
  }
  // A page without rows still has a balance.
  if (pack.length > 0 || packs.length === 0) packs.push(pack);
  return packs;
}
