/** A product's person-days on one day: how many people were charged so much. */
export interface DayCharge {
  readonly day: number;
  readonly tokens: number;
  readonly people: number;
}

/** A stretch of days with one usual charge. */
export interface Stretch {
  readonly tokens: number;
  readonly charges: DayCharge[];
}

/** Only so many different charges can be the usual one: the most frequent. */
const CANDIDATES = 12;
/** A change must explain more person-days than this, or this share of all, to be believed. */
const LEAST_CHANGE = 3;
const LEAST_CHANGE_SHARE = 0.01;

/**
 * The usual charge from day to day: the stretches that leave the fewest person-days unexplained, each change costing
 * as much as a few of them (Viterbi's algorithm over the candidate charges). A new rate is seen from its first day on.
 * @param charges above zero, ascending by day
 */
export function usualCharges(charges: readonly DayCharge[]): Stretch[] {
  const counts = new Map<number, number>();
  let all = 0;
  for (const { tokens, people } of charges) {
    counts.set(tokens, (counts.get(tokens) ?? 0) + people);
    all += people;
  }
  const candidates = [...counts]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, CANDIDATES)
    .map(([tokens]) => tokens);
  const price = Math.max(LEAST_CHANGE, all * LEAST_CHANGE_SHARE);
  const days = byDay(charges);
  const path = cheapestPath(
    days.map((list) => unexplained(list, candidates)),
    candidates.length,
    price,
  );
  const stretches: Stretch[] = [];
  for (const [i, list] of days.entries()) {
    const tokens = candidates[path[i] ?? 0] ?? 0;
    const last = stretches.at(-1);
    if (last?.tokens === tokens) last.charges.push(...list);
    else stretches.push({ tokens, charges: [...list] });
  }
  return stretches;
}

function byDay(charges: readonly DayCharge[]): DayCharge[][] {
  const days: DayCharge[][] = [];
  for (const charge of charges) {
    const last = days.at(-1);
    if (last?.[0]?.day === charge.day) last.push(charge);
    else days.push([charge]);
  }
  return days;
}

/** Person-days of a day that each candidate doesn't explain. */
function unexplained(list: readonly DayCharge[], candidates: readonly number[]): number[] {
  const people = list.reduce((sum, charge) => sum + charge.people, 0);
  return candidates.map((tokens) =>
    list.reduce((left, charge) => (charge.tokens === tokens ? left - charge.people : left), people),
  );
}

/** The candidate of each day: least cost in sum, where a change costs `price`. */
function cheapestPath(costs: readonly (readonly number[])[], width: number, price: number): number[] {
  let best: number[] = Array.from({ length: width }, () => 0);
  const came: number[][] = [];
  for (const cost of costs) {
    const cheapest = best.indexOf(Math.min(...best));
    const change = (best[cheapest] ?? 0) + price;
    const from = best.map((stay, k) => (stay <= change ? k : cheapest));
    came.push(from);
    best = best.map((stay, k) => Math.min(stay, change) + (cost[k] ?? 0));
  }
  const path: number[] = [];
  let at = Math.max(0, best.indexOf(Math.min(...best)));
  for (let i = costs.length - 1; i >= 0; i--) {
    path[i] = at;
    at = came[i]?.[at] ?? at;
  }
  return path;
}
