import type { Setting } from './settings';
import { logStudentT } from './student-t';
import type { WeeklyTotals } from './weekly-totals';

/** What is left of a temporary peak after a week: half is gone in two and a half weeks, as projects end. */
export const FADE = 0.75;
/** Belief about weekly surprises, worth three of them: 10 %. Weak, so that the unit's own soon count. */
const PRIOR_SHAPE = 1.5;
const PRIOR_SPREAD = 0.1;
/** Surprises of half a year set the spread; older ones fade. */
const MOST_SHAPE = 15;
/** With fewer surprises than these, the missing ones are taken to be 40 %: a new team may be wilder than it looks. */
const LEAST_SURPRISES = 4;
const UNSEEN_SPREAD = 0.4;
/** A setting's success of twenty weeks ago counts a third of today's. */
const MEMORY = 0.95;
/** Variance of the level before the first week, in weekly noise variances: it may lie anywhere near the mean. */
const FIRST_VARIANCE = 4;

/** What a setting knows after the history. Level and peak are on the setting's scale; their covariance in noise variances. */
export interface Filtered {
  readonly level: number;
  readonly peak: number;
  readonly levelVariance: number;
  readonly covariance: number;
  readonly peakVariance: number;
  /** The noise's variance is inverse-gamma with this shape and rate. */
  readonly shape: number;
  readonly rate: number;
  /** Logarithm of how well every next week was predicted, older weeks counting less. */
  readonly score: number;
}

/**
 * Follow level and temporary peak through the weeks: a Kalman filter with two states (West and Harrison, "Bayesian
 * Forecasting and Dynamic Models", 1997, 4.5: noise variance unknown, predictions are Student's t).
 */
export function filterLevel({ scale, wander, peak: push }: Setting, weeks: WeeklyTotals): Filtered {
  let level = 0;
  let peak = 0;
  let levelVariance = FIRST_VARIANCE;
  let covariance = 0;
  let peakVariance = push / (1 - FADE * FADE);
  let shape = PRIOR_SHAPE;
  let rate = PRIOR_SHAPE * PRIOR_SPREAD ** 2;
  let score = 0;
  let surprises = 0;
  let begun = false;
  for (let week = 0; week < weeks.count; week++) {
    if (begun) {
      peak *= FADE;
      levelVariance += wander;
      covariance *= FADE;
      peakVariance = FADE * FADE * peakVariance + push;
    }
    const known = weeks.known[week] ?? 0;
    if (!(known > 0)) continue;
    const use = (weeks.level[week] ?? 0) / weeks.scale;
    const surprise = scale.to(use) - level - peak;
    const variance = levelVariance + 2 * covariance + peakVariance + 1 / known;
    if (begun) {
      const learned = weeks.exact[week] ?? 0;
      const likelihood = logStudentT(surprise, 2 * shape, (rate / shape) * variance) + scale.logSlope(use);
      score = MEMORY * score + learned * likelihood;
      const keep = Math.min(1, (MOST_SHAPE - learned / 2) / shape);
      shape = keep * shape + learned / 2;
      rate = keep * rate + (learned * surprise * surprise) / (2 * variance);
      surprises += learned;
    }
    begun = true;
    const toLevel = (levelVariance + covariance) / variance;
    const toPeak = (covariance + peakVariance) / variance;
    level += toLevel * surprise;
    peak += toPeak * surprise;
    const shared = levelVariance + covariance;
    levelVariance -= toLevel * shared;
    peakVariance -= toPeak * (covariance + peakVariance);
    covariance -= toPeak * shared;
  }
  const unseen = Math.max(0, LEAST_SURPRISES - surprises) / 2;
  return {
    level,
    peak,
    levelVariance,
    covariance,
    peakVariance,
    shape: shape + unseen,
    rate: rate + unseen * UNSEEN_SPREAD ** 2,
    score,
  };
}
