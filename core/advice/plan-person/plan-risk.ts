/** Probability of being right from which the risk is 0, 1, 2, 3; below it is 4. */
const STEPS = [0.95, 0.85, 0.7, 0.55];

/**
 * Risk of acting on a plan, 0 (safe) to 4 (look again before acting): how likely it is wrong, one more where history is
 * short, and one more where it binds for longer than the year that was looked at.
 * @param probability that the plan is right
 */
export function planRisk(probability: number, shortHistory: boolean, bindsLonger: boolean): number {
  const at = STEPS.findIndex((least) => probability >= least);
  return Math.min(4, (at < 0 ? 4 : at) + Number(shortHistory) + Number(bindsLonger));
}
