import type { SeatPool, TeamNeed } from './types';

/**
 * A year in which everybody has a seat of every product they use: of its own where one has a price, else of the cheapest
 * collection; what has neither stays on Flex.
 * @returns minor units a year
 */
export function allSeats({ people, products, flex, pools }: TeamNeed): {
  readonly seats: number;
  readonly flex: number;
} {
  const seatOf = products.map((product) => cheapestFor(product, pools));
  let [seats, rest] = [0, 0];
  for (let person = 0; person < people; person++) {
    const held = new Set<SeatPool>();
    for (const [k] of products.entries()) {
      const onFlex = flex[person * products.length + k] ?? 0;
      if (onFlex <= 0) continue;
      const seat = seatOf[k];
      if (seat) held.add(seat);
      else rest += onFlex;
    }
    for (const { perYear } of held) seats += perYear ?? 0;
  }
  return { seats, flex: rest };
}

function cheapestFor(product: string, pools: readonly SeatPool[]): SeatPool | null {
  const priced = pools.filter((pool) => pool.perYear !== null && pool.products.includes(product));
  const own = priced.filter(({ kind }) => kind === 'product');
  return (own.length > 0 ? own : priced).reduce<SeatPool | null>(
    (least, pool) => (least && (least.perYear ?? 0) <= (pool.perYear ?? 0) ? least : pool),
    null,
  );
}
