/** Place of the first day that is not before one. @param days ascending */
export function placeOf(days: ArrayLike<number>, on: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < on) low = middle + 1;
    else high = middle;
  }
  return low;
}
