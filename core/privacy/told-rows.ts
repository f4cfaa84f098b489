/**
 * Which rows of a page may be told of that says how many people each is about, but not who: those of enough people, and
 * where others are left out, not the smallest of them, as it might be all that the sum tells besides.
 * @param rows null: nobody knows how many
 * @param least people that are enough
 */
export function toldRows(rows: readonly (number | null)[], least: number): boolean[] {
  const told = rows.map((people) => people !== null && people >= least);
  if (told.every((is) => is)) return told;
  const sizes = rows.map((people, at) => (told[at] && people !== null ? people : Number.POSITIVE_INFINITY));
  const smallest = sizes.indexOf(Math.min(...sizes));
  return told.map((is, at) => is && at !== smallest);
}
