import type { PersonDemand } from '../types';

/**
 * What a plan costs in every future, minor units (not rounded).
 * @param seats what its seats count for
 * @param onFlex the part of each product and month that is paid by tokens
 */
export function sampleCosts(
  { products, months, samples, tokens }: PersonDemand,
  onFlex: Float64Array,
  seats: number,
  perToken: number,
): Float64Array {
  const cells = products.length * months;
  const price = perToken / 100;
  const costs = new Float64Array(samples);
  for (let s = 0; s < samples; s++) {
    let used = 0;
    for (let c = 0; c < cells; c++) used += (onFlex[c] ?? 0) * (tokens[s * cells + c] ?? 0);
    costs[s] = seats + used * price;
  }
  return costs;
}

/** Share of futures in which `plan` is no dearer than `other`, to half a minor unit. */
export function noDearer(plan: Float64Array, other: Float64Array): number {
  let times = 0;
  for (let s = 0; s < plan.length; s++) times += Number((plan[s] ?? 0) <= (other[s] ?? 0) + 0.5);
  return plan.length === 0 ? 0 : times / plan.length;
}
