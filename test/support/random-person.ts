import type { CoverOffer, CoverProblem } from '@/core/advice/plan-person/cover-types';
import { seededRandom } from '@/core/forecast/random';

/**
 * A price book and one person's expected use, drawn so that plans are hard to tell apart: seats cost about as much as
 * the use they replace, collections overlap, seasons come and go.
 * @param seed of this person
 */
export function randomPerson(seed: number): CoverProblem {
  const random = seededRandom(seed);
  const int = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const products = int(1, 12);
  const months = random() < 0.8 ? 12 : int(1, 24);
  const level = Array.from({ length: products }, () => (random() < 0.35 ? 0 : int(1, 40) * 1000));
  const season = Array.from({ length: months }, () => random());
  const flex: number[] = [];
  const peaky = random() < 0.5;
  for (let p = 0; p < products; p++)
    for (let m = 0; m < months; m++) {
      const own = random();
      const there = peaky ? Number(own + (season[m] ?? 0) > 1.2) * (0.5 + own) * 3 : 0.5 + own;
      flex.push(Math.round((level[p] ?? 0) * there));
    }
  const rangeOf = (covers: readonly number[], from: number, to: number) =>
    covers.reduce((sum, p) => {
      for (let m = from; m < to; m++) sum += flex[p * months + m] ?? 0;
      return sum;
    }, 0);
  const offers: CoverOffer[] = [];
  const add = (covers: readonly number[], from: number, to: number, share: number, bind: number) => {
    const worth = rangeOf(covers, from, to) || int(1, 60) * 1000;
    offers.push({ products: covers, from, to, price: Math.round(worth * share * (0.6 + random())), bind });
  };
  const startsOf = () => {
    const starts = [0];
    if (random() < 0.4) starts.push(int(0, months - 1));
    if (random() < 0.2) starts.push(int(0, months - 1));
    return [...new Set(starts)];
  };
  const sell = (covers: readonly number[], share: number) => {
    for (const from of startsOf()) add(covers, from, Math.min(months, from + 12), share, 12);
    if (random() < 0.2) add(covers, 0, months, share, 36);
    if (random() < 0.7) {
      const price = Math.round((rangeOf(covers, 0, months) / months || 5000) * share * (0.7 + 2 * random()));
      for (let from = 0; from < months; from++)
        offers.push({ products: covers, from, to: from + 1, price, bind: 1 });
    }
  };
  for (let p = 0; p < products; p++) if (random() < 0.9) sell([p], 0.9);
  for (let c = int(0, 5); c > 0; c--) {
    const covers = Array.from({ length: products }, (_, p) => p).filter(() => random() < 0.4);
    if (covers.length > 1) sell(covers, 0.4 + 0.4 * random());
  }
  return { products, months, flex, offers };
}
