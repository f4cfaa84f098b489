import type { Period } from '@/core/model/scalars';
import type { Settings } from '@/core/model/settings';
import { costOfTokens } from '@/core/rates/price-of-tokens';
import { productKey } from '@/core/rates/product-key';
import { type ProductRates, rateTable } from '@/core/rates/rate-table';
import { resultProducts } from '@/core/rates/result-products';
import { seatPerYear } from '@/core/rates/seat-price';
import type { LearnedRates } from '@/core/rates/types';
import { centitokens, type Day } from '@/core/units/brands';
import { monthOf } from '@/core/units/month';
import { seatOffers } from '../plan-person/seat-offers';
import type { SeatOffer } from '../plan-person/types';
import type { KnownUses } from '../team/known-uses';
import type { PersonPast } from '../types';
import { addUpUses, type ProductSums } from './add-up-uses';
import { collectionOverlaps } from './collection-overlaps';
import type { ProductPeople } from './people-of-products';
import { type ProductHabits, productHabits } from './product-habits';
import { knownBetween, productWindow } from './product-window';
import { seatLines } from './seat-lines';
import type { Missing, ProductWindow, TeamProduct, TeamProducts } from './types';

export interface TeamProductsRequest {
  readonly known: KnownUses;
  /** Of `teamPeople`: days at today's rates. */
  readonly pasts: ReadonlyMap<number, PersonPast>;
  readonly settings: Settings;
  readonly learned: LearnedRates;
  /** For which use and money are added up. */
  readonly period: Period;
  /** From which habits are taken: who stands above or below a break-even. */
  readonly lookBack: Period;
  readonly today: Day;
}

/** A half of the look-back with fewer known days tells no trend. */
const LEAST_HALF = 28;

/**
 * Every product a team used: use, people, money, rate, and what stands against it.
 * @param found the habits, where they are known already: the period doesn't change them
 */
export function teamProducts(request: TeamProductsRequest, found = productHabits(request)): TeamProducts {
  const { known, settings, learned, today } = request;
  const { perToken, tokenOrigin, key: keyOf, isCollection } = found.book;
  const { habits, past, people, flexOf } = found;
  const used = productWindow(known, request.period, today);
  const sums = used ? addUpUses(known.uses, used, keyOf) : new Map<string, ProductSums>();
  const names = new Map([...past, ...sums].map(([key, { name }]) => [key, name]));
  const rates = rateTable(settings, learned, [...names.values()], today);
  const rateOf = new Map(rates.map((one) => [one.key, one]));
  const offers = seatOffers(settings, { perResult: resultProducts(settings, learned, today) });
  const tokens = [...sums.values()].reduce((all, one) => all + one.tokens, 0);
  const together = togetherOnce(flexOf);
  const products = [...names]
    .flatMap(([key, name]): TeamProduct[] => {
      const rate = rateOf.get(key);
      if (!rate) return [];
      const own = sums.get(key);
      const before = past.get(key);
      const by = people.get(key) ?? { people: [], monthDays: [] };
      const perDay = rate.inUse?.perDay ?? null;
      const seats = seatLines(offers, {
        key,
        perDay,
        perToken,
        currency: settings.currency,
        ...by,
        together: (offer) => together(offer, by),
      });
      return [
        {
          key,
          name,
          ...usedOf(own, rate, tokens, settings),
          people: by.people,
          months: before && habits ? monthsOf(before, habits) : [],
          change: before && habits ? changeOf(before, known, habits) : null,
          rates: rate,
          perDayCost: perDay === null || perToken === null ? null : (perDay * perToken) / 100,
          seats,
          main: mainSeat(name, seats, settings),
          missing: isCollection(name) ? [] : missingOf(rate, seats),
        },
      ];
    })
    .sort((a, b) => b.tokens - a.tokens || b.days - a.days || a.name.localeCompare(b.name));
  const overlaps = collectionOverlaps(products, settings);
  return { used, habits, tokens: centitokens(tokens), perToken, tokenOrigin, products, overlaps };
}

/** A product's use in the period. @param all tokens of all products */
function usedOf(
  own: ProductSums | undefined,
  rate: ProductRates,
  all: number,
  settings: Settings,
): Pick<TeamProduct, 'tokens' | 'unnamed' | 'cost' | 'share' | 'days' | 'seatDays' | 'users' | 'results'> {
  const tokens = centitokens(own?.tokens ?? 0);
  const people = [...(own?.people.values() ?? [])];
  return {
    tokens,
    unnamed: centitokens(own?.unnamed ?? 0),
    cost: costOfTokens(tokens, settings)?.minor ?? null,
    share: all > 0 ? tokens / all : 0,
    days: own?.months.days.reduce((a, b) => a + b, 0) ?? 0,
    seatDays: people.reduce((sum, { seatDays }) => sum + seatDays, 0),
    users: people.length,
    results: resultsOf(rate, tokens),
  };
}

/** What all that an offer covers costs each of a product's people a year; the terms of one seat cover the same. */
function togetherOnce(flexOf: ProductHabits['flexOf']) {
  const known = new Map<string, Map<number, number>>();
  return ({ products }: SeatOffer, { people }: ProductPeople): Map<number, number> => {
    const id = products.join('\n');
    const all = known.get(id) ?? new Map<number, number>();
    known.set(id, all);
    return new Map(
      people.map(({ personId }) => {
        const own = flexOf.get(personId);
        const sum = all.get(personId) ?? products.reduce((before, key) => before + (own?.get(key) ?? 0), 0);
        all.set(personId, sum);
        return [personId, sum];
      }),
    );
  };
}

/** How many results the tokens are, where one's tokens are entered. */
function resultsOf({ perResult, entries }: ProductRates, tokens: number): number | null {
  const each = perResult === null ? undefined : entries.findLast(({ rate }) => rate.per === 'result')?.rate;
  return each && each.perDay > 0 ? Math.round(tokens / each.perDay) : null;
}

const monthsOf = ({ months }: ProductSums, { from }: ProductWindow): TeamProduct['months'] =>
  Array.from(months.tokens, (tokens, i) => ({
    month: monthOf(from) + i,
    tokens: centitokens(tokens),
    days: months.days[i] ?? 0,
  }));

/** Tokens a known day in the second half against the first. */
function changeOf(
  { tokens, early }: ProductSums,
  known: KnownUses,
  { from, to }: ProductWindow,
): number | null {
  const start = known.period?.from ?? from;
  const middle = Math.ceil(from + (to - from + 1) / 2);
  const before = knownBetween(known.knownDays, from - start, middle - 1 - start);
  const after = knownBetween(known.knownDays, middle - start, to - start);
  if (before < LEAST_HALF || after < LEAST_HALF || early <= 0) return null;
  return (tokens - early) / after / (early / before) - 1;
}

/** The seat the table shows: the product's own on the term plans count with, else the cheapest collection. */
function mainSeat(
  name: string,
  seats: TeamProduct['seats'],
  settings: Pick<Settings, 'seatPrices' | 'currency'>,
): TeamProduct['main'] {
  const own = seatPerYear(name, settings);
  const line = seats.find(({ kind, term }) => kind === 'product' && term === own?.term);
  return line ?? [...seats].sort((a, b) => a.perYear - b.perYear)[0] ?? null;
}

function missingOf({ inUse, perResult, key }: ProductRates, seats: TeamProduct['seats']): Missing[] {
  if (perResult !== null) return [];
  const own = seats.some(({ kind, name }) => kind === 'product' && productKey(name) === key);
  return [...(inUse ? [] : ['rate' as const]), ...(own ? [] : ['seat-price' as const])];
}
