import type { Day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import { random } from './random';
import type { Collection, Contract, Person, Product, Seat, Team } from './types';

/** What a person opens: product and how often on a working day. */
export type Mix = readonly { readonly product: number; readonly share: number }[];

/** What a story fixes of a contract; `holders` are people by id, fewer than `seats` leaves some free. */
export interface SeatPlan {
  readonly team: number;
  readonly offering: string;
  readonly term: Contract['term'];
  readonly endsIn: number; // days from today
  readonly seats: number;
  readonly holders: readonly { readonly person: number; readonly assignedAgo: number }[];
}

/** Products one seat of an offering gives. */
export const productsOfSeat = (seat: Pick<Seat, 'offering' | 'kind'>, collections: readonly Collection[]) =>
  seat.kind === 'product'
    ? [seat.offering]
    : (collections.find((collection) => collection.name === seat.offering)?.products ?? []);

/** Seats for a drawn company: about one in twenty people holds one, one of them idle, some free. */
export function drawnSeatPlans(
  seed: number,
  teams: readonly Team[],
  people: readonly Person[],
  products: readonly Product[],
  collections: readonly Collection[],
  mixes: readonly Mix[],
): SeatPlan[] {
  const plans: SeatPlan[] = [];
  for (const team of teams) {
    const rng = random(seed, 2, team.id);
    const members = people.filter((person) => person.teams.includes(team.id));
    const taken = new Set<number>();
    const offerings = ['Revit', ...collections.map((collection) => collection.name), products[0]?.name ?? ''];
    for (const [at, offering] of offerings.entries()) {
      const seats = Math.max(1, Math.round(members.length * 0.025));
      const collection = collections.find((candidate) => candidate.name === offering);
      const given = new Set(collection ? collection.products : [offering]);
      const fitting = members.filter(
        (person) =>
          !taken.has(person.id) &&
          (mixes[person.id] ?? []).some(({ product }) => given.has(products[product]?.name ?? '')),
      );
      const holders = fitting.slice(0, Math.max(0, seats - (at % 2)));
      for (const holder of holders) taken.add(holder.id);
      plans.push({
        team: team.id,
        offering,
        term: (['annual', 'annual', '3-year', 'monthly'] as const)[at % 4] ?? 'annual',
        endsIn: rng.int(5, at % 4 === 3 ? 30 : 330),
        seats,
        holders: holders.map((person) => ({ person: person.id, assignedAgo: rng.int(40, 420) })),
      });
    }
  }
  return plans;
}

const TERM_DAYS = { annual: 365, monthly: 30, '3-year': 1096 } as const;

/** The contracts and their seats, one per unit of quantity. */
export function seatsOf(
  seed: number,
  today: Day,
  plans: readonly SeatPlan[],
  collections: readonly Collection[],
): { contracts: Contract[]; seats: Seat[] } {
  const contracts: Contract[] = [];
  const seats: Seat[] = [];
  for (const [id, plan] of plans.entries()) {
    const rng = random(seed, 3, id);
    const to = addDays(today, plan.endsIn);
    const kind = collections.some((collection) => collection.name === plan.offering)
      ? 'collection'
      : 'product';
    contracts.push({
      id,
      team: plan.team,
      offering: plan.offering,
      kind,
      number: `1100${String(rng.int(0, 99999999)).padStart(8, '0')}`,
      subscriptionId: `${rng.int(50, 79)}-${String(rng.int(0, 99999999)).padStart(8, '0')}`,
      term: plan.term,
      from: addDays(to, 1 - TERM_DAYS[plan.term]),
      to,
      autoRenew: rng.chance(0.6) ? to : null,
      status: plan.endsIn >= 0 ? 'Active' : 'Expired',
      seats: plan.seats,
      reseller: rng.chance(0.5) ? 'N/A' : 'Northwind Design Tools',
    });
    for (let at = 0; at < plan.seats; at++) {
      const holder = plan.holders[at];
      seats.push({
        id: seats.length,
        team: plan.team,
        contract: id,
        offering: plan.offering,
        kind,
        person: holder?.person ?? null,
        assignedOn: holder ? addDays(today, -holder.assignedAgo) : null,
        unassignedOn: null,
      });
    }
  }
  return { contracts, seats };
}
