import { type CountOrder, eachRun, samePerson, sameProduct } from './count-order';
import { FLAG } from './day-rows';

/** How many person-days of a product on a day were charged so much: what rates are learned from. */
export interface Charges {
  readonly product: Uint32Array;
  readonly day: Uint32Array;
  readonly tokens: Float64Array;
  readonly people: Uint32Array;
}

/** Count a month's charges. A person-day's features and versions are one charge; blanks are none. */
export function chargesOf(order: CountOrder, hidden: Uint8Array): Charges {
  const { rows, places } = order;
  const found: { product: number; day: number; tokens: number; people: number }[] = [];
  const charge = (start: number, end: number): number | null => {
    let sum: number | null = null;
    for (let i = start; i < end; i++) {
      const row = places[i] ?? 0;
      if (!hidden[row] && !((rows.flags[row] ?? 0) & FLAG.blank)) sum = (sum ?? 0) + (rows.tokens[row] ?? 0);
    }
    return sum;
  };
  const person = samePerson(order);
  eachRun(places, 0, places.length, sameProduct(order), (from, to) => {
    const counts = new Map<number, number>();
    let alike = 0; // most person-days of a product are charged the same as the one before
    let last: number | null = null;
    const count = () => {
      if (last !== null) counts.set(last, (counts.get(last) ?? 0) + alike);
    };
    eachRun(places, from, to, person, (start, end) => {
      const tokens = charge(start, end);
      if (tokens === last) alike++;
      else {
        count();
        last = tokens;
        alike = 1;
      }
    });
    count();
    const first = places[from] ?? 0;
    for (const [tokens, people] of [...counts].sort(([a], [b]) => a - b))
      found.push({ product: rows.product[first] ?? 0, day: rows.day[first] ?? 0, tokens, people });
  });
  return {
    product: Uint32Array.from(found, (one) => one.product),
    day: Uint32Array.from(found, (one) => one.day),
    tokens: Float64Array.from(found, (one) => one.tokens),
    people: Uint32Array.from(found, (one) => one.people),
  };
}
