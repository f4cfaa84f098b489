import type { DayRows } from './day-rows';

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
  const products = rows.product.reduce((most, product) => Math.max(most, product), 0) + 1;
  const at = new Map<number, number>();
  const found: { person: number; product: number; tokens: number; used: number; charged: number }[] = [];
  for (const row of counted) {
    const person = places[rows.person[row] ?? 0] ?? 0;
    const product = rows.product[row] ?? 0;
    const tokens = rows.tokens[row] ?? 0;
    const bit = 1 << ((rows.day[row] ?? 1) - 1);
    const key = person * products + product;
    const pair = found[at.get(key) ?? -1];
    if (!pair) {
      at.set(key, found.push({ person, product, tokens, used: bit, charged: tokens > 0 ? bit : 0 }) - 1);
      continue;
    }
    pair.tokens += tokens;
    pair.used |= bit;
    if (tokens > 0) pair.charged |= bit;
  }
  return {
    people: [...placeOf.keys()],
    person: Uint32Array.from(found, (pair) => pair.person),
    product: Uint32Array.from(found, (pair) => pair.product),
    tokens: Float64Array.from(found, (pair) => pair.tokens),
    used: Uint32Array.from(found, (pair) => pair.used),
    charged: Uint32Array.from(found, (pair) => pair.charged),
  };
}
