import type { KnownUses } from '@/core/advice/team/known-uses';
import type { Memberships } from '@/core/ledger/groups';
import type { GroupKind } from '@/core/model/group-kind';
import type { Period } from '@/core/model/scalars';
import { productKey } from '@/core/rates/product-key';
import { type Centitokens, centitokens, type Day, day, type Minor, minor } from '@/core/units/brands';
import { monthOf } from '@/core/units/month';
import { costShares } from '../shares/cost-shares';
import { placesByDay } from '../shares/places-by-day';

/** A place's part of a product's use. */
export interface PlaceUse {
  /** null: of people whose place isn't known. */
  readonly place: string | null;
  readonly tokens: Centitokens;
  readonly cost: Minor;
  readonly people: number;
}

export interface ProductPlacesRequest {
  readonly known: Pick<KnownUses, 'uses'>;
  readonly memberships: readonly Memberships[];
  readonly canonical: (person: number) => number;
  readonly perToken: number | null;
  readonly period: Period;
  /** What may not be told of a place in a month is told under a word; null: all may. */
  readonly few?: {
    readonly word: string;
    readonly isTold: (kind: GroupKind, month: number, place: string) => boolean;
  } | null;
}

const KINDS: readonly GroupKind[] = ['group', 'department', 'cost-centre', 'project'];

/**
 * Who used a product, by each kind of group there is: the rules of cost shares, so that the parts add up to the product's
 * tokens and money exactly. @param key of `productKey`
 */
export function productPlaces(
  key: string,
  request: ProductPlacesRequest,
): { readonly kind: GroupKind; readonly places: readonly PlaceUse[] }[] {
  const { known, memberships, perToken, period } = request;
  const use = known.uses
    .filter(({ product }) => productKey(product) === key)
    .flatMap(({ person, days, tokens }) =>
      Array.from(days, (on, i) => ({ person, day: day(on), tokens: centitokens(tokens[i] ?? 0) })),
    )
    .filter(({ day: on, tokens }) => on >= period.from && on <= period.to && tokens !== 0);
  const months = [monthOf(period.from), monthOf(period.to)] as const;
  return KINDS.filter((kind) => memberships.some((list) => list.kind === kind)).map((kind) => {
    const placesOf = toldPlaces(request, kind);
    const { shares } = costShares({ use, seats: [], perToken, placesOf, months });
    const members = membersOf(use, placesOf);
    const places = [...Map.groupBy(shares, ({ place }) => place)].map(([place, own]) => ({
      place,
      tokens: centitokens(own.reduce((sum, { tokens }) => sum + tokens, 0)),
      cost: minor(own.reduce((sum, { tokenCost }) => sum + tokenCost, 0)),
      people: members.get(place)?.size ?? 0,
    }));
    return { kind, places: places.sort((a, b) => b.tokens - a.tokens) };
  });
}

/** Where somebody belongs, as it may be told. */
function toldPlaces({ few, ...request }: ProductPlacesRequest, kind: GroupKind) {
  const placesOf = placesByDay(request, kind);
  if (!few) return placesOf;
  return (person: number, on: Day): readonly string[] => {
    const places = placesOf(person, on);
    const month = monthOf(on);
    if (places.length === 0) return person <= 0 || few.isTold(kind, month, '') ? [] : [few.word];
    return places.map((place) => (few.isTold(kind, month, place) ? place : few.word));
  };
}

function membersOf(
  use: readonly { readonly person: number; readonly day: Day }[],
  placesOf: (person: number, on: Day) => readonly string[],
): Map<string | null, Set<number>> {
  const members = new Map<string | null, Set<number>>();
  for (const { person, day: on } of use) {
    if (person <= 0) continue;
    const places = placesOf(person, on);
    for (const place of places.length > 0 ? places : [null])
      members.set(place, (members.get(place) ?? new Set()).add(person));
  }
  return members;
}
