import type { PersonPast } from '@/core/advice/types';
import { type Day, day } from '@/core/units/brands';

export const TODAY: Day = day(20_000);

/** A person known for some days, with products used on days so many back from today (1: yesterday), 700 tokens each. */
export function pastOf(known: number, uses: Readonly<Record<string, readonly number[]>>): PersonPast {
  return {
    from: day(TODAY - known),
    today: TODAY,
    products: Object.entries(uses).map(([product, back]) => {
      const days = Int32Array.from(back, (age) => TODAY - age).sort();
      return { product, days, tokens: new Float64Array(days.length).fill(700) };
    }),
  };
}

/** Every nth day between two ages, the older first named. */
export const every = (n: number, oldest: number, newest = 1): number[] =>
  Array.from({ length: Math.floor((oldest - newest) / n) + 1 }, (_, i) => oldest - i * n);
