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
import { priceBook } from '../price-book';
import type { KnownUses } from '../team/known-uses';
import type { PersonPast } from '../types';
import { addUpUses, type ProductSums } from './add-up-uses';
import { collectionOverlaps } from './collection-overlaps';
import { type ProductPeople, peopleOfProducts } from './people-of-products';
import { knownBetween, productWindow } from './product-window';
import { seatLines } from './seat-lines';
import type { Missing, ProductWindow, TeamProduct, TeamProducts } from './types';

export interface TeamProductsRequest {
  readonly known: KnownUses;
  /** Of `teamPeople`: days at today's rates. */
  readonly pasts: ReadonlyMap<number, PersonPast>;
  readonly settings: Settings;
  readonly learned: LearnedRates;
  readonly period: Period;
  readonly today: Day;
}

/** A half of the window with fewer known days tells no trend. */
const LEAST_HALF = 28;

/** Every product a team used in a period: use, people, money, rate, and what stands against it. */
export function teamProducts(request: TeamProductsRequest): TeamProducts {
  const { known, pasts, settings, learned, period, today } = request;
  const book = priceBook(settings, learned, today);
  const { perToken, tokenOrigin } = book;
  const window = productWindow(known, period, today);
  if (!window) return { window, tokens: centitokens(0), perToken, tokenOrigin, products: [], overlaps: [] };
  const sums = addUpUses(known.uses, window, book.key);
  const people = peopleOfProducts(sums, pasts, window, book);
  const rates = new Map(
    rateTable(
      settings,
      learned,
      [...sums.values()].map(({ name }) => name),
      today,
    ).map((one) => [one.key, one]),
  );
  const offers = seatOffers(settings, { perResult: resultProducts(settings, learned, today) });
  const tokens = [...sums.values()].reduce((all, one) => all + one.tokens, 0);
  const flexOf = flexByPerson(people);
  const products = [...sums]
    .flatMap(([key, own]): TeamProduct[] => {
      const rate = rates.get(key);
      const used = people.get(key);
      if (!rate || !used) return [];
      const perDay = rate.inUse?.perDay ?? null;
      const seats = seatLines(offers, {
        key,
        perDay,
        perToken,
        currency: settings.currency,
        ...used,
        together: (offer) => togetherOf(offer, used, flexOf),
      });
      return [
        {
          key,
          name: own.name,
          tokens: centitokens(own.tokens),
          unnamed: centitokens(own.unnamed),
          cost: costOfTokens(centitokens(own.tokens), settings)?.minor ?? null,
          share: tokens > 0 ? own.tokens / tokens : 0,
          days: own.months.days.reduce((a, b) => a + b, 0),
          seatDays: [...own.people.values()].reduce((all, { seatDays }) => all + seatDays, 0),
          results: resultsOf(rate, own.tokens),
          people: [...used.people].sort(
            (a, b) => b.tokens - a.tokens || b.days - a.days || a.personId - b.personId,
          ),
          months: monthsOf(own, window),
          change: changeOf(own, known, window),
          rates: rate,
          perDayCost: perDay === null || perToken === null ? null : (perDay * perToken) / 100,
          seats,
          main: mainSeat(own.name, seats, settings),
          missing: missingOf(rate, seats),
        },
      ];
    })
    .sort((a, b) => b.tokens - a.tokens || b.days - a.days || a.name.localeCompare(b.name));
  return {
    window,
    tokens: centitokens(tokens),
    perToken,
    tokenOrigin,
    products,
    overlaps: collectionOverlaps(products, settings),
  };
}

/** By person, what each product costs a year on Flex. */
function flexByPerson(people: ReadonlyMap<string, ProductPeople>): Map<number, Map<string, number>> {
  const found = new Map<number, Map<string, number>>();
  for (const [key, one] of people)
    for (const { personId, flexPerYear } of one.people) {
      const own = found.get(personId) ?? new Map<string, number>();
      found.set(personId, own.set(key, flexPerYear ?? 0));
    }
  return found;
}

const togetherOf = (
  { products }: SeatOffer,
  { people }: ProductPeople,
  flexOf: ReadonlyMap<number, ReadonlyMap<string, number>>,
): Map<number, number> =>
  new Map(
    people.map(({ personId }) => {
      const own = flexOf.get(personId);
      return [personId, products.reduce((sum, key) => sum + (own?.get(key) ?? 0), 0)];
    }),
  );

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
