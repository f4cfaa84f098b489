import { seatsHeld } from '@/core/ledger/seats-held';
import type { TeamFacts } from '@/core/ledger/types';
import type { Settings } from '@/core/model/settings';
import type { Subscription } from '@/core/model/subscription';
import { firstTokenPrice } from '@/core/rates/price-of-tokens';
import { productKey } from '@/core/rates/product-key';
import { resultProducts } from '@/core/rates/result-products';
import type { LearnedRates } from '@/core/rates/types';
import type { Day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import { outlookOf, type UseOutlook } from '../person-demand/outlook';
import { personDemand } from '../person-demand/person-demand';
import { type TeamMix, teamMix } from '../person-demand/product-mix';
import { seatOffers } from '../plan-person/seat-offers';
import type { OwnedSeat, PlanRequest, RateChange, SeatOffer } from '../plan-person/types';
import type { PersonPast } from '../types';
import { isUseKnown, productsOnSeats } from './is-use-known';
import type { KnownUses } from './known-uses';
import { rateBook } from './rate-book';
import { seatUseKnown } from './seat-use-known';
import { seatsOfPeople } from './seats-of-people';
import { teamPasts } from './team-pasts';

/** What is known of a team, for advice on each of its people. */
export interface TeamAdviceRequest {
  readonly facts: TeamFacts;
  /** Of `knownUses`, over all time. */
  readonly known: KnownUses;
  readonly subscriptions: readonly Subscription[];
  readonly settings: Settings;
  readonly learned: LearnedRates;
  readonly today: Day;
  /** Futures looked at per person. */
  readonly samples: number;
  readonly seed: number;
  /** What the whole team uses, where `known` is of some of its people only; left out: it is made of all of them. */
  readonly mix?: TeamMix;
  /** Of `teamPasts`; left out: they are made. */
  readonly pasts?: ReadonlyMap<number, PersonPast>;
}

/** One person's part of it: what a plan is made from. */
export interface PersonRequest {
  readonly personId: number;
  readonly past: PersonPast;
  readonly outlook: UseOutlook;
  readonly request: PlanRequest;
}

export interface TeamPeople {
  /** Everybody who used something or holds a seat. Empty when nothing is known, or no token price is. */
  readonly ids: readonly number[];
  /** Drawn anew at each call: the futures of many people at once would fill the memory. */
  readonly requestOf: (personId: number) => PersonRequest | null;
  /** What each of them used, at today's rates; also without a token price. */
  readonly pasts: ReadonlyMap<number, PersonPast>;
  /** Of all of them; empty when something is missing. */
  readonly mix: TeamMix;
  /** Why there can be no advice. */
  readonly missing: 'no-use' | 'no-token-price' | null;
}

/** A rate that changed within so many days is a reason. */
const CHANGED_WITHIN = 365;

/** The people of a team, and what each one's plan is made from. The same request gives the same. */
export function teamPeople(request: TeamAdviceRequest): TeamPeople {
  const { facts, known, settings, learned, today, samples, seed } = request;
  const rateOf = rateBook(settings, learned, today);
  const perToken = firstTokenPrice(settings);
  const nobody = { ids: [], requestOf: () => null, mix: new Map() };
  if (!known.period) return { ...nobody, pasts: new Map(), missing: 'no-use' };
  const upTo = addDays(known.period.to, 1);
  const pasts = new Map(request.pasts ?? teamPasts(request));
  if (perToken === null) return { ...nobody, pasts, missing: 'no-token-price' };
  const held = seatsHeld(facts);
  const heldBy = Map.groupBy(held, ({ personId }) => personId);
  const owned = seatsOfPeople(held, request.subscriptions, settings, today);
  for (const person of owned.keys())
    if (!pasts.has(person)) pasts.set(person, { from: known.period.from, today: upTo, products: [] });
  const onSeats = productsOnSeats(known.uses);
  const mix = request.mix ?? teamMix([...pasts.values()]);
  // Months ahead count from today: days since the last that is known are unknown, not days without use.
  const daysKnown = new Uint8Array(Math.max(0, today - known.period.from));
  daysKnown.set(known.knownDays.subarray(0, daysKnown.length));
  const offers = seatOffers(settings, { perResult: resultProducts(settings, learned, today) });
  const rateChanges = changesOf(learned, today);
  const requestOf = (personId: number): PersonRequest | null => {
    const used = pasts.get(personId);
    if (!used) return null;
    const holds = heldBy.get(personId) ?? [];
    const past = { ...used, known: seatUseKnown(used, holds, known.knownDays) };
    const outlook = outlookOf({ ...used, today, known: seatUseKnown(used, holds, daysKnown) }, mix);
    const demand = personDemand(outlook, samples, seed + personId);
    const seats = (owned.get(personId) ?? []).map((seat) =>
      isUseKnown(seat, holds, past, onSeats.get(personId)) ? seat : { ...seat, useKnown: false as const },
    );
    const own = { demand, owned: seats, past, offers: offersFor(offers, past, seats) };
    const { currency } = settings;
    return {
      personId,
      past,
      outlook,
      request: { today, perToken, currency, rateOf, rateChanges, ...own },
    };
  };
  return { ids: [...pasts.keys()], requestOf, pasts, mix, missing: null };
}

/** Seats of what the person used, or holds: nobody is offered a seat for what only others use. */
function offersFor(
  offers: readonly SeatOffer[],
  { products }: Pick<PersonPast, 'products'>,
  owned: readonly OwnedSeat[],
): SeatOffer[] {
  const known = new Set(products.map(({ product }) => productKey(product)));
  for (const seat of owned) for (const key of [productKey(seat.name), ...seat.products]) known.add(key);
  return offers.filter(
    ({ name, products: covered }) => known.has(productKey(name)) || covered.some((key) => known.has(key)),
  );
}

function changesOf({ daily }: LearnedRates, today: Day): RateChange[] {
  return [...daily].flatMap(([product, versions]) =>
    versions.flatMap(({ perDay, from }, i) => {
      const before = versions[i - 1];
      return before && before.perDay !== perDay && from > today - CHANGED_WITHIN
        ? [{ product, before: before.perDay, now: perDay, on: from }]
        : [];
    }),
  );
}
