import type { DemandHistory } from '@/core/forecast/types';
import { type Day, day } from '@/core/units/brands';
import type { ExactDay } from './daily/daily-facts';

/** Nothing known yet. */
const nothing = (upTo: Day): DemandHistory => ({
  from: day(upTo + 1),
  values: new Float64Array(0),
  weight: new Float32Array(0),
});

/**
 * Daily use of a part of a team. It begins with its first use: nobody knows whether it existed before. From there every
 * day whole files tell of is exact, days without a row being days without use; others are unknown.
 * @param days the files tell of, ascending
 * @param tokens of the part by day, centitokens; days left out: none
 * @param upTo last day of the history
 */
export function unitHistory(
  days: readonly ExactDay[],
  tokens: ReadonlyMap<Day, number>,
  upTo: Day,
): DemandHistory {
  const from = days.find(({ day: on }) => (tokens.get(on) ?? 0) > 0)?.day;
  if (from === undefined || from > upTo) return nothing(upTo);
  const values = new Float64Array(upTo - from + 1);
  const weight = new Float32Array(values.length);
  for (const { day: on, open, partial } of days) {
    if (on < from || on > upTo) continue;
    values[on - from] = tokens.get(on) ?? 0;
    // A day exported before it was over may have grown; a file that leaves something out may leave out the unit's use.
    weight[on - from] = open || partial ? 0.5 : 1;
  }
  return { from, values, weight };
}

/**
 * Use of several teams together. It begins when all of them are known to be in use: before, a team not read yet would
 * look like a team without use. A day is known as well as the least known team's.
 */
export function addHistories(parts: readonly DemandHistory[], upTo: Day): DemandHistory {
  const used = parts.filter(({ values }) => values.some((use) => use > 0));
  if (used.length === 0) return nothing(upTo);
  const from = day(Math.max(...used.map(firstKnown)));
  const values = new Float64Array(Math.max(0, upTo - from + 1));
  const weight = new Float32Array(values.length).fill(1);
  for (const part of used)
    for (let i = 0; i < values.length; i++) {
      const at = from + i - part.from;
      values[i] = (values[i] ?? 0) + (part.values[at] ?? 0);
      weight[i] = Math.min(weight[i] ?? 0, part.weight[at] ?? 0);
    }
  return { from, values, weight };
}

const firstKnown = ({ from, weight }: DemandHistory): number => from + weight.findIndex((sure) => sure > 0);
