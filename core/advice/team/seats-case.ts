import { seatsHeld } from '@/core/ledger/seats-held';
import { productKey } from '@/core/rates/product-key';
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
  /** Whether anything tells who holds seats, or how many there are. */
  readonly knowsSeats: boolean;
}

/** What everybody in a team needs in a year, and which seats there are or could be; else why that isn't known. */
export function seatsCase(request: TeamAdviceRequest): SeatsCase | 'no-use' | 'no-token-price' {
  const { facts, subscriptions, settings, learned, today } = request;
  const { ids, requestOf, missing } = teamPeople(request);
  if (missing) return missing;
  const held = seatsHeld(facts);
  const pools = seatPools(subscriptions, held, settings, learned, today);
  const poolAt = new Map(pools.map(({ name }, k) => [productKey(name), k]));
  let perToken = 0;
  const members = ids.map((id): TeamMember => {
    const own = requestOf(id)?.request;
    if (!own)
      return { demand: { products: [], months: 1, samples: 0, tokens: new Float64Array(0) }, holds: [] };
    perToken = own.perToken;
    const holds = own.owned.flatMap(({ name }) => poolAt.get(productKey(name)) ?? []);
    return { demand: yearOf(own.demand), holds: [...new Set(holds)] };
  });
  return {
    team: teamSeats(members, pools, perToken),
    ids,
    knowsSeats: held.length > 0 || pools.some(({ owned }) => owned > 0),
  };
}

/** Its months added up: everybody's at once would fill the memory. */
function yearOf({ products, months, samples, tokens }: PersonDemand): PersonDemand {
  const year = new Float64Array(samples * products.length);
  for (let cell = 0; cell < year.length; cell++)
    for (let m = 0; m < months; m++) year[cell] = (year[cell] ?? 0) + (tokens[cell * months + m] ?? 0);
  return { products, months: 1, samples, tokens: year };
}
