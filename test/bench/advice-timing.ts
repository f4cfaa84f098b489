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

/**
 * Time, least of five, of a team's expected use, and of the same with sampled futures.
 * @param now a clock: milliseconds of processor time, as other programs share the machine
 */
export function timeAdvice(now: () => number) {
  const people = team();
  const least = (work: () => void) =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const began = now();
        work();
        return now() - began;
      }),
    );
  const expected = least(() => {
    const mix = teamMix(people);
    for (const past of people) expectedUse(outlookOf(past, mix));
  });
  const sampled = least(() => {
    const mix = teamMix(people);
    for (const past of people) personDemand(outlookOf(past, mix), FUTURES, 1);
  });
  return { expected, sampled };
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
