import type { Observation } from '@/core/model/capture';
import type { RowVerdict } from '@/core/model/row-verdict';
import type { Day } from '@/core/units/brands';
import { comparePlans } from './compare-plans';
import { decide } from './decide';
import type { KnownProducts } from './known-products';
import type { PriceBook } from './price-book';
import {
  evenDays,
  flexPerYear,
  money,
  type Note,
  note,
  periodDays,
  rowFigures,
  seatFigure,
} from './row-figures';
import type { Plan, PlanSeat } from './types';
import { commonReasons, daysReason } from './verdict-reasons';

/**
 * Verdict for a person's row that shows only the sum of all products (By user). The products come from other readings;
 * without them only a use below any seat's price can be judged.
 */
export function verdictOfTotal(
  row: number,
  observation: Observation,
  book: PriceBook,
  known: KnownProducts,
  today: Day,
): RowVerdict {
  const base = rowFigures(row, observation, book, today);
  const { tokens, period } = observation;
  if (tokens === undefined || book.perToken === null || tokens <= 0) return base;
  const days = periodDays(observation, today);
  const yearly = flexPerYear(tokens, days, book.perToken);
  const team = known.ofTeam(period);
  const only = team?.length === 1 ? team[0] : undefined;
  const shares = only ? new Map([[only, 1]]) : known.sharesOf(observation);
  if (!shares) return belowAnySeat(base, observation, yearly, team, book, days) ?? unknown(base);

  const needs = [...shares].map(([product, share]) => ({ product, flexPerYear: yearly * share }));
  const plans = comparePlans(needs, book);
  const missing = needs
    .filter(({ product }) => !book.chargesByResult(product) && !hasPrice(product, book))
    .map(({ product }) => note('no-seat-price', { product }));
  const single = needs.length === 1 ? (needs[0]?.product ?? null) : null;
  const shown = plans.withSeat;
  const even = single && shown ? evenDays(single, shown.seats[0] ?? null, book) : null;
  const figures: RowVerdict = {
    ...base,
    missing: [...base.missing, ...missing],
    ...(single
      ? { rate: rateOf(single, book), daysPerYear: base.daysPerYear ?? daysFrom(yearly, single, book) }
      : {}),
    seat: shown ? seatFigure(asOne(shown), book) : null,
    breakEvenDaysPerYear: even,
  };
  // "Flex is cheapest" can't be said while a seat's price is missing.
  if (!shown) return missing.length > 0 ? figures : { ...figures, verdict: keepFlex([note('PER_RESULT')]) };
  if (plans.cheapest === plans.allFlex && missing.length > 0) return figures;
  const present = { seats: 0, flex: plans.allFlex.total };
  const seen = observation.daysUsed ?? personDays(needs, days, book);
  const decision = decide(present, { seats: shown.seatsPerYear, flex: shown.flexPerYear }, seen, days);
  const toSeat = plans.cheapest !== plans.allFlex;
  const products = needs.map(({ product }) => product);
  const reasons: Note[] = [
    ...(single
      ? daysReason(single, figures.daysPerYear, even)
      : [note('MULTI_PRODUCT', { products: needs.length })]),
    ...commonReasons(decision, days, shown.seats, products, book),
  ];
  return {
    ...figures,
    verdict: {
      kind: decision.kind,
      ...(toSeat ? targetOf(shown) : { target: 'flex' as const }),
      saving: money(decision.saving, book),
      probability: decision.probability,
      reasons,
    },
  };
}

const hasPrice = (product: string, book: PriceBook) =>
  book.seatOf(product) !== null || book.collections.some(({ covers }) => covers(product));

const unknown = (base: RowVerdict): RowVerdict => ({
  ...base,
  missing: [...base.missing, note('products-unknown')],
});

const keepFlex = (reasons: Note[]) => ({
  kind: 'keep' as const,
  target: 'flex' as const,
  saving: null,
  probability: null,
  reasons,
});

/** Less than the cheapest seat of anything the team uses: Flex is right whichever products they are. */
function belowAnySeat(
  base: RowVerdict,
  { daysUsed }: Observation,
  yearly: number,
  team: readonly string[] | null,
  book: PriceBook,
  period: number,
): RowVerdict | null {
  const daily = team?.filter((product) => !book.chargesByResult(product)) ?? [];
  if (daily.length === 0 || !daily.every((product) => book.seatOf(product))) return null;
  const seats = [
    ...daily.flatMap((product) => book.seatOf(product) ?? []),
    ...book.collections.filter(({ covers }) => daily.some(covers)).map(({ seat }) => seat),
  ].sort((a, b) => a.perYear - b.perYear);
  const least = seats[0];
  if (!least) return null;
  const decision = decide(
    { seats: 0, flex: yearly },
    { seats: least.perYear, flex: 0 },
    daysUsed ?? null,
    period,
  );
  if (decision.kind !== 'keep') return null;
  const reasons = [note('BELOW_ANY_SEAT'), ...commonReasons(decision, period, [least], [], book)];
  return { ...base, verdict: { ...keepFlex(reasons), probability: decision.probability } };
}

function rateOf(product: string, book: PriceBook): RowVerdict['rate'] {
  const rate = book.rateOf(product);
  return rate && { perDay: rate.perDay, origin: rate.origin };
}

function daysFrom(yearly: number, product: string, book: PriceBook): number | null {
  const rate = book.rateOf(product);
  return rate && rate.perDay > 0 && book.perToken ? yearly / ((rate.perDay * book.perToken) / 100) : null;
}

/** Person-days the tokens stand for, where every product's rate is known. */
function personDays(
  needs: readonly { product: string; flexPerYear: number }[],
  period: number,
  book: PriceBook,
) {
  let sum = 0;
  for (const { product, flexPerYear: cost } of needs) {
    const days = daysFrom(cost, product, book);
    if (days === null) return null;
    sum += (days * period) / 365;
  }
  return sum;
}

/** Several seats shown as one: names joined, prices added. */
function asOne(plan: Plan): PlanSeat {
  const collection = plan.seats.find(({ kind }) => kind === 'collection');
  return {
    name: plan.seats.map(({ name }) => name).join(' + '),
    kind: collection ? 'collection' : 'product',
    perYear: plan.seatsPerYear,
    origin: plan.seats.some(({ origin }) => origin === 'list') ? 'list' : 'admin',
  };
}

const targetOf = (plan: Plan) => {
  const { kind, name } = asOne(plan);
  return {
    target: kind === 'collection' ? ('collection' as const) : ('seat' as const),
    targetName: name.slice(0, 500),
  };
};
