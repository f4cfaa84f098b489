import type { DemandPoint, Step } from '@/core/forecast/demand-points';
import type { Day } from '@/core/units/brands';
import { monthOf } from '@/core/units/month';

/**
 * What was used, as far as it may be told of a part of a team: months alone, as days and weeks would tell what is hidden
 * of them. Of what is under way only the days to come are told of.
 */
export const safePoints = (
  points: readonly DemandPoint[],
  step: Step,
  isTold: (month: number) => boolean,
  today: Day,
): DemandPoint[] =>
  points.map((point) => {
    if (step === 'month' && isTold(monthOf(point.from))) return point;
    return { ...point, actual: null, range: point.from < today ? null : point.range };
  });
