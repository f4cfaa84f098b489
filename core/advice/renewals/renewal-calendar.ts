import type { Subscription } from '@/core/model/subscription';
import type { TeamLot } from '@/core/purchase/types';
import { productKey } from '@/core/rates/product-key';
import type { Day } from '@/core/units/brands';
import { coveredBy } from '../seats/couplings';
import { flexFor } from '../seats/spared';
import type { SeatsAnswer, TeamNeed } from '../seats/types';
import { runningSubscriptions } from './running-subscriptions';
import type { CalendarEntry, Mover, RenewalEntry } from './types';

/** What a team has, what it should have, and when either ends. */
export interface CalendarRequest {
  readonly today: Day;
  readonly subscriptions: readonly Subscription[];
  readonly team: TeamNeed;
  /** Who should hold seats of each pool. */
  readonly answer: Pick<SeatsAnswer, 'pools'>;
  readonly lots: readonly TeamLot[];
  /** Seats of each pool that stay beside those of `team`: they are renewed. */
  readonly aside?: readonly number[];
}

/**
 * Every day on which something is to be done or decided, in order: paid seats that should change hands, seats to add,
 * subscriptions that end with how many seats to renew and who moves, lots that expire. Days nobody knows come last.
 *
 * Who should hold a seat and doesn't gets an idle one, then one of somebody who shouldn't hold it, then a new one. A
 * pool's subscriptions end one after the other; each is renewed as far as the seats of the others, as they will be by
 * then, fall short of what is wanted. Seats that nobody holds go first, then those of people they spare least.
 */
export function renewalCalendar(request: CalendarRequest): CalendarEntry[] {
  const entries: CalendarEntry[] = [
    ...request.team.pools.flatMap((_, pool) => poolEntries(request, pool)),
    ...request.lots.map(({ tokens, expiresOn, source }) => ({
      kind: 'expiry' as const,
      on: expiresOn,
      tokens,
      source,
    })),
  ];
  return entries.sort((a, b) => dayOf(a) - dayOf(b));
}

const dayOf = ({ on }: CalendarEntry): number => on ?? Number.MAX_SAFE_INTEGER;

function poolEntries(request: CalendarRequest, pool: number): CalendarEntry[] {
  const { today, team, answer } = request;
  const priced = team.pools[pool]?.perYear !== null;
  const name = team.pools[pool]?.name ?? '';
  const wanted = new Set(answer.pools[pool]?.people ?? []);
  const holders = new Set(team.holds.flatMap((held, i) => (held.includes(pool) ? [i] : [])));
  const covers = coveredBy(team)[pool] ?? [];
  const leaving = [...holders]
    .filter((i) => !wanted.has(i))
    .sort((a, b) => flexFor(team, a, covers) - flexFor(team, b, covers));
  const aside = request.aside?.[pool] ?? 0;
  const owned = team.pools[pool]?.owned ?? 0;
  const running = counted(
    runningSubscriptions(request.subscriptions, today).filter(
      ({ product }) => productKey(product) === productKey(name),
    ),
    owned + aside,
  );
  const idle = Math.max(0, owned - holders.size);
  const entering = [...wanted].filter((i) => !holders.has(i));
  const give = entering.slice(0, idle + leaving.length);
  const take = leaving.splice(0, Math.max(0, give.length - idle)).map(mover(request));
  const added = entering.slice(give.length);
  return [
    ...(give.length > 0 ? [{ kind: 'reassign' as const, on: today, pool, name, give, take }] : []),
    ...(added.length > 0
      ? [{ kind: 'add' as const, on: today, pool, name, seats: added.length, people: added }]
      : []),
    // Without a price nothing can be said against renewing.
    ...renewals(
      request,
      pool,
      running,
      (priced ? wanted.size : owned) + aside,
      Math.max(0, idle - give.length),
      leaving,
    ),
  ];
}

/** Of subscriptions that don't say how many seats they have, the first has what the team owns beyond the others'. */
function counted(running: readonly Subscription[], owned: number): (Subscription & { seats: number })[] {
  let rest = owned - running.reduce((sum, { seats = 0 }) => sum + seats, 0);
  return running.flatMap((one) => {
    const seats = one.seats ?? Math.max(0, rest);
    if (one.seats === undefined) rest = 0;
    return seats > 0 ? [{ ...one, seats }] : [];
  });
}

/** @param idle seats nobody holds or gets @param leaving people whose seat nobody gets */
function renewals(
  request: CalendarRequest,
  pool: number,
  running: readonly (Subscription & { seats: number })[],
  wanted: number,
  idle: number,
  leaving: readonly number[],
): RenewalEntry[] {
  let seatsLeft = running.reduce((sum, { seats }) => sum + seats, 0);
  let idleLeft = idle;
  const people = [...leaving];
  return running.map((one) => {
    const { seats } = one;
    const renew = Math.max(0, Math.min(seats, wanted - (seatsLeft - seats)));
    seatsLeft -= seats - renew;
    const idleHere = Math.min(idleLeft, seats - renew);
    idleLeft -= idleHere;
    const asked = one.autorenew !== undefined && one.autorenew >= request.today ? one.autorenew : one.end;
    return {
      kind: 'renewal',
      on: one.end ?? null,
      decideBy: asked ?? null,
      pool,
      name: request.team.pools[pool]?.name ?? '',
      contract: one.contract ?? null,
      subscriptionId: one.subscriptionId ?? null,
      seats,
      renew,
      priced: request.team.pools[pool]?.perYear !== null,
      idle: idleHere,
      move: people.splice(0, seats - renew - idleHere).map(mover(request)),
    };
  });
}

/** Pools of which a person who gives up a seat is to get one and holds none. */
const mover =
  ({ answer, team }: CalendarRequest) =>
  (person: number): Mover => ({
    person,
    to: answer.pools.flatMap(({ people }, k) =>
      people.includes(person) && !team.holds[person]?.includes(k) ? [k] : [],
    ),
  });
