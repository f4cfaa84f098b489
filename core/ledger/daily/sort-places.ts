/**
 * Places of rows in the order of some columns of small numbers: a stable counting sort per column, the last column
 * first, so the first one counts most. Linear in the rows, which comparing isn't.
 * @param columns most significant first
 */
export function sortPlaces(length: number, columns: readonly Uint32Array[]): Uint32Array {
  let places: Uint32Array = new Uint32Array(length);
  for (let i = 0; i < length; i++) places[i] = i;
  let other: Uint32Array = new Uint32Array(length);
  for (let c = columns.length - 1; c >= 0; c--) {
    const column = columns[c];
    if (!column || sorted(column, places)) continue;
    countingSort(column, places, other);
    [places, other] = [other, places];
  }
  return places;
}

function sorted(column: Uint32Array, places: Uint32Array): boolean {
  let before = 0;
  for (let i = 0; i < places.length; i++) {
    const value = column[places[i] ?? 0] ?? 0;
    if (value < before) return false;
    before = value;
  }
  return true;
}

function countingSort(column: Uint32Array, from: Uint32Array, to: Uint32Array): void {
  let most = 0;
  for (let i = 0; i < column.length; i++) if ((column[i] ?? 0) > most) most = column[i] ?? 0;
  const starts = new Uint32Array(most + 2);
  for (let i = 0; i < column.length; i++) bump(starts, (column[i] ?? 0) + 1);
  for (let v = 0; v <= most; v++) starts[v + 1] = (starts[v + 1] ?? 0) + (starts[v] ?? 0);
  for (let i = 0; i < from.length; i++) {
    const place = from[i] ?? 0;
    const value = column[place] ?? 0;
    to[bump(starts, value)] = place;
  }
}

/** Count one more. @returns how many there were */
function bump(counts: Uint32Array, at: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + 1;
  return before;
}
