import { FADE, type Filtered } from './level-filter';
import { gamma, normals, type Random } from './random';
import type { Setting } from './settings';

/**
 * The middle of real surprises is narrower than that of normal ones with the same variance (their tails are heavier):
 * with 0.85 the 80 % bands cover 80 % over many series.
 */
const SPREAD = 0.85;
/**
 * A slow wave: every future first grows or shrinks steadily, by this part of the spread a week, and less and less
 * within about half a year. It widens far horizons by what no past week could show.
 */
const WAVE = 0.23;
const WAVE_FADE = 0.91;
/** No week beyond three times the largest so far. */
const CEILING = 3;

/**
 * Draw futures of a setting week by week: state and spread from their uncertainty, then wander, peaks, wave and noise.
 * Each week's mean is then moved to where the filter's own forecast is, so that a bent scale cannot drift upward.
 * @param weeks receives the use of full ordinary weeks in multiples of the usual, `weeks[path * count + week]`
 * @param from first path, `to` the one after the last
 * @param largest largest week so far, in multiples of the usual
 */
export function drawWeeks(
  { scale, wander, peak: push }: Setting,
  known: Filtered,
  weeks: Float64Array,
  count: number,
  [from, to]: readonly [number, number],
  largest: number,
  random: Random,
): void {
  const normal = normals(random);
  const levelSpread = Math.sqrt(known.levelVariance);
  const tied = levelSpread > 0 ? known.covariance / levelSpread : 0;
  const peakSpread = Math.sqrt(Math.max(0, known.peakVariance - tied * tied));
  for (let path = from; path < to; path++) {
    const spread = SPREAD * Math.sqrt(known.rate / gamma(known.shape, random, normal));
    const first = normal();
    let level = known.level + spread * levelSpread * first;
    let peak = known.peak + spread * (tied * first + peakSpread * normal());
    let wave = spread * WAVE * normal();
    const wanders = spread * Math.sqrt(wander);
    const peaks = spread * Math.sqrt(push);
    for (let week = 0; week < count; week++) {
      level += wanders * normal() + wave;
      wave *= WAVE_FADE;
      peak = FADE * peak + (peaks > 0 ? peaks * normal() : 0);
      const use = scale.from(level + peak + spread * normal());
      weeks[path * count + week] = Math.min(use, CEILING * largest);
    }
  }
  anchor(scale.from, known, weeks, count, [from, to]);
}

/** The first week's mean stands; later weeks' means follow it as the filter's forecast does while the peak fades. */
function anchor(
  back: (value: number) => number,
  { level, peak }: Filtered,
  weeks: Float64Array,
  count: number,
  [from, to]: readonly [number, number],
): void {
  const total = (week: number) => {
    let sum = 0;
    for (let path = from; path < to; path++) sum += weeks[path * count + week] ?? 0;
    return sum;
  };
  const first = back(level + FADE * peak);
  if (!(first > 0.02)) return; // next to nothing: a ratio to it would say nothing
  const perFirst = total(0) / first;
  for (let week = 1; week < count; week++) {
    const sum = total(week);
    if (!(sum > 0)) continue;
    const factor = (perFirst * back(level + FADE ** (week + 1) * peak)) / sum;
    for (let path = from; path < to; path++)
      weeks[path * count + week] = (weeks[path * count + week] ?? 0) * factor;
  }
}
