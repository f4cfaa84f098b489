import type { CoverOffer } from '@/core/advice/plan-person/cover-types';
import { seededRandom } from '@/core/forecast/random';

export const PRODUCTS = 12;
export const MONTHS = 24;

/** Seats of twelve products and four collections: monthly, annual (from now or in a year), some for three years. */
export function priceBook(seed: number): CoverOffer[] {
  const random = seededRandom(seed);
  const offers: CoverOffer[] = [];
  const sell = (products: readonly number[], annual: number, threeYears: boolean) => {
    for (const from of [0, 12]) offers.push({ products, from, to: from + 12, price: annual, bind: 12 });
    const monthly = Math.round(annual * 0.12);
    for (let m = 0; m < MONTHS; m++) offers.push({ products, from: m, to: m + 1, price: monthly, bind: 1 });
    if (threeYears) offers.push({ products, from: 0, to: MONTHS, price: Math.round(annual * 1.9), bind: 36 });
  };
  for (let p = 0; p < PRODUCTS; p++) sell([p], Math.round(60_000 + 250_000 * random()), p % 2 === 0);
  for (const products of [
    [0, 1, 2],
    [1, 3, 4, 5],
    [2, 6, 7],
    [8, 9, 10, 11],
  ])
    sell(products, Math.round(300_000 + 100_000 * random()), true);
  return offers;
}

/**
 * Expected Flex cost of people, minor units by product and month: most use two or three products, in seasons.
 * @param share of the products that somebody uses
 */
export function people(seed: number, count: number, share: number): Float64Array[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const flex = new Float64Array(PRODUCTS * MONTHS);
    const peak = 12 * random();
    const season = random();
    for (let p = 0; p < PRODUCTS; p++) {
      if (random() >= share) continue;
      const monthly = 45_000 * random() * random();
      for (let m = 0; m < MONTHS; m++)
        flex[p * MONTHS + m] = Math.round(
          monthly * (1 + season * Math.cos(((m - peak) * Math.PI) / 6)) * (0.7 + 0.6 * random()),
        );
    }
    return flex;
  });
}
