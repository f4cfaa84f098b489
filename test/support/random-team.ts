import type { SeatPool, TeamSeats } from '@/core/advice/seats/types';
import { seededRandom } from '@/core/forecast/random';

/**
 * A team drawn so that seats are scarce and overlap: products used by few or many, collections that share products.
 * @param pools of which the last third are collections
 */
export function randomTeam(seed: number, people: number, pools: number, samples: number): TeamSeats {
  const random = seededRandom(seed);
  const collections = Math.floor(pools / 3);
  const singles = pools - collections;
  const products = Array.from({ length: singles + 2 }, (_, p) => `product ${p}`);
  const width = products.length;
  const common = products.map(() => 0.08 + 0.45 * random());
  const flex = new Float64Array(people * width);
  const sampled = new Float32Array(people * samples * width);
  for (let i = 0; i < people; i++)
    for (let p = 0; p < width; p++) {
      if (random() >= (common[p] ?? 0)) continue;
      const level = 700_000 * random() * random();
      let sum = 0;
      for (let s = 0; s < samples; s++) {
        const drawn = level * (0.4 + 1.2 * random());
        sampled[(i * samples + s) * width + p] = drawn;
        sum += drawn;
      }
      flex[i * width + p] = Math.round(sum / samples);
    }
  const all: SeatPool[] = [];
  for (let k = 0; k < pools; k++) {
    const single = k < singles;
    const covers = single ? [products[k] ?? ''] : products.filter(() => random() < 3.5 / width);
    all.push({
      name: single ? `product ${k}` : `collection ${k}`,
      kind: single ? 'product' : 'collection',
      products: covers,
      perYear: Math.round((single ? 180_000 : 330_000) * (0.8 + 0.4 * random())),
      owned: Math.round(people * 0.12 * (0.3 + random())),
    });
  }
  const holds = Array.from({ length: people }, () => [] as number[]);
  for (const [k, { owned }] of all.entries())
    for (let n = 0; n < owned; n++) {
      const mine = holds[Math.floor(random() * people)];
      if (mine && !mine.includes(k)) mine.push(k);
    }
  return { people, products, flex, samples, sampled, pools: all, holds };
}
