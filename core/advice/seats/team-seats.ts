import { productKey } from '@/core/rates/product-key';
import { expectedTokens } from '../plan-person/expected-tokens';
import type { PersonDemand } from '../types';
import type { SeatPool, TeamSeats } from './types';

/** One person of a team: sampled use of the year ahead, and pools held today. */
export interface TeamMember {
  readonly demand: PersonDemand;
  readonly holds: readonly number[];
}

/** Futures kept of each person: shares of them are as fine as advice can be, and a large team's still fit in memory. */
const MOST_SAMPLES = 200;

/**
 * A team's need for a year, from its people's sampled use. People's futures are independent of each other, so the
 * samples are lined up as they come; a person with fewer repeats them.
 * @param perToken minor units a token costs
 */
export function teamSeats(
  members: readonly TeamMember[],
  pools: readonly SeatPool[],
  perToken: number,
): TeamSeats {
  const products = [...new Set(members.flatMap(({ demand }) => demand.products.map(productKey)))].sort();
  const most = members.reduce((so, { demand }) => Math.max(so, demand.samples), 1);
  const samples = Math.min(MOST_SAMPLES, most);
  const flex = new Float64Array(members.length * products.length);
  const sampled = new Float32Array(members.length * samples * products.length);
  for (const [i, { demand }] of members.entries()) {
    const { months } = demand;
    const mean = expectedTokens(demand);
    const cells = demand.products.length * months;
    for (const [p, name] of demand.products.entries()) {
      const at = products.indexOf(productKey(name));
      let sum = 0;
      for (let m = 0; m < months; m++) sum += mean[p * months + m] ?? 0;
      const cell = i * products.length + at;
      flex[cell] = (flex[cell] ?? 0) + Math.round((sum * perToken) / 100);
      for (let s = 0; s < samples && demand.samples > 0; s++) {
        let used = 0;
        const from = (s % demand.samples) * cells + p * months;
        for (let m = 0; m < months; m++) used += demand.tokens[from + m] ?? 0;
        const to = (i * samples + s) * products.length + at;
        sampled[to] = (sampled[to] ?? 0) + (used * perToken) / 100;
      }
    }
  }
  return {
    people: members.length,
    products,
    flex,
    samples,
    sampled,
    pools,
    holds: members.map(({ holds }) => holds),
  };
}
