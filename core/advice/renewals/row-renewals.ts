import type { SeatHeld } from '@/core/ledger/seats-held';
import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import type { Settings } from '@/core/model/settings';
import type { Subscription } from '@/core/model/subscription';
import { productKey } from '@/core/rates/product-key';
import { seatPerYear } from '@/core/rates/seat-price';
import type { LearnedRates } from '@/core/rates/types';
import type { Day, Money } from '@/core/units/brands';
import { dayOfEpoch } from '@/core/units/day';
import { idleSeats } from '../waste/idle-seats';
import { renewalCalendar } from './renewal-calendar';
import { runningSubscriptions } from './running-subscriptions';
import { seatPools } from './seat-pools';
import type { CalendarEntry, RenewalEntry } from './types';

/** What is known of a team, for what to renew of its subscriptions. */
export interface RenewalRequest {
  readonly today: Day;
  /** All of the team's. */
  readonly subscriptions: readonly Subscription[];
  readonly held: readonly SeatHeld[];
  /** The verdict that stands for each person; none: plans were not worked out, or data is newer than they are. */
  readonly verdicts: ReadonlyMap<number, AdvisedVerdict>;
  readonly settings: Pick<Settings, 'seatPrices' | 'collections' | 'currency'>;
  readonly learned: Pick<LearnedRates, 'perResult'>;
}

/** Somebody who gives up a seat: for other seats, or Flex. */
export interface RenewalMover {
  readonly personId: number;
  /** Seats they get instead; none: Flex. */
  readonly to: readonly string[];
  /** What their plan saves a year; null: it wasn't worked out. */
  readonly saving: Money | null;
}

/** How many seats of one subscription to renew, and why. */
export interface SubscriptionRenewal {
  readonly seats: number;
  readonly renew: number;
  /** When it ends, and until when to decide; null: nothing says. */
  readonly on: Day | null;
  readonly decideBy: Day | null;
  readonly renews: boolean | null;
  /** Of those not renewed: seats nobody holds, seats not used for so many days (null: nobody knows how many), and others. */
  readonly unassigned: number;
  readonly idle: readonly { readonly personId: number; readonly days: number | null }[];
  readonly move: readonly RenewalMover[];
  /** People who are to get a seat of the product and hold none. */
  readonly gets: readonly number[];
  /** A year of one seat; null: no price is known. */
  readonly perYear: Money | null;
  readonly priceOrigin: 'admin' | 'list' | null;
  /** 'plans': everybody who holds one has a plan; 'use': only what isn't used counts. */
  readonly basis: 'plans' | 'use';
  /** The oldest reading of who holds these seats. */
  readonly heldOn: Day;
}

/** Why nothing is said of a subscription. */
export type NoRenewal = 'over' | 'flex' | 'no-seats' | 'no-holders' | 'more-holders';

/** A seat nobody used for less long is not yet idle, unless its holder's plan says so. */
const IDLE_DAYS = 90;

/**
 * What to renew of subscriptions: who should hold a seat by the verdict that stands for them, and where there is none,
 * whoever used theirs. Seats are one kind by product, so a subscription's answer depends on the team's others.
 */
export function renewalsOf(request: RenewalRequest): (one: Subscription) => SubscriptionRenewal | NoRenewal {
  const { today, subscriptions, settings } = request;
  const running = runningSubscriptions(subscriptions, today);
  const known = calendarOf(request);
  return (one) => {
    if (one.end !== undefined && one.end < today) return 'over';
    if (/^flex(?:\s|$)/.test(productKey(one.product))) return 'flex';
    if (one.seats === undefined || one.seats === 0) return 'no-seats';
    const key = productKey(one.product);
    const holders = request.held.filter(({ product }) => productKey(product) === key);
    const owned = running.reduce(
      (sum, { product, seats = 0 }) => sum + (productKey(product) === key ? seats : 0),
      0,
    );
    // Nobody at all is rather a product of another name than seats nobody holds.
    if (holders.length === 0) return 'no-holders';
    if (holders.length > owned) return 'more-holders';
    const entries = known.entries.filter((entry) => 'name' in entry && productKey(entry.name) === key);
    const entry = entries.find(
      (found): found is RenewalEntry => found.kind === 'renewal' && isEntryOf(found, one),
    );
    if (!entry) return 'no-holders';
    const price = seatPerYear(one.product, settings);
    const idleOf = new Map(known.idle.map((seat) => [`${seat.personId} ${productKey(seat.product)}`, seat]));
    const moving = entry.move.map(({ person, to }) => {
      const personId = known.people[person] ?? 0;
      const names = to.flatMap((pool) => known.pools[pool]?.name ?? []);
      return { personId, to: names, seat: idleOf.get(`${personId} ${key}`) };
    });
    return {
      seats: entry.seats,
      renew: entry.renew,
      on: entry.on,
      decideBy: entry.decideBy,
      renews: one.renews ?? null,
      unassigned: entry.idle,
      idle: moving.flatMap(({ personId, to, seat }) =>
        seat && to.length === 0 ? [{ personId, days: seat.idleDays }] : [],
      ),
      move: moving.flatMap(({ personId, to, seat }) =>
        seat && to.length === 0 ? [] : [{ personId, to, saving: savingOf(request.verdicts.get(personId)) }],
      ),
      gets: entries.flatMap((found) =>
        (found.kind === 'reassign' ? found.give : found.kind === 'add' ? found.people : []).flatMap(
          (person) => known.people[person] ?? [],
        ),
      ),
      perYear: price?.perYear ?? null,
      priceOrigin: price?.origin ?? null,
      basis: holders.every(({ personId }) => planFor(request.verdicts, personId, key)) ? 'plans' : 'use',
      heldOn: dayOfEpoch(Math.min(...holders.map(({ readAt }) => readAt))),
    };
  };
}

