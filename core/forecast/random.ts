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

/** A stream of standard normal draws (Marsaglia's polar method, both values of a pair used). */
export function normals(random: Random): Random {
  let spare = 0;
  let hasSpare = false;
  return () => {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    for (;;) {
      const x = 2 * random() - 1;
      const y = 2 * random() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const stretch = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * stretch;
      hasSpare = true;
      return x * stretch;
    }
  };
}

/**
 * A draw from the gamma distribution with scale 1 (Marsaglia and Tsang, "A simple method for generating gamma
 * variables", 2000).
 * @param shape at least 1
 * @param normal a stream of standard normal draws
 */
export function gamma(shape: number, random: Random, normal: Random): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
  }
}
