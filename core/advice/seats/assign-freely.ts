import { coverOf } from '../plan-person/cheapest-cover';
import { offerBook } from '../plan-person/offer-book';
import type { Assignment } from './assignment';
import type { Terms } from './terms';
import type { TeamSeats } from './types';

/** Pools of which any number can be had at a price: every person's cheapest seats, exactly, one person at a time. */
export function assignFreely(
  team: TeamSeats,
  pools: readonly number[],
  covers: readonly (readonly number[])[],
  terms: readonly Terms[],
): Assignment {
  const width = team.products.length;
  const open = pools.filter((k) => (terms[k]?.most ?? 0) > 0);
  const book = offerBook(
    width,
    1,
    open.map((k) => ({ products: covers[k] ?? [], from: 0, to: 1, price: terms[k]?.price ?? 0, bind: 12 })),
  );
  const people = new Map<number, number[]>(pools.map((k) => [k, []]));
  for (let i = 0; i < team.people; i++) {
    const { taken } = coverOf(book, team.flex.subarray(i * width, (i + 1) * width));
    for (const at of taken) people.get(open[at] ?? -1)?.push(i);
  }
  return { people, gap: 0 };
}
