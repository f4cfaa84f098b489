import { seatsHeld } from '@/core/ledger/seats-held';
import { productKey } from '@/core/rates/product-key';
import { resultProducts } from '@/core/rates/result-products';
import { seatPools } from '../renewals/seat-pools';
import { type TeamMember, teamSeats } from '../seats/team-seats';
import type { TeamSeats } from '../seats/types';
import type { PersonDemand } from '../types';
import { type TeamAdviceRequest, teamPeople } from './team-people';

/** A team as questions about its seats are asked of it. */
export interface SeatsCase {
  readonly team: TeamSeats;
  /** Who is in which place of the team. */
  readonly ids: readonly number[];
  /** Held seats of each pool that are left out of the team, as nothing tells what their use is worth: they stay. */
  readonly aside: readonly number[];
  /** Whether anything tells who holds seats, or how many there are. */
  readonly knowsSeats: boolean;
}

/** What everybody in a team needs in a year, and which seats there are or could be; else why that isn't known. */
export function seatsCase(request: TeamAdviceRequest): SeatsCase | 'no-use' | 'no-token-price' {
  const { facts, subscriptions, settings, learned, today } = request;
  const { ids, requestOf, missing } = teamPeople(request);
  if (missing) return missing;
  const held = seatsHeld(facts);
  const pools = seatPools(
    subscriptions,
    held,
    settings,
    { perResult: resultProducts(settings, learned, today) },
    today,
  );
  const poolAt = new Map(pools.map(({ name }, k) => [productKey(name), k]));
  const aside = pools.map(() => 0);
  let perToken = 0;
  const members = ids.map((id): TeamMember => {
    const person = requestOf(id);
    if (!person)
      return { demand: { products: [], months: 1, samples: 0, tokens: new Float64Array(0) }, holds: [] };
    const { request: own } = person;
    perToken = own.perToken;
    const holds: number[] = [];
    const covered: string[] = [];
    for (const { name, products, useKnown } of own.owned) {
      const k = poolAt.get(productKey(name));
      if (k === undefined) continue;
      if (useKnown !== false) holds.push(k);
      else {
        aside[k] = (aside[k] ?? 0) + 1;
        covered.push(...products);
      }
    }
    return { demand: yearOf(own.demand, covered), holds };
  });
  return {
    team: teamSeats(
      members,
      pools.map((pool, k) => ({ ...pool, owned: pool.owned - (aside[k] ?? 0) })),
      perToken,
    ),
    ids,
    aside,
    knowsSeats: held.length > 0 || pools.some(({ owned }) => owned > 0),
  };
}

/** Its months added up, as everybody's at once would fill the memory. @param covered products that count nothing */
function yearOf(
  { products, months, samples, tokens }: PersonDemand,
  covered: readonly string[],
): PersonDemand {
  const year = new Float64Array(samples * products.length);
  const isCovered = products.map((product) => covered.includes(productKey(product)));
  for (let cell = 0; cell < year.length; cell++)
    for (let m = 0; m < months && !isCovered[cell % products.length]; m++)
      year[cell] = (year[cell] ?? 0) + (tokens[cell * months + m] ?? 0);
  return { products, months: 1, samples, tokens: year };
}
