/**
 * Which places are too small to be shown by themselves, so that they are put together. Should all of those be too few
 * people still, the next larger place joins them: else whoever knows the sum of all could tell what is left over.
 * @param sizes people of each place; null: those without one
 * @param least people that are enough
 */
export function smallPlaces<P>(sizes: ReadonlyMap<P, number>, least: number): ReadonlySet<P> {
  const small = new Set<P>();
  let together = 0;
  for (const [place, people] of [...sizes].sort(([, a], [, b]) => a - b)) {
    if (people >= least && (small.size === 0 || together >= least)) break;
    small.add(place);
    together += people;
  }
  return small;
}
