import { comparePlans } from '@/core/advice/compare-plans';
import { expectedUse } from '@/core/advice/person-demand/expected-use';
import { outlookOf } from '@/core/advice/person-demand/outlook';
import { STEADY, type Steadiness } from '@/core/advice/stability/change-threshold';
import {
  type StandingVerdict,
  standingVerdict,
  type WeighedPlan,
} from '@/core/advice/stability/standing-verdict';
import type { Need, Plan, PlanPrices, PlanSeat } from '@/core/advice/types';
import { type Day, day } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';
import { type AdviceRequest, pastOf } from './advice-answers';
import type { Task } from './advice-scoring';

const CENTI = 100;
const MONTH = 365 / 12;
/** Looks begin when so much of the past is known, as in the shortest tasks. */
const FIRST_LOOK = 91;

/** What monthly looks at one person came to. Money in minor units. */
export interface Replay {
  readonly org: string;
  readonly years: number;
  readonly changes: { readonly stable: number; readonly unstable: number };
  /** Seats paid by the month, while the verdict holds them. */
  readonly byMonth: { readonly stable: number; readonly unstable: number };
  /** Seats bound for a year from the look that first advises them. */
  readonly bound: { readonly stable: number; readonly unstable: number };
}

type Seats = readonly string[];

/** What was known and advised at one look, and what was used until the next. */
export interface Look {
  readonly today: Day;
  readonly needs: readonly Need[];
  readonly cheapest: Plan;
  readonly usedNext: ReadonlyMap<string, number>;
}

/**
 * Monthly looks at a task, through its known past and its future: at each only the days before it are known, and
 * nothing of other people.
 */
export function looksAt(task: Task): Look[] {
  const from = dayAt(task.historyFrom);
  const end = dayAt(task.today) + 365;
  const rows = [...task.history, ...task.future].map((row) => ({ row, on: dayAt(row[0]) }));
  const prices = pricesOf(task);
  const looks: Look[] = [];
  for (let look = 0; ; look++) {
    const today = day(Math.round(from + FIRST_LOOK + look * MONTH));
    const next = Math.round(from + FIRST_LOOK + (look + 1) * MONTH);
    if (next > end) return looks;
    const history = rows.flatMap(({ row: [date, product, tokens], on }): AdviceRequest['history'] =>
      on < today ? [[date, product, tokens]] : [],
    );
    const needs = needsOf(task, history, today);
    const usedNext = new Map<string, number>();
    for (const { row, on } of rows)
      if (on >= today && on < next) usedNext.set(row[1], (usedNext.get(row[1]) ?? 0) + row[2]);
    looks.push({ today, needs, cheapest: comparePlans(needs, prices).cheapest, usedNext });
  }
}

/** Go through the looks once with the cheapest plan standing at once ("unstable"), once with `standingVerdict`. */
export function replay(task: Task, looks: readonly Look[], steady: Steadiness = STEADY): Replay {
  const prices = pricesOf(task);
  let standing: StandingVerdict | null = null;
  const stable: Seats[] = [];
  for (const { today, needs, cheapest } of looks) {
    const kept: WeighedPlan | null = standing && weigh(standing.seats, needs, prices);
    standing = standingVerdict(
      standing,
      kept,
      { seats: cheapest.seats, expected: cheapest.total },
      today,
      steady,
    );
    stable.push(standing.seats);
  }
  const unstable = looks.map(({ cheapest }) => cheapest.seats.map(({ name }) => name).sort());
  const both = (of: (verdicts: readonly Seats[]) => number) => ({
    stable: of(stable),
    unstable: of(unstable),
  });
  return {
    org: task.org,
    years: looks.length / 12,
    changes: both(changesOf),
    byMonth: both((verdicts) => paid(task, verdicts, looks)),
    bound: both((verdicts) => paid(task, boundForAYear(verdicts), looks)),
  };
}

const changesOf = (verdicts: readonly Seats[]) =>
  verdicts.filter((seats, i) => i > 0 && seats.join() !== verdicts[i - 1]?.join()).length;

/** Seats held when each is kept for twelve months from the look that advises it without holding it. */
function boundForAYear(verdicts: readonly Seats[]): Seats[] {
  const until = new Map<string, number>();
  return verdicts.map((seats, month) => {
    for (const name of seats) if ((until.get(name) ?? 0) <= month) until.set(name, month + 12);
    return [...until].flatMap(([name, end]) => (end > month ? [name] : []));
  });
}

function paid(task: Task, verdicts: readonly Seats[], looks: readonly Look[]): number {
  const contents = new Map<string, { price: number; products: readonly string[] }>([
    ...task.products.map(({ name, seatPrice }) => [name, { price: seatPrice, products: [name] }] as const),
    ...task.collections.map(({ name, price, products }) => [name, { price, products }] as const),
  ]);
  let total = 0;
  for (const [i, { usedNext }] of looks.entries()) {
    const covered = new Set<string>();
    for (const name of verdicts[i] ?? []) {
      total += (contents.get(name)?.price ?? 0) / 12;
      for (const product of contents.get(name)?.products ?? []) covered.add(product);
    }
    for (const [product, amount] of usedNext) if (!covered.has(product)) total += amount * task.tokenPrice;
  }
  return total;
}

function needsOf(task: Task, history: AdviceRequest['history'], today: Day): Need[] {
  const past = { ...pastOf({ ...task, history }), today };
  const { products, tokens } = expectedUse(outlookOf(past));
  return products.map((product, p) => ({
    product,
    flexPerYear:
      (tokens.subarray(12 * p, 12 * p + 12).reduce((sum, value) => sum + value, 0) / CENTI) * task.tokenPrice,
  }));
}

function weigh(names: Seats, needs: readonly Need[], prices: PlanPrices): WeighedPlan {
  const collections = prices.collections.filter(({ seat }) => names.includes(seat.name));
  const seats = [
    ...collections.map(({ seat }) => seat),
    ...names.flatMap((name) => prices.seatOf(name) ?? []),
  ];
  const flex = needs.filter(
    ({ product }) => !names.includes(product) && !collections.some(({ covers }) => covers(product)),
  );
  const expected =
    seats.reduce((sum, { perYear }) => sum + perYear, 0) +
    flex.reduce((sum, { flexPerYear }) => sum + flexPerYear, 0);
  return { seats, expected };
}

function pricesOf({ products, collections }: Task): PlanPrices {
  const seat = (name: string, kind: PlanSeat['kind'], perYear: number): PlanSeat => ({
    name,
    kind,
    perYear,
    origin: 'list',
  });
  const seats = new Map(products.map(({ name, seatPrice }) => [name, seat(name, 'product', seatPrice)]));
  return {
    seatOf: (product) => seats.get(product) ?? null,
    collections: collections.map(({ name, products: contents, price }) => ({
      seat: seat(name, 'collection', price),
      covers: (product) => contents.includes(product),
    })),
  };
}

function dayAt(date: string): Day {
  const found = dayOfIso(date);
  if (found === null) throw new Error(`not a date: ${date}`);
  return found;
}
