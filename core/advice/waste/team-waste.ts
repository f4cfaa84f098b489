import { seatsHeld } from '@/core/ledger/seats-held';
import type { TeamFacts } from '@/core/ledger/types';
import type { UseDays } from '@/core/ledger/use-days';
import type { Settings } from '@/core/model/settings';
import { collectionsInUse, coverage } from '@/core/rates/collections';
import { tokenPriceAt } from '@/core/rates/price-of-tokens';
import { productKey } from '@/core/rates/product-key';
import { rateFor } from '@/core/rates/rate-for';
import { resultProducts } from '@/core/rates/result-products';
import { seatPerYear } from '@/core/rates/seat-price';
import type { LearnedRates } from '@/core/rates/types';
import { type Centitokens, centitokens, type Day, day } from '@/core/units/brands';
import { weekdayOf } from '@/core/units/day';
import type { KnownUses } from '../team/known-uses';
import {
  type OneProductHolder,
  oneProductHolders,
  type SinglesOfCollection,
  singlesOfCollections,
} from './collection-misfit';
import { type DefaultAccess, defaultAccess } from './default-access';
import { type DoubleCovered, doubleCovered } from './double-covered';
import { type IdleSeat, idleSeats } from './idle-seats';
import { type Leaver, leaversWithSeats } from './leavers';
import { type OvernightSuspect, overnightSuspects } from './overnight';
import type { ChargedDay } from './types';
import { LOOK_BACK, type UnusualBurn, unusualBurn } from './unusual-burn';

export interface TeamWasteRequest {
  readonly facts: TeamFacts;
  readonly known: KnownUses;
  readonly settings: Settings;
  readonly learned: LearnedRates;
  readonly today: Day;
  /** Burns the admin marked as planned. */
  readonly planned: (personId: number, on: Day) => boolean;
}

/** Every list of waste of a team, each dearest first. */
export interface TeamWaste {
  readonly idle: readonly IdleSeat[];
  readonly leavers: readonly Leaver[];
  readonly double: readonly DoubleCovered[];
  readonly oneProduct: readonly OneProductHolder[];
  readonly singles: readonly SinglesOfCollection[];
  /** Of the last quarter. Empty when days are only spread: nobody knows which day it was. */
  readonly overnight: readonly OvernightSuspect[];
  readonly burn: readonly UnusualBurn[];
  /** The day the burn is looked at: the last that is known; null: none. */
  readonly burnOn: Day | null;
  readonly access: readonly DefaultAccess[];
  /** Whether anything is known of seats, and of single days. */
  readonly knowsSeats: boolean;
  readonly knowsDays: boolean;
  /** Whether enough days are known to say what somebody doesn't use. */
  readonly knowsHabits: boolean;
}

/** Habits of the last year count; runs of days of the last quarter, while somebody can still be asked about them. */
const YEAR = 365;
const QUARTER = 91;
/** Twelve weeks: of who was seen for less, nothing is said about what they never use. */
const LEAST_KNOWN = 84;
/** A burn below this many tokens isn't worth a look. */
const LEAST_BURN: Centitokens = centitokens(2000);

export function teamWaste({ facts, known, settings, learned, today, planned }: TeamWasteRequest): TeamWaste {
  const seats = seatsHeld(facts);
  const perToken = tokenPriceAt(centitokens(0), settings);
  const seatYear = (product: string) => seatPerYear(product, settings)?.perYear.minor ?? null;
  const rate = (product: string) => rateFor(product, today, settings, learned)?.perDay ?? null;
  const flexDay = (product: string) => {
    const perDay = rate(product);
    return perDay === null || perToken === null ? null : (perDay * perToken) / 100;
  };
  const seated = new Set(seats.map(({ personId }) => personId));
  const since = knownSince(known, facts);
  const results = resultProducts(settings, learned, today);
  const byResult = (product: string) => results.has(productKey(product));
  // No seat covers what is charged by result, and nobody leaves it open.
  const byDay = known.uses.filter(({ product }) => !byResult(product));
  const days = known.source === 'days';
  // Without a rate nobody knows on how many days of its period a spread row was charged.
  const counted = days ? known.uses : known.uses.filter(({ product }) => rate(product) !== null);
  const enough = (on: Day | null) => since(on ?? day(0)) >= LEAST_KNOWN;
  const burnOn = days ? (known.period?.to ?? null) : null;
  const closed = new Set(settings.holidays.filter(({ worked }) => !worked).map((one) => one.day));
  const lastUse = lastUses(known);
  const collections = collectionsInUse(settings);
  const used = productsUsed(known, today - YEAR, byResult);
  return {
    idle: idleSeats(seats, today, seatYear, flexDay),
    leavers: leaversWithSeats(seats, (person) => lastUse.get(person) ?? null, since, seatYear),
    double: doubleCovered(
      seats,
      chargesSince(
        byDay.filter(({ person }) => seated.has(person)),
        today - YEAR,
      ),
      coverage(settings),
      perToken,
      days ? null : (known.period?.from ?? null),
    ),
    oneProduct: oneProductHolders(
      seats.filter(({ assignedOn }) => enough(assignedOn)),
      collections,
      (person) => used.get(person) ?? [],
      seatYear,
    ),
    singles: singlesOfCollections(seats, collections, seatYear),
    overnight: days
      ? overnightSuspects(
          chargesSince(byDay, today - QUARTER),
          (on) => weekdayOf(on) < 5 && !closed.has(on),
          perToken,
        )
      : [],
    burn:
      burnOn === null
        ? []
        : unusualBurn(
            chargesSince(known.uses, Math.max(burnOn - LOOK_BACK, today - YEAR)),
            burnOn,
            LEAST_BURN,
            perToken,
            planned,
          ),
    burnOn,
    access: enough(null) ? defaultAccess(counted, today - YEAR, perToken) : [],
    knowsSeats: seats.length > 0,
    knowsDays: days && known.period !== null,
    knowsHabits: enough(null),
  };
}

function chargesSince(uses: readonly UseDays[], from: number): ChargedDay[] {
  const found: ChargedDay[] = [];
  for (const { person, product, days, tokens } of uses)
    for (let i = days.length - 1; person > 0 && i >= 0 && (days[i] ?? 0) >= from; i--)
      if ((tokens[i] ?? 0) > 0)
        found.push({
          personId: person,
          product,
          day: day(days[i] ?? 0),
          tokens: centitokens(tokens[i] ?? 0),
        });
  return found;
}

function lastUses({ uses }: KnownUses): Map<number, Day> {
  const last = new Map<number, Day>();
  for (const { person, days } of uses) {
    const on = days.at(-1);
    if (on !== undefined && on > (last.get(person) ?? Number.NEGATIVE_INFINITY)) last.set(person, day(on));
  }
  return last;
}

/** How many days after one are known of everybody: those of files that hold only some people or products are not. */
function knownSince({ period, knownDays }: KnownUses, { daily }: TeamFacts): (on: Day) => number {
  const partly = new Set(daily?.days.flatMap((one) => (one.partial ? [one.day] : [])));
  return (on) =>
    period
      ? knownDays.reduce(
          (sum, is, i) => sum + Number(is && period.from + i > on && !partly.has(day(period.from + i))),
          0,
        )
      : 0;
}

function productsUsed(
  { uses }: KnownUses,
  from: number,
  without: (product: string) => boolean,
): Map<number, string[]> {
  const used = new Map<number, string[]>();
  for (const { person, product, days } of uses)
    if ((days.at(-1) ?? Number.NEGATIVE_INFINITY) >= from && !without(product))
      used.set(person, [...(used.get(person) ?? []), product]);
  return used;
}
