import type { SeatOffer } from '@/core/advice/plan-person/types';
import { breakEven } from '@/core/rates/break-even';
import { pricePerYear } from '@/core/rates/seat-price';
import { type Centitokens, minor } from '@/core/units/brands';
import type { ProductPerson, SeatLine } from './types';

/** One product, as its seats are held against it. */
export interface SeatLinesRequest {
  readonly key: string;
  /** null: no daily rate is known. */
  readonly perDay: Centitokens | null;
  /** Minor units a token costs; null: no price. */
  readonly perToken: number | null;
  readonly currency: string;
  readonly people: readonly Pick<ProductPerson, 'personId' | 'daysPerYear'>[];
  /** Each person's days of each calendar month with use. */
  readonly monthDays: readonly number[];
  /** What all that an offer covers costs a year on Flex, of each person; minor units. */
  readonly together: (offer: SeatOffer) => ReadonlyMap<number, number>;
}

const TERMS: readonly SeatOffer['term'][] = ['monthly', 'annual', '3-year'];
const KINDS: readonly SeatOffer['kind'][] = ['product', 'collection'];

/**
 * Every seat that covers a product against Flex: from how many days a year it is cheaper, and how many people are above.
 * At the crossing both cost the same, and who is right there is below: Flex binds to nothing.
 */
export function seatLines(offers: readonly SeatOffer[], request: SeatLinesRequest): SeatLine[] {
  return offers
    .filter(({ products }) => products.includes(request.key))
    .map((offer) => seatLine(offer, request))
    .sort(
      (a, b) =>
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        a.name.localeCompare(b.name) ||
        TERMS.indexOf(a.term) - TERMS.indexOf(b.term),
    );
}

function seatLine(offer: SeatOffer, request: SeatLinesRequest): SeatLine {
  const { perDay, perToken, currency, people } = request;
  const { name, kind, term, price, origin } = offer;
  const exact = pricePerYear(price, term);
  const perYear = minor(Math.round(exact));
  const crossing =
    perDay === null || perToken === null ? null : breakEven({ minor: perYear, currency }, perDay, perToken);
  const from = crossing?.daysPerYear ?? Number.POSITIVE_INFINITY;
  const above = people.filter(({ daysPerYear }) => daysPerYear > from).length;
  const together = kind === 'collection' && perToken !== null ? request.together(offer) : null;
  return {
    name,
    kind,
    term,
    price,
    origin,
    perYear,
    breakEven: crossing,
    above,
    below: people.length - above,
    aboveTogether: together && [...together.values()].filter((cost) => cost > perYear).length,
    months: term === 'monthly' && crossing ? monthsAbove(request.monthDays, crossing.daysPerMonth) : null,
  };
}

const monthsAbove = (monthDays: readonly number[], from: number): SeatLine['months'] => ({
  above: monthDays.filter((days) => days > from).length,
  of: monthDays.length,
});
