/**
 * Which places are too small to be shown by themselves, so that they are put together. Should all of those be too few
 * people still, the next larger place joins them: else whoever knows the sum of all could tell what is left over.
 * @param sizes people of each place; null: those without one
 * @param least people that are enough
 * @param already places that are put together for another reason
 */
export function smallPlaces<P>(
  sizes: ReadonlyMap<P, number>,
  least: number,
  already: ReadonlySet<P> = new Set(),
): ReadonlySet<P> {
  const small = new Set<P>();
  let together = 0;
  const join = (place: P, people: number) => {
    small.add(place);
    together += people;
  };
  for (const [place, people] of sizes) if (already.has(place)) join(place, people);
  for (const [place, people] of [...sizes].sort(([, a], [, b]) => a - b)) {
    if (small.has(place)) continue;
    if (people >= least && (together === 0 || together >= least)) break;
    join(place, people);
  }
  return small;
}
