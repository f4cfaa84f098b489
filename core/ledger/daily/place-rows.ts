import type { DayRows, Source } from './day-rows';
import { sortPlaces } from './sort-places';

/** Where a file's people and texts stand in the store, by their places in the file. */
export interface Places {
  /** Stored ids; 0: nobody is named. */
  readonly people: ArrayLike<number>;
  readonly products: ArrayLike<number>;
  readonly features: ArrayLike<number>;
  readonly versions: ArrayLike<number>;
}

/** Rows of one file and month with the store's places in place of the file's. @param rows changed in place */
export function placeRows(rows: DayRows, source: Source, places: Places): DayRows {
  const people: number[] = [];
  const at = new Map<number, number>();
  const placeOf = (id: number): number => {
    const known = at.get(id);
    if (known !== undefined) return known;
    at.set(id, people.length);
    return people.push(id) - 1;
  };
  const nameless: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    rows.product[i] = places.products[rows.product[i] ?? 0] ?? 0;
    const feature = rows.feature[i] ?? 0;
    if (feature) rows.feature[i] = places.features[feature - 1] ?? 0;
    const version = rows.version[i] ?? 0;
    if (version) rows.version[i] = places.versions[version - 1] ?? 0;
    const id = places.people[rows.person[i] ?? 0] ?? 0;
    if (id === 0) nameless.push(i);
    else rows.person[i] = placeOf(id);
  }
  numberNameless(rows, nameless, placeOf);
  return { ...rows, people, sources: [source] };
}

/**
 * Rows that name nobody can't be told apart, so those alike are numbered, dearest first: a file read again, in another
 * order, gives the same rows.
 */
function numberNameless(rows: DayRows, nameless: readonly number[], placeOf: (id: number) => number): void {
  if (nameless.length === 0) return;
  const { day, product, feature, version, flags, tokens } = rows;
  const dearest = Uint32Array.from(nameless).sort((a, b) => (tokens[b] ?? 0) - (tokens[a] ?? 0));
  const columns = [day, product, feature, version, flags].map((column) =>
    Uint32Array.from(dearest, (row) => column[row] ?? 0),
  );
  let before = -1;
  let count = 0;
  for (const place of sortPlaces(dearest.length, columns)) {
    const alike = before >= 0 && columns.every((column) => column[place] === column[before]);
    count = alike ? count + 1 : 1;
    before = place;
    rows.person[dearest[place] ?? 0] = placeOf(-count);
  }
}
