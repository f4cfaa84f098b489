/**
 * Split a whole amount by weights so that the shares add up to it exactly: each gets the whole part of its share, and
 * what is left goes to the largest remainders, on a tie to the first (largest remainder method, Hare quota).
 * @param total any safe integer, negative too (a refund); in its own unit
 * @param weights finite, not negative; all zero: all goes to the first
 * @returns integers, one for each weight; none for no weights
 * @throws RangeError for a total that isn't a safe integer or a weight that isn't a finite number from 0
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  if (!Number.isSafeInteger(total))
    throw new RangeError(`an amount to share must be an integer, got ${total}`);
  if (weights.some((weight) => !(weight >= 0 && Number.isFinite(weight))))
    throw new RangeError('weights must be finite numbers from 0');
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight, i) =>
    sum > 0 ? Math.abs(total) * (weight / sum) : i === 0 ? Math.abs(total) : 0,
  );
  const whole = exact.map(Math.floor);
  let left = Math.abs(total) - whole.reduce((a, b) => a + b, 0);
  const order = exact
    .map((share, i) => ({ i, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  // Rounding of very large amounts may leave more than one unit each, or take some back.
  for (let at = 0; left !== 0 && order.length > 0; at++) {
    const i = order[at % order.length]?.i ?? 0;
    const step = Math.sign(left);
    if ((whole[i] ?? 0) + step < 0) continue;
    whole[i] = (whole[i] ?? 0) + step;
    left -= step;
  }
  return whole.map((share) => (total < 0 ? -share || 0 : share));
}