/** The verdict on a person's seat of a product; undefined: there is none, or the seat had no price to weigh it by. */
function planFor(
  verdicts: RenewalRequest['verdicts'],
  personId: number,
  key: string,
): AdvisedVerdict | undefined {
  const verdict = verdicts.get(personId);
  return verdict?.unpriced.some((name) => productKey(name) === key) ? undefined : verdict;
}

const savingOf = (verdict: AdvisedVerdict | undefined): Money | null =>
  verdict ? { minor: verdict.saving, currency: verdict.currency } : null;

const isEntryOf = (entry: RenewalEntry, one: Subscription): boolean =>
  entry.seats === one.seats &&
  entry.on === (one.end ?? null) &&
  entry.contract === (one.contract ?? null) &&
  entry.subscriptionId === (one.subscriptionId ?? null) &&
  isSameName(entry.name, one.product);

const isSameName = (a: string, b: string): boolean => productKey(a) === productKey(b);

/** The team's renewals, with people and pools by their place. */
function calendarOf(request: RenewalRequest) {
  const { today, subscriptions, held, verdicts, settings, learned } = request;
  const saves = (id: number): number => verdicts.get(id)?.saving ?? 0;
  const ids = new Set([...held.map(({ personId }) => personId), ...verdicts.keys()]);
  // Who saves most by leaving a seat leaves first.
  const people = [...ids].sort((a, b) => saves(b) - saves(a) || a - b);
  const idle = idleSeats(
    held,
    today,
    () => null,
    () => null,
  ).filter(
    ({ personId, idleDays, seat }) =>
      verdicts.has(personId) || (idleDays ?? seat.period.to - seat.period.from + 1) >= IDLE_DAYS,
  );
  const idleKeys = new Set(idle.map(({ personId, product }) => `${personId} ${productKey(product)}`));
  // A seat nobody uses needs no price to be given up.
  const pools = seatPools(subscriptions, held, settings, learned, today).map((pool) => ({
    ...pool,
    perYear: pool.perYear ?? 0,
  }));
  const poolOf = new Map(pools.map(({ name }, at) => [productKey(name), at]));
  const holdsOf = Map.groupBy(held, ({ personId }) => personId);
  const holds = people.map((id) => [
    ...new Set((holdsOf.get(id) ?? []).flatMap(({ product }) => poolOf.get(productKey(product)) ?? [])),
  ]);
  const wanted = pools.map(({ name }, at) => {
    const key = productKey(name);
    return people.flatMap((id, i) => {
      const verdict = planFor(verdicts, id, key);
      const stays = holds[i]?.includes(at) === true && !idleKeys.has(`${id} ${key}`);
      return (verdict ? verdict.seats.some((seat) => productKey(seat) === key) : stays) ? [i] : [];
    });
  });
  const entries: CalendarEntry[] = renewalCalendar({
    today,
    subscriptions,
    team: {
      people: people.length,
      products: [],
      flex: new Float64Array(),
      pools,
      holds,
    },
    answer: {
      pools: wanted.map((who) => ({
        people: Int32Array.from(who),
        spared: new Float64Array(who.length),
        paid: who.length,
        curve: null,
      })),
    },
    lots: [],
  });
  return { people, pools, idle, entries };
}
