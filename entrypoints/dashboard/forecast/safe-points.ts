import type { DemandPoint } from '@/core/forecast/demand-points';
import type { UseDays } from '@/core/ledger/use-days';

/** Days, weeks or months without those in which a few people alone used something. @param uses of what is forecast */
export function safePoints(
  points: readonly DemandPoint[],
  uses: readonly UseDays[],
  least: number,
): DemandPoint[] {
  const active = points.map(() => new Set<number>());
  for (const { person, days, tokens } of uses) {
    let at = 0;
    for (let i = 0; i < days.length; i++) {
      const on = days[i] ?? 0;
      while (at < points.length && (points[at]?.to ?? 0) < on) at++;
      if (on >= (points[at]?.from ?? Number.POSITIVE_INFINITY) && tokens[i]) active[at]?.add(person);
    }
  }
  return points.map((point, at) => {
    const people = active[at]?.size ?? 0;
    return people > 0 && people < least ? { ...point, actual: null } : point;
  });
}
