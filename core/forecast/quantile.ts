/** Quantile of ascending values by linear interpolation (type 7 of Hyndman and Fan, 1996). @param p 0-1; values not empty */
export function quantile(ascending: Float64Array, p: number): number {
  const at = p * (ascending.length - 1);
  const low = ascending[Math.floor(at)] ?? 0;
  const high = ascending[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

/** The least value that at least a share `p` of the ascending values don't exceed (nearest rank). */
export const atRank = (ascending: Int32Array, p: number): number | undefined =>
  ascending[Math.max(0, Math.ceil(p * ascending.length) - 1)];
