import { type DayRows, FLAG } from './day-rows';
import { sortPlaces } from './sort-places';

/** The rows that can charge, by day, product and person after merging: what is one charge stands together. */
export interface CountOrder {
  readonly rows: DayRows;
  /** Each row's person, a place of its own numbering: the same for people merged. */
  readonly who: Uint32Array;
  readonly places: Uint32Array;
}

/**
 * Nobody merged: the rows are in this order already.
 * @param rows settled
 * @param canonical the person an id stands for, after merging by hand
 */
export function countOrder(rows: DayRows, canonical: (id: number) => number): CountOrder {
  const placeOf = new Map<number, number>();
  const places = Uint32Array.from(rows.people, (id) => {
    const known = canonical(id);
    const place = placeOf.get(known) ?? placeOf.size;
    placeOf.set(known, place);
    return place;
  });
  if (placeOf.size === rows.people.length) return { rows, who: rows.person, places: charging(rows, null) };
  const who = rows.person.map((person) => places[person] ?? 0);
  const sorted = sortPlaces(rows.length, [rows.day, rows.product, who, rows.feature, rows.version]);
  return { rows, who, places: charging(rows, sorted) };
}

/** Places of the rows that can charge. @param order of all of them; null: as they stand */
function charging({ length, flags }: DayRows, order: Uint32Array | null): Uint32Array {
  const places = new Uint32Array(length);
  let count = 0;
  for (let i = 0; i < length; i++) {
    const place = order ? (order[i] ?? 0) : i;
    if (!((flags[place] ?? 0) & FLAG.seat)) places[count++] = place;
  }
  return places.subarray(0, count);
}

/** Stretches of neighbours that belong together. @param work takes the first place and the one after the last */
export function eachRun(
  places: Uint32Array,
  start: number,
  end: number,
  same: (a: number, b: number) => boolean,
  work: (start: number, end: number) => void,
): void {
  let from = start;
  for (let i = start + 1; i <= end; i++) {
    if (i < end && same(places[from] ?? 0, places[i] ?? 0)) continue;
    work(from, i);
    from = i;
  }
}

export const sameProduct =
  ({ rows: { day, product } }: CountOrder) =>
  (a: number, b: number): boolean =>
    product[a] === product[b] && day[a] === day[b];

export const samePerson =
  ({ who, rows: { day, product } }: CountOrder) =>
  (a: number, b: number): boolean =>
    who[a] === who[b] && product[a] === product[b] && day[a] === day[b];
