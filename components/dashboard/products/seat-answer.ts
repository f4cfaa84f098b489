import type { TeamProduct } from '@/core/advice/products/types';

/** How many people used any of the products, and for how many of them a seat would have cost less. */
export function seatAnswer(products: readonly Pick<TeamProduct, 'people'>[]) {
  const people = new Map<number, boolean>();
  for (const product of products)
    for (const { personId, cheapest } of product.people)
      people.set(personId, (people.get(personId) ?? false) || cheapest !== null);
  return { people: people.size, better: [...people.values()].filter(Boolean).length };
}
