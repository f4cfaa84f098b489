import { type Day, day } from '@/core/units/brands';
import { productKey } from '../../rates/product-key';
import type { CoverOffer } from './cover-types';
import { expectedTokens } from './expected-tokens';
import { type MonthsAhead, monthsAhead, paidShares } from './months-ahead';
import type { OwnedSeat, PlanRequest, SeatOffer } from './types';
import { yearlyPrice } from './yearly-price';

/** An offer in a time: what can be put into a plan. */
export interface Choice extends CoverOffer {
  readonly offer: SeatOffer;
  readonly begins: Day;
  /** Choices of one seat are one way to get its products: its terms and starts aren't different plans. */
  readonly way: string;
}

/** A person's plan as a problem of covering months. */
export interface PlanProblem {
  readonly products: readonly string[];
  readonly months: number;
  /** Expected tokens, and what of them isn't paid already: `[product * months + month]`. */
  readonly tokens: Float64Array;
  readonly open: Float64Array;
  /** Expected minor units on Flex of what isn't paid, integers. */
  readonly flex: Float64Array;
  readonly choices: readonly Choice[];
  /** Choices the present plan takes: every seat held, renewed as it is. */
  readonly present: readonly number[];
  readonly unpriced: readonly string[];
  readonly unknownUse: readonly string[];
}

export function planProblem(request: PlanRequest): PlanProblem {
  const { demand, today, perToken } = request;
  const { products, months } = demand;
  const keys = products.map(productKey);
  const tokens = expectedTokens(demand);
  const priced = request.owned.filter(({ name }) => offersNamed(request.offers, name).length > 0);
  const unpriced = request.owned.filter((seat) => !priced.includes(seat));
  const [owned, unknownUse] = [priced.filter(hasKnownUse), priced.filter((seat) => !hasKnownUse(seat))];
  const ahead = monthsAhead(today, months);
  const open = new Float64Array(tokens.length).fill(1);
  const pay = (seat: OwnedSeat, shares: Float64Array) => {
    for (const [p, key] of keys.entries())
      if (seat.products.includes(key))
        for (let m = 0; m < months; m++)
          open[p * months + m] = Math.min(open[p * months + m] ?? 1, 1 - (shares[m] ?? 0));
  };
  for (const seat of owned) pay(seat, paidShares(ahead, seat.renewsOn));
  for (const seat of [...unpriced, ...unknownUse]) pay(seat, new Float64Array(months).fill(1));
  const flex = tokens.map((count, c) => Math.round(((count * perToken) / 100) * (open[c] ?? 1)));
  const choices = choicesOf(request.offers, owned, keys, tokens, ahead);
  return {
    products,
    months,
    tokens,
    open,
    flex,
    choices,
    present: owned.flatMap((seat) => renewing(seat, choices, ahead)),
    unpriced: unpriced.map(({ name }) => name),
    unknownUse: unknownUse.map(({ name }) => name),
  };
}

const hasKnownUse = ({ useKnown }: OwnedSeat) => useKnown !== false;

const offersNamed = (offers: readonly SeatOffer[], name: string) => {
  const key = productKey(name);
  return offers.filter((offer) => productKey(offer.name) === key);
};

/** Every offer that covers something the person may need, at every start that makes sense. */
function choicesOf(
  offers: readonly SeatOffer[],
  owned: readonly OwnedSeat[],
  keys: readonly string[],
  tokens: Float64Array,
  ahead: MonthsAhead,
): Choice[] {
  const { months } = ahead;
  return offers.flatMap((offer) => {
    const products = keys.flatMap((key, p) => (offer.products.includes(key) ? [p] : []));
    const held = owned.some(({ name }) => productKey(name) === productKey(offer.name));
    if (products.length === 0 && !held) return [];
    const way = `${offer.kind}:${productKey(offer.name)}:${offer.term === 'monthly' ? 'monthly' : 'long'}`;
    if (offer.term === 'monthly')
      return Array.from({ length: months }, (_, m) => ({
        offer,
        way,
        products,
        from: m,
        to: m + 1,
        price: offer.price,
        bind: 1,
        begins: ahead.startOf(m),
      }));
    const length = offer.term === 'annual' ? 12 : 36;
    const yearly = yearlyPrice(offer, products, tokens, months);
    return startsOf(offer, owned, ahead, length).map((start) => {
      const from = Math.floor(start);
      const to = Math.min(months, from + length);
      const begins = day(ahead.today + Math.round(start * ahead.daysAMonth));
      return { offer, way, products, from, to, price: yearly(start, length), bind: length, begins };
    });
  });
}

/** Today, and where a seat that covers some of the same ends; then again whenever a term is over. In months from today. */
function startsOf(
  offer: SeatOffer,
  owned: readonly OwnedSeat[],
  ahead: MonthsAhead,
  length: number,
): number[] {
  const firsts = [0];
  for (const seat of owned)
    if (seat.products.some((key) => offer.products.includes(key))) firsts.push(ahead.monthOf(seat.renewsOn));
  const all = firsts.flatMap((first) =>
    Array.from({ length: Math.ceil((ahead.months - first) / length) }, (_, n) => first + n * length),
  );
  return [...new Set(all)].filter((start) => start < ahead.months).sort((a, b) => a - b);
}

/** The choices by which a seat goes on as it is: its own term, else the shortest long one, else month by month. */
function renewing(seat: OwnedSeat, choices: readonly Choice[], ahead: MonthsAhead): number[] {
  const key = productKey(seat.name);
  const start = ahead.monthOf(seat.renewsOn);
  const renewal = ahead.today + Math.round(start * ahead.daysAMonth);
  const own = choices.flatMap((choice, i) => (productKey(choice.offer.name) === key ? [i] : []));
  const termOf = (i: number) => choices[i]?.offer.term;
  const order = [seat.term, 'annual', '3-year', 'monthly'];
  const term = order.find((candidate) => own.some((i) => termOf(i) === candidate));
  const [first] = own
    .filter((i) => termOf(i) === term)
    .sort((a, b) => (choices[a]?.price ?? 0) - (choices[b]?.price ?? 0));
  const offer = choices[first ?? -1]?.offer;
  return own.filter((i) => {
    const choice = choices[i];
    if (!choice || choice.offer !== offer) return false;
    if (choice.offer.term === 'monthly') return choice.from >= Math.floor(start);
    // By the day, not the month: the same seat may begin on several days of one month.
    const terms = (choice.begins - renewal) / ((choice.bind * 365) / 12);
    return terms >= 0 && Number.isInteger(terms) && start < ahead.months;
  });
}
