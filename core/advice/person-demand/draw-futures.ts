import { gamma, normals, type Random, seededRandom } from '@/core/forecast/random';
import { drawDays } from './days-of-use';
import type { UseOutlook } from './outlook';
import type { ProductShare } from './product-mix';
import { laterState, STATES, STEP_DAYS, STEPS } from './roles';
import { factorAhead, paceOf } from './season';

const MONTHS = 12;
/** People's mixes change over a year: days seen tell next year's mix no better than so many would if they didn't. */
const MOST_SEEN = 20;

/**
 * Futures of a person's next 12 months: a role is drawn from what is believed of today's, then ends, moves and returns
 * by half-months, makes days of use, and the days fall to products by a mix that is itself uncertain.
 * @returns centitokens `[(s * products + p) * 12 + m]`
 */
export function drawFutures(outlook: UseOutlook, samples: number, seed: number): Float64Array {
  const { belief, season, mix, rates } = outlook;
  const random = seededRandom(seed);
  const normal = normals(random);
  const tokens = new Float64Array(samples * mix.length * MONTHS);
  const days = new Float64Array(MONTHS);
  for (let s = 0; s < samples; s++) {
    days.fill(0);
    let state = drawState(belief, random());
    for (let step = 0; step < STEPS; step++) {
      const factor = season ? factorAhead(season, step) : 1;
      state = laterState(state, random(), rates, paceOf(factor));
      if (state === 0) continue;
      const month = Math.floor((step * MONTHS) / STEPS);
      days[month] = (days[month] ?? 0) + Math.min(STEP_DAYS, drawDays(state, random()) * factor);
    }
    for (const [p, product] of mix.entries()) {
      const share = drawShare(product, random, normal);
      const at = (s * mix.length + p) * MONTHS;
      for (let month = 0; month < MONTHS; month++) {
        const inMonth = days[month] ?? 0;
        if (inMonth > 0) tokens[at + month] = inMonth * share * product.perDay;
      }
    }
  }
  return tokens;
}

function drawState(belief: Float64Array, draw: number): number {
  let sum = 0;
  for (let state = 0; state < STATES; state++) {
    sum += belief[state] ?? 0;
    if (draw < sum) return state;
  }
  return STATES - 1;
}

/** A beta draw about the share; a share of 1 or more (charged at least once on every day) is certain. */
function drawShare({ share, seen }: ProductShare, random: Random, normal: Random): number {
  if (share <= 0 || share >= 1) return share;
  const strength = Math.min(MOST_SEEN, Math.max(1, seen));
  const used = smallGamma(share * strength, random, normal);
  const unused = smallGamma((1 - share) * strength, random, normal);
  return used + unused > 0 ? used / (used + unused) : share;
}

/** A gamma draw of any shape above 0 (Marsaglia and Tsang's boost below 1). */
const smallGamma = (shape: number, random: Random, normal: Random): number =>
  shape >= 1
    ? gamma(shape, random, normal)
    : gamma(shape + 1, random, normal) * (1 - random()) ** (1 / shape);
