import type { Gathered, GatheredTeam } from '@/core/ledger/daily/gather';
import { unused } from '@/core/ledger/daily/growing-rows';
import type { Places } from '@/core/ledger/daily/place-rows';
import type { Database } from '../database';
import { identify, sightingOf } from '../people';
import { placeWords, plainWord, productWord } from './words';

/** Finds or makes the people and texts of a team's rows. @returns where the store has them */
export async function placesOf(
  db: Database,
  team: string,
  { months }: GatheredTeam,
  { dictionaries }: Gathered,
  readOn: number,
): Promise<Places> {
  const used = unused(dictionaries);
  for (const rows of months.values()) rows.mark(used);
  const sightings = dictionaries.people.map((ref, at) => (used.people[at] ? sightingOf(ref, team) : null));
  const ids = await identify(
    db,
    sightings.filter((one) => one !== null),
    readOn,
  );
  const stored = await db.dictionaries.get(team);
  const products = placeWords(stored?.products ?? [], dictionaries.products, used.products, productWord);
  const features = placeWords(stored?.features ?? [], dictionaries.features, used.features, plainWord);
  const versions = placeWords(stored?.versions ?? [], dictionaries.versions, used.versions, plainWord);
  await db.dictionaries.put({
    team,
    products: products.words,
    features: features.words,
    versions: versions.words,
  });
  return {
    people: Uint32Array.from(sightings, (one) => ids.get(one?.keys[0] ?? '') ?? 0),
    products: products.places,
    features: features.places,
    versions: versions.places,
  };
}
