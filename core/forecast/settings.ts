import { logarithm, type PowerScale, squareRoot } from './power-scale';

/** One way a unit's weekly use can move. Variances are multiples of the weekly noise's. */
export interface Setting {
  readonly scale: PowerScale;
  /** How far the level moves in a week. */
  readonly wander: number;
  /** How strong a temporary peak is added in a week. */
  readonly peak: number;
  /** Logarithm of the belief before anything was seen. */
  readonly prior: number;
}

/**
 * The few ways tried: percent or root, a level that hardly moves, drifts or jumps, with or without temporary peaks.
 * A level that jumps is believed a quarter as much as one that stays: it forecasts by the last week alone.
 */
export const SETTINGS: readonly Setting[] = [logarithm, squareRoot].flatMap((scale) =>
  [
    { wander: 0.01, belief: 4 },
    { wander: 0.1, belief: 2 },
    { wander: 1, belief: 1 },
  ].flatMap(({ wander, belief }) =>
    [0, 0.5].map((peak) => ({ scale, wander, peak, prior: Math.log(belief) })),
  ),
);
