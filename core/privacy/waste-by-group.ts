import type { Waste } from '@/core/advice/waste/types';
import type { GroupPrivacy } from './disguise';
import { smallPlaces } from './small-places';

type Found = Pick<Waste, 'personId' | 'money'>;

/** What a group's people waste. */
export interface WasteOfGroup {
  /** null: no group known. */
  readonly place: string | null;
  /** null: fewer than may be told of, of whatever groups. */
  readonly people: number | null;
  /** null: a price is missing, or too few people to tell. */
  readonly money: number | null;
}

/**
 * A list of waste by group, dearest first. Groups of which too few people are in the list are put together there; if
 * these are too few still, nothing tells whose or how many they are.
 */
export function byGroup(
  found: readonly Found[],
  placeOf: (person: number) => string | null,
  { least, small: word }: Pick<GroupPrivacy, 'least' | 'small'>,
): WasteOfGroup[] {
  const byPlace = Map.groupBy(found, ({ personId }) => placeOf(personId));
  const sizes = new Map([...byPlace].map(([place, some]) => [place, peopleOf(some)]));
  const small = smallPlaces(sizes, least);
  const shown = Map.groupBy(found, ({ personId }) => {
    const place = placeOf(personId);
    return small.has(place) ? word : place;
  });
  const rows = [...shown].map(([place, some]) => {
    const people = peopleOf(some);
    const money = moneyOf(some);
    // Money of a few seats is as good as a name for whoever knows the prices.
    return people < least ? { place: null, people: null, money: null } : { place, people, money };
  });
  return rows.sort((a, b) => (b.money ?? -1) - (a.money ?? -1));
}

const peopleOf = (some: readonly Found[]): number => new Set(some.map(({ personId }) => personId)).size;

const moneyOf = (some: readonly Found[]): number | null =>
  some.every(({ money }) => money === null) ? null : some.reduce((sum, { money }) => sum + (money ?? 0), 0);
