import { type RoleRates, USUAL_RATES } from '@/core/advice/person-demand/roles';
import { coverOf } from '@/core/advice/plan-person/cheapest-cover';
import { offerBook } from '@/core/advice/plan-person/offer-book';
import { type AdviceRequest, advise } from './advice-answers';

export { USUAL_RATES };

/** A request of the benchmark with what happened next. */
export interface Task extends AdviceRequest {
  readonly org: string;
  readonly future: readonly (readonly [string, string, number])[];
}

/** Money really spent by one person, minor units: under the advice, the best in hindsight, and "past as future". */
export interface Spent {
  readonly org: string;
  readonly knownDays: number;
  readonly advised: number;
  readonly hindsight: number;
  readonly pastAsFuture: number;
  readonly allFlex: number;
  readonly seats: readonly string[];
  readonly pSave: number;
}

const DAY = 86_400_000;
const known = ({ historyFrom, today }: Task) =>
  Math.round((Date.parse(today) - Date.parse(historyFrom)) / DAY);

/** Advise all tasks as one batch and count what each person really spent. */
export function spentBy(tasks: readonly Task[], rates: RoleRates = USUAL_RATES): Spent[] {
  const answers = advise(tasks, rates);
  return tasks.map((task, i) => {
    const { seats, pSave } = answers[i] ?? { seats: [], pSave: 1 };
    const knownDays = known(task);
    return {
      org: task.org,
      knownDays,
      advised: cost(task, seats, task.future),
      hindsight: cost(task, cheapest(task, task.future, 1), task.future),
      pastAsFuture: cost(task, cheapest(task, task.history, 365 / knownDays), task.future),
      allFlex: cost(task, [], task.future),
      seats,
      pSave,
    };
  });
}

/** What a year costs with these seats, minor units. */
export function cost(task: AdviceRequest, seats: readonly string[], rows: Task['future']): number {
  const collections = task.collections.filter(({ name }) => seats.includes(name));
  const single = task.products.filter(({ name }) => seats.includes(name));
  const covered = new Set([
    ...collections.flatMap(({ products }) => products),
    ...single.map(({ name }) => name),
  ]);
  const paid =
    collections.reduce((sum, { price }) => sum + price, 0) +
    single.reduce((sum, { seatPrice }) => sum + seatPrice, 0);
  return rows.reduce(
    (sum, [, product, tokens]) => (covered.has(product) ? sum : sum + tokens * task.tokenPrice),
    paid,
  );
}

/** The exact cheapest seats for a year of use. */
export function cheapest(task: AdviceRequest, rows: Task['future'], times: number): string[] {
  const names = task.products.map(({ name }) => name);
  const flex = names.map((name) =>
    Math.round(
      rows.reduce((sum, [, product, tokens]) => (product === name ? sum + tokens : sum), 0) *
        times *
        task.tokenPrice,
    ),
  );
  const offers = [
    ...task.products.map(({ name, seatPrice }) => ({ name, price: seatPrice, contents: [name] })),
    ...task.collections.map(({ name, price, products }) => ({ name, price, contents: products })),
  ];
  const book = offerBook(
    names.length,
    1,
    offers.map(({ price, contents }) => ({
      products: contents.map((name) => names.indexOf(name)),
      from: 0,
      to: 1,
      price,
      bind: 12,
    })),
  );
  return coverOf(book, flex).taken.map((i) => offers[i]?.name ?? '');
}

const total = (people: readonly Spent[], of: (one: Spent) => number) =>
  people.reduce((sum, one) => sum + of(one), 0);

/** Regret of the advice over the regret of "own break-even, past as future". */
export const regretRatio = (people: readonly Spent[]): number =>
  total(people, (one) => one.advised - one.hindsight) /
  total(people, (one) => one.pastAsFuture - one.hindsight);

/** Middle 90 % of the regret ratio when people are drawn anew, with replacement. @param random uniform in [0, 1) */
export function bootstrap(people: readonly Spent[], draws: number, random: () => number): [number, number] {
  const ratios = Array.from({ length: draws }, () =>
    regretRatio(people.map((one) => people[Math.floor(random() * people.length)] ?? one)),
  ).sort((a, b) => a - b);
  return [ratios[Math.floor(0.05 * draws)] ?? Number.NaN, ratios[Math.floor(0.95 * draws)] ?? Number.NaN];
}

/** People with a seat advised, by the probability that it saves: how many, mean probability, share that came true. */
export function reliability(people: readonly Spent[], edges: readonly number[]) {
  const holders = people.filter(({ seats }) => seats.length > 0);
  return edges.slice(1).map((to, i) => {
    const from = edges[i] ?? 0;
    const bin = holders.filter(({ pSave }) => pSave >= from && (pSave < to || to === 1));
    const mean = total(bin, ({ pSave }) => pSave) / bin.length;
    const cameTrue = bin.filter(({ advised, allFlex }) => advised <= allFlex).length / bin.length;
    return { from, to, people: bin.length, mean, cameTrue };
  });
}
