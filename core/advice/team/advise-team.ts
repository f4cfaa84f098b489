import { seatsHeld } from '@/core/ledger/seats-held';
import type { TeamFacts } from '@/core/ledger/types';
import type { UseDays } from '@/core/ledger/use-days';
import type { Subscription } from '@/core/model/export-records';
import type { Settings } from '@/core/model/settings';
import { productKey } from '@/core/rates/product-key';
import { rateFor } from '@/core/rates/rate-for';
import type { LearnedRates } from '@/core/rates/types';
import type { Day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import { outlookOf, type UseOutlook } from '../person-demand/outlook';
import { personDemand } from '../person-demand/person-demand';
import { teamMix } from '../person-demand/product-mix';
import { planPerson } from '../plan-person';
import { seatOffers } from '../plan-person/seat-offers';
import type { OwnedSeat, PersonPlan, RateChange } from '../plan-person/types';
import type { PersonPast } from '../types';
import { type KnownUses, knownUses } from './known-uses';
import { peoplesPasts } from './peoples-pasts';
import { type OwnedPool, ownedPools, seatsOfPeople } from './seats-of-people';

/** What is known of a team, for advice on each of its people. */
export interface TeamAdviceRequest {
  readonly facts: TeamFacts;
  /** Of `everybodysDays`, over all time. */
  readonly daily: readonly UseDays[];
  readonly subscriptions: readonly Subscription[];
  readonly settings: Settings;
  readonly learned: LearnedRates;
  readonly today: Day;
  /** Futures looked at per person. */
  readonly samples: number;
  readonly seed: number;
}

export interface AdvisedPerson {
  readonly personId: number;
  readonly past: PersonPast;
  readonly outlook: UseOutlook;
  readonly owned: readonly OwnedSeat[];
  readonly plan: PersonPlan;
}

export interface TeamAdvice {
  /** By saving, the largest first. Empty when nothing is known, or no token price is. */
  readonly people: readonly AdvisedPerson[];
  readonly known: KnownUses;
  readonly pools: readonly OwnedPool[];
  /** Why there is no advice. */
  readonly missing: 'no-use' | 'no-token-price' | null;
}

/** A rate that changed within so many days is a reason. */
const CHANGED_WITHIN = 365;

/** The plan of everybody who used something or holds a seat. The same request gives the same advice. */
export function adviseTeam(request: TeamAdviceRequest): TeamAdvice {
  const { facts, settings, learned, today, samples, seed } = request;
  const rateOf = rateBook(settings, learned, today);
  const known = knownUses(request.daily, facts, today, rateOf);
  const pools = ownedPools(request.subscriptions, today);
  const perToken = [...settings.tokenPrices].sort((a, b) => a.from - b.from)[0]?.perToken ?? null;
  if (!known.period) return { people: [], known, pools, missing: 'no-use' };
  if (perToken === null) return { people: [], known, pools, missing: 'no-token-price' };
  const upTo = addDays(known.period.to, 1);
  const pasts = peoplesPasts(known.uses, known.period.from, upTo, rateOf);
  const owned = seatsOfPeople(seatsHeld(facts), pools, settings);
  for (const person of owned.keys())
    if (!pasts.has(person)) pasts.set(person, { from: known.period.from, today: upTo, products: [] });
  const mix = teamMix([...pasts.values()]);
  // Months ahead count from today: days since the last that is known are unknown, not days without use.
  const daysKnown = new Uint8Array(Math.max(0, today - known.period.from));
  daysKnown.set(known.knownDays.subarray(0, daysKnown.length));
  const offers = seatOffers(settings, learned);
  const rateChanges = changesOf(learned, today);
  const people = [...pasts].map(([personId, past]): AdvisedPerson => {
    const outlook = outlookOf({ ...past, today, known: daysKnown }, mix);
    const seats = owned.get(personId) ?? [];
    const plan = planPerson({
      today,
      demand: personDemand(outlook, samples, seed + personId),
      offers,
      owned: seats,
      perToken,
      currency: settings.currency,
      rateOf,
      past,
      rateChanges,
    });
    return { personId, past, outlook, owned: seats, plan };
  });
  people.sort((a, b) => b.plan.saving - a.plan.saving || a.personId - b.personId);
  return { people, known, pools, missing: null };
}

/** Today's rate of each product, asked once. */
function rateBook(settings: Settings, learned: LearnedRates, today: Day): (product: string) => number | null {
  const found = new Map<string, number | null>();
  return (product) => {
    const key = productKey(product);
    const known = found.get(key);
    if (known !== undefined) return known;
    const rate = learned.perResult.has(key)
      ? null
      : (rateFor(product, today, settings, learned)?.perDay ?? null);
    found.set(key, rate);
    return rate;
  };
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
