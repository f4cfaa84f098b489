/** A week without use is put where 5 % of the usual use is: low, but not infinitely so. */
const ZERO = 0.05;
/** Below this part of the usual use the slope of a root is cut: it is infinite at zero. */
const LEAST = 0.02;

/** A scale on which a week's use, in multiples of the usual use, moves by the same amounts whether high or low. */
export interface PowerScale {
  readonly to: (use: number) => number;
  /** Never negative. */
  readonly from: (value: number) => number;
  /** Logarithm of the scale's slope: turns a density on the scale into one of the use. */
  readonly logSlope: (use: number) => number;
}

/** Surprises in percent. */
export const logarithm: PowerScale = {
  to: (use) => Math.log(use + ZERO),
  from: (value) => Math.max(0, Math.exp(value) - ZERO),
  logSlope: (use) => -Math.log(use + ZERO),
};

/** Between percent and tokens: surprises grow with the root of the use, as counts of people do. */
export const squareRoot: PowerScale = {
  to: (use) => 2 * (Math.sqrt(use) - 1),
  from: (value) => Math.max(0, 1 + value / 2) ** 2,
  logSlope: (use) => -0.5 * Math.log(Math.max(use, LEAST)),
};
