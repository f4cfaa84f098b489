import { expectedUse } from '@/core/advice/person-demand/expected-use';
import { outlookOf } from '@/core/advice/person-demand/outlook';
import { personDemand } from '@/core/advice/person-demand/person-demand';
import { teamMix } from '@/core/advice/person-demand/product-mix';
import type { PersonPast } from '@/core/advice/types';
import { seededRandom } from '@/core/forecast/random';
import { day } from '@/core/units/brands';

const PEOPLE = 5000;
const PRODUCTS = 12;
const DAYS = 730;
const FUTURES = 100;

/** Milliseconds, best of five, for a team's expected use, and for the same with sampled futures. */
export function timeAdvice() {
  const people = team();
  const best = (work: () => void) => Math.min(...Array.from({ length: 5 }, () => timed(work)));
  const expected = best(() => {
    const mix = teamMix(people);
    for (const past of people) expectedUse(outlookOf(past, mix));
  });
  const sampled = best(() => {
    const mix = teamMix(people);
    for (const past of people) personDemand(outlookOf(past, mix), FUTURES, 1);
  });
  return { expected, sampled };
}

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** People who use up to twelve products on one day to every working day of the month. */
function team(): PersonPast[] {
  const random = seededRandom(5);
  return Array.from({ length: PEOPLE }, () => {
    const often = random() ** 3;
    return {
      from: day(20_000 - DAYS),
      today: day(20_000),
      products: Array.from({ length: PRODUCTS }, (_, p) => {
        const days = Int32Array.from(
          Array.from({ length: DAYS }, (_, i) => 20_000 - DAYS + i).filter(() => random() < often / (p + 1)),
        );
        return {
          product: `Product ${p}`,
          days,
          tokens: new Float64Array(days.length).fill(700),
          perDay: 700,
        };
      }),
    };
  });
}
