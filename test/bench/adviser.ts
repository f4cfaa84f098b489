import * as z from 'zod/mini';
import { comparePlans } from '@/core/advice/compare-plans';
import { expectedUse } from '@/core/advice/person-demand/expected-use';
import { outlookOf } from '@/core/advice/person-demand/outlook';
import { personDemand } from '@/core/advice/person-demand/person-demand';
import { type TeamMix, teamMix } from '@/core/advice/person-demand/product-mix';
import type { PersonDemand, PersonPast, Plan, PlanPrices, PlanSeat } from '@/core/advice/types';
import type { Day } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';

const SAMPLES = 1000;
const SEED = 1;
const CENTI = 100;

export const Request = z.object({
  id: z.string(),
  today: z.string(),
  historyFrom: z.string(),
  tokenPrice: z.number(),
  products: z.array(z.object({ name: z.string(), rate: z.number(), seatPrice: z.number() })),
  collections: z.array(z.object({ name: z.string(), products: z.array(z.string()), price: z.number() })),
  history: z.array(z.tuple([z.string(), z.string(), z.number()])),
});
export type Request = z.infer<typeof Request>;

/** Answer every request of the benchmark's protocol; people with the same price book are one team. */
export function advise(lines: readonly unknown[]) {
  const requests = lines.map((line) => Request.parse(line));
  const pasts = requests.map(pastOf);
  const teams = new Map<string, PersonPast[]>();
  for (const [i, past] of pasts.entries()) {
    const key = bookOf(requests[i]);
    teams.set(key, [...(teams.get(key) ?? []), past]);
  }
  const mixes = new Map([...teams].map(([key, people]) => [key, teamMix(people)]));
  return requests.map((request, i) => answer(request, pasts[i], mixes.get(bookOf(request))));
}

const bookOf = (request: Request | undefined) =>
  request ? JSON.stringify([request.tokenPrice, request.products, request.collections]) : '';

function answer(request: Request, past: PersonPast | undefined, team: TeamMix | undefined) {
  const began = performance.now();
  const outlook = outlookOf(past ?? pastOf(request), team);
  const { products, tokens } = expectedUse(outlook);
  const needs = products.map((product, p) => ({
    product,
    flexPerYear: (sum(tokens.subarray(12 * p, 12 * p + 12)) / CENTI) * request.tokenPrice,
  }));
  const { cheapest } = comparePlans(needs, pricesOf(request));
  const pSave = chanceOfSaving(personDemand(outlook, SAMPLES, SEED), cheapest, request.tokenPrice);
  const ms = Math.round(1000 * (performance.now() - began)) / 1000;
  return { id: request.id, seats: cheapest.seats.map(({ name }) => name), pSave, ms };
}

/** How many futures leave the plan no dearer than all on Flex. */
function chanceOfSaving(demand: PersonDemand, plan: Plan, tokenPrice: number): number {
  const { products, samples, months, tokens } = demand;
  let saved = 0;
  for (let s = 0; s < samples; s++) {
    let covered = 0;
    for (const [p, seat] of plan.coveredBy.entries())
      if (seat) {
        const at = (s * products.length + p) * months;
        covered += sum(tokens.subarray(at, at + months));
      }
    if ((covered / CENTI) * tokenPrice >= plan.seatsPerYear) saved++;
  }
  return saved / samples;
}

function pricesOf({ products, collections }: Request): PlanPrices {
  const seats = new Map(products.map(({ name, seatPrice }) => [name, seatOf(name, 'product', seatPrice)]));
  return {
    seatOf: (product) => seats.get(product) ?? null,
    collections: collections.map(({ name, products: contents, price }) => ({
      seat: seatOf(name, 'collection', price),
      covers: (product) => contents.includes(product),
    })),
  };
}

const seatOf = (name: string, kind: PlanSeat['kind'], perYear: number): PlanSeat => ({
  name,
  kind,
  perYear,
  origin: 'list',
});

/** A person's past as the product's engine takes it. */
export function pastOf({ today, historyFrom, products, history }: Request): PersonPast {
  return {
    from: dayAt(historyFrom),
    today: dayAt(today),
    products: products.flatMap(({ name, rate }) => {
      const rows = history.filter(([, product]) => product === name);
      const days = Int32Array.from(rows, ([date]) => dayAt(date)).sort();
      const tokens = Float64Array.from(rows, ([, , amount]) => CENTI * amount);
      return rows.length > 0 ? [{ product: name, days, tokens, perDay: CENTI * rate }] : [];
    }),
  };
}

function dayAt(date: string): Day {
  const found = dayOfIso(date);
  if (found === null) throw new Error(`not a date: ${date}`);
  return found;
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
