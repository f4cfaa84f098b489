/** A stream of numbers in [0, 1), the same for the same seed. */
export type Random = () => number;

/**
 * Seeded generator: mulberry32 (public domain, Tommy Ettinger). Small state, good enough for resampling, not for secrets.
 * @param seed any finite number; equal seeds give equal streams
 */
export function seededRandom(seed: number): Random {
  let state = Math.imul(Math.floor(seed) ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A standard normal draw (Box-Muller). */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Draws an index with probability in proportion to its weight, in O(log n). Weights must not all be zero. */
export function weightedPicker(weights: readonly number[], random: Random): () => number {
  const cumulative = new Float64Array(weights.length);
  let sum = 0;
  for (const [i, weight] of weights.entries()) {
    sum += weight;
    cumulative[i] = sum;
  }
  return () => {
    const at = random() * sum;
    let low = 0;
    let high = weights.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
