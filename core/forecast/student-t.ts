/**
 * Logarithm of the density of Student's t at `x`, center 0.
 * @param freedom degrees of freedom, above 0
 * @param variance square of the scale
 */
export function logStudentT(x: number, freedom: number, variance: number): number {
  const half = (freedom + 1) / 2;
  return (
    logGamma(half) -
    logGamma(freedom / 2) -
    0.5 * Math.log(freedom * Math.PI * variance) -
    half * Math.log1p((x * x) / (freedom * variance))
  );
}

const LANCZOS = [
  76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.001208650973866179,
  -0.000005395239384953,
];

/** Logarithm of the gamma function for x > 0 (Lanczos; Numerical Recipes 6.1), good to 2e-10. */
export function logGamma(x: number): number {
  const t = x + 5.5;
  let sum = 1.000000000190015;
  for (const [i, c] of LANCZOS.entries()) sum += c / (x + 1 + i);
  return (x + 0.5) * Math.log(t) - t + Math.log((2.5066282746310007 * sum) / x);
}
