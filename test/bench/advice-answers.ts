import * as z from 'zod/mini';
import { outlookOf } from '@/core/advice/person-demand/outlook';
import { personDemand } from '@/core/advice/person-demand/person-demand';
import { type TeamMix, teamMix } from '@/core/advice/person-demand/product-mix';
import { type RoleRates, USUAL_RATES } from '@/core/advice/person-demand/roles';
import { planPerson } from '@/core/advice/plan-person';
import type { PlanRequest, SeatOffer } from '@/core/advice/plan-person/types';
import type { PersonPast } from '@/core/advice/types';
import { productKey } from '@/core/rates/product-key';
import type { Day } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';

const SAMPLES = 400;
const SEED = 1;
const CENTI = 100;

const Request = z.object({
  id: z.string(),
  today: z.string(),
  historyFrom: z.string(),
  tokenPrice: z.number(),
  products: z.array(z.object({ name: z.string(), rate: z.number(), seatPrice: z.number() })),
  collections: z.array(z.object({ name: z.string(), products: z.array(z.string()), price: z.number() })),
  history: z.array(z.tuple([z.string(), z.string(), z.number()])),
});
export type AdviceRequest = z.infer<typeof Request>;

export interface AdviceAnswer {
  readonly id: string;
  readonly seats: readonly string[];
  readonly pSave: number;
  readonly ms: number;
}

/** Answer every request of the benchmark's protocol; people with the same price book are taken to be one team. */
export function advise(lines: readonly unknown[], rates: RoleRates = USUAL_RATES): AdviceAnswer[] {
  const people = lines.map((line) => {
    const request = Request.parse(line);
    const past = pastOf(request);
    return {
      request,
      past,
      book: JSON.stringify([request.tokenPrice, request.products, request.collections]),
    };
  });
  const mixes = new Map<string, TeamMix>();
  for (const { book } of people)
    if (!mixes.has(book))
      mixes.set(book, teamMix(people.filter((one) => one.book === book).map(({ past }) => past)));
  return people.map(({ request, past, book }) => {
    const began = performance.now();
    const { seats, pSave } = planOf(request, past, mixes.get(book), rates);
    return { id: request.id, seats, pSave, ms: Math.round(1000 * (performance.now() - began)) / 1000 };
  });
}

/** Nobody holds a seat yet, so the present plan is all Flex: the plan's probability is against that. */
function planOf(request: AdviceRequest, past: PersonPast, team: TeamMix | undefined, rates: RoleRates) {
  const demand = personDemand(outlookOf(past, team, rates), SAMPLES, SEED);
  const { plan, probability, against } = planPerson({
    ...planRequest(request),
    today: past.today,
    demand,
    past,
  });
  return {
    seats: plan.seats.map(({ name }) => name),
    pSave: against === 'present' ? probability : 1,
  };
}

/** The price book of a request: annual seats only. */
export function planRequest({ tokenPrice, products, collections }: AdviceRequest) {
  const rates = new Map(products.map(({ name, rate }) => [productKey(name), CENTI * rate]));
  const seat = (
    name: string,
    kind: SeatOffer['kind'],
    price: number,
    contents: readonly string[],
  ): SeatOffer => ({
    name,
    kind,
    term: 'annual',
    price,
    products: contents.map(productKey),
    origin: 'list',
  });
  return {
    offers: [
      ...products.map(({ name, seatPrice }) => seat(name, 'product', seatPrice, [name])),
      ...collections.map(({ name, products: contents, price }) => seat(name, 'collection', price, contents)),
    ],
    owned: [],
    perToken: tokenPrice,
    currency: 'EUR',
    rateOf: (product) => rates.get(productKey(product)) ?? null,
  } satisfies Partial<PlanRequest>;
}

/** A person's past as the engine takes it. */
export function pastOf({ today, historyFrom, products, history }: AdviceRequest): PersonPast {
  return {
    from: dayAt(historyFrom),
    today: dayAt(today),
    products: products.flatMap(({ name, rate }) => {
      const rows = history
        .filter(([, product]) => product === name)
        .map(([date, , tokens]) => ({ on: dayAt(date), tokens: CENTI * tokens }))
        .sort((a, b) => a.on - b.on);
      const days = Int32Array.from(rows, ({ on }) => on);
      const tokens = Float64Array.from(rows, (row) => row.tokens);
      return rows.length > 0 ? [{ product: name, days, tokens, perDay: CENTI * rate }] : [];
    }),
  };
}

function dayAt(date: string): Day {
  const found = dayOfIso(date);
  if (found === null) throw new Error(`not a date: ${date}`);
  return found;
}
