/**
 * Probabilities from logarithms of weights.
 * @param scores finite
 */
export function weigh(scores: readonly number[]): number[] {
  const best = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - best));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

/**
 * Split a number of paths over settings by probability, without chance: each gets its share within one path.
 * @returns the first path of each, and at the end the number of paths
 */
export function allot(probabilities: readonly number[], paths: number): number[] {
  let sum = 0;
  const ends = probabilities.map((probability) => {
    sum += probability;
    return Math.min(paths, Math.round(sum * paths));
  });
  return [0, ...ends.slice(0, -1), paths];
}
