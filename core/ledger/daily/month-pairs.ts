import type { DayRows } from './day-rows';
import { sortPlaces } from './sort-places';

/** A month of each person and product. */
export interface Pairs {
  /** Ids after merging by hand; 0: rows that name nobody. */
  readonly people: readonly number[];
  /** Place in `people`. */
  readonly person: Uint32Array;
  readonly product: Uint32Array;
  readonly tokens: Float64Array;
  /** Days used, charged or not, and days charged: bit 0 is the first of the month. */
  readonly used: Uint32Array;
  readonly charged: Uint32Array;
}

/** @param counted the rows that count @param canonical the person an id stands for */
export function pairsOf(rows: DayRows, counted: Uint32Array, canonical: (id: number) => number): Pairs {
  const placeOf = new Map<number, number>();
  const places = Uint32Array.from(rows.people, (id) => {
    const person = id > 0 ? canonical(id) : 0;
    const place = placeOf.get(person) ?? placeOf.size;
    placeOf.set(person, place);
    return place;
  });
  const person = new Uint32Array(counted.length);
  const product = new Uint32Array(counted.length);
  for (let i = 0; i < counted.length; i++) {
    const row = counted[i] ?? 0;
    person[i] = places[rows.person[row] ?? 0] ?? 0;
    product[i] = rows.product[row] ?? 0;
  }
  const pairs = roomForPairs(counted.length);
  let last = -1;
  for (const i of sortPlaces(counted.length, [person, product])) {
    const row = counted[i] ?? 0;
    const who = person[i] ?? 0;
    const what = product[i] ?? 0;
    if (last < 0 || pairs.person[last] !== who || pairs.product[last] !== what) {
      last++;
      pairs.person[last] = who;
      pairs.product[last] = what;
    }
    const tokens = rows.tokens[row] ?? 0;
    const bit = 1 << ((rows.day[row] ?? 1) - 1);
    pairs.tokens[last] = (pairs.tokens[last] ?? 0) + tokens;
    pairs.used[last] = (pairs.used[last] ?? 0) | bit;
    if (tokens > 0) pairs.charged[last] = (pairs.charged[last] ?? 0) | bit;
  }
  const end = last + 1;
  return {
    people: [...placeOf.keys()],
    person: pairs.person.slice(0, end),
    product: pairs.product.slice(0, end),
    tokens: pairs.tokens.slice(0, end),
    used: pairs.used.slice(0, end),
    charged: pairs.charged.slice(0, end),
  };
}

const roomForPairs = (length: number) => ({
  person: new Uint32Array(length),
  product: new Uint32Array(length),
  tokens: new Float64Array(length),
  used: new Uint32Array(length),
  charged: new Uint32Array(length),
});
