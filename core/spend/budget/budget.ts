import type { DemandHistory } from '@/core/forecast/types';
import type { BudgetEntries, CostsWhen } from '@/core/model/budget';
import type { DemandFutures } from '@/core/purchase/runway';
import { centitokens, type Day, day, minor } from '@/core/units/brands';
import { firstDayOf, monthOf } from '@/core/units/month';
import { bandOf, expectedOf, totalsOf } from './band';
import { fiscalYearOf, monthsPeriod } from './fiscal-months';
import { type BuyingPlan, futureCosts } from './future-costs';
import { type Parts, partsOf } from './parts';
import { pastParts } from './past-parts';
import type { BudgetRow, BudgetYear, PricedPurchase } from './types';

/** What a budget is made of. */
export interface BudgetRequest {
  readonly today: Day;
  readonly history: DemandHistory;
  /** From the day after the last known balance; only whole fiscal years inside them are given. */
  readonly futures: DemandFutures;
  readonly purchases: readonly PricedPurchase[];
  readonly plan: BuyingPlan;
  /** The price book's price of a token, minor units; null: unknown, so there is no money. */
  readonly perToken: number | null;
  readonly when: CostsWhen;
  /** First month of the fiscal year, 1-12. */
  readonly startMonth: number;
  readonly budgets: BudgetEntries['years'];
}

/**
 * Tokens and money by month, quarter and fiscal year, the year before, this one and those the futures reach to the end
 * of: what is over as it was, the rest from the futures.
 */
export function budget(request: BudgetRequest): BudgetYear[] {
  const { today, history, futures, startMonth } = request;
  const now = fiscalYearOf(today, startMonth);
  const knowsLast = history.weight.some((weight, i) => weight > 0 && history.from + i < firstDayOf(now));
  const first = Math.min(knowsLast ? now - 12 : now, fiscalYearOf(futures.from, startMonth));
  const end = monthOf(day(futures.from + futures.horizon));
  const years = Math.floor((end - first) / 12);
  const parts = partsOf(first, years * 12, today);
  const sums = sumsOf(request, first, parts);
  return Array.from({ length: years }, (_, y): BudgetYear => {
    const row = (kind: BudgetRow['kind'], month: number, months: number) =>
      rowOf(request, sums, kind, first, 12 * y + month, months);
    const year = row('year', 0, 12);
    return {
      year,
      quarters: [0, 3, 6, 9].map((month) => row('quarter', month, 3)),
      months: Array.from({ length: 12 }, (__, month) => row('month', month, 1)),
      upTo: Array.from({ length: 12 }, (__, month) => row('year', 0, month + 1)),
      budget: exceeded(request, sums, year, parts.of(12 * y, 12)),
    };
  });
}

/** All futures part by part, and what is over. */
interface Sums {
  readonly parts: Parts;
  readonly past: ReturnType<typeof pastParts>;
  readonly tokens: Float64Array;
  readonly cost: Float64Array;
  readonly expectedTokens: readonly number[];
  readonly expectedCost: readonly number[];
  readonly expectedLoss: readonly number[];
}

function sumsOf(request: BudgetRequest, first: number, parts: Parts): Sums {
  const { history, futures, today, purchases, when, plan, perToken } = request;
  const { from, horizon, paths } = futures;
  const partOf = Int32Array.from({ length: horizon }, (_, d) => parts.at(day(from + d)) ?? parts.count);
  const outside = partOf.findIndex((part) => part >= parts.count);
  const cut = outside < 0 ? futures : shortened(futures, outside);
  const past = pastParts(history, day(from - 1), today, first, parts, purchases, when, perToken ?? 0);
  const { tokens, bought, used, expired } = futureCosts(cut, plan, partOf, parts.count);
  const asUsed = used.map((cost, i) => cost + (expired[i] ?? 0));
  const cost = when === 'bought' ? bought : asUsed;
  const loss = when === 'bought' ? new Float64Array(expired.length) : expired;
  return {
    parts,
    past,
    tokens,
    cost,
    expectedTokens: expectedOf(tokens, paths, past.tokens),
    expectedCost: expectedOf(cost, paths, past.cost),
    expectedLoss: expectedOf(loss, paths, past.expired),
  };
}

/** The first days of futures. */
function shortened({ from, paths, horizon, daily }: DemandFutures, days: number): DemandFutures {
  const short = new Float64Array(paths * days);
  for (let path = 0; path < paths; path++)
    short.set(daily.subarray(path * horizon, path * horizon + days), path * days);
  return { from, paths, horizon: days, daily: short };
}

function rowOf(
  { futures, perToken, today }: BudgetRequest,
  sums: Sums,
  kind: BudgetRow['kind'],
  first: number,
  month: number,
  months: number,
): BudgetRow {
  const range = sums.parts.of(month, months);
  const [from, to] = range;
  const over = Math.min(to, sums.parts.ahead);
  const sum = (values: ArrayLike<number>, end = to) => {
    let all = 0;
    for (let part = from; part < end; part++) all += values[part] ?? 0;
    return all;
  };
  const period = monthsPeriod(first + month, months);
  const hasMoney = perToken !== null;
  const band = <T extends number>(
    of: Float64Array,
    before: ArrayLike<number>,
    expected: readonly number[],
    brand: (value: number) => T,
  ) => bandOf(of, futures.paths, range, sum(before), expected, brand);
  return {
    kind,
    period,
    state: period.to < today ? 'past' : period.from >= today ? 'ahead' : 'running',
    tokens: band(sums.tokens, sums.past.tokens, sums.expectedTokens, centitokens),
    usedSoFar: centitokens(sum(sums.expectedTokens, over)),
    cost: hasMoney ? band(sums.cost, sums.past.cost, sums.expectedCost, minor) : null,
    costSoFar: hasMoney ? minor(sum(sums.expectedCost, over)) : null,
    expired: hasMoney ? minor(sum(sums.expectedLoss)) : null,
    unknownDays: sum(sums.past.unknown),
  };
}

/** What was entered for a year, and in which part of the futures it is more. */
function exceeded(
  { budgets, futures, perToken }: BudgetRequest,
  { cost, past }: Sums,
  { period }: BudgetRow,
  range: readonly [number, number],
): BudgetYear['budget'] {
  const entered = budgets.find(({ from }) => from === period.from);
  if (!entered || perToken === null) return null;
  const before = past.cost.slice(...range).reduce((sum, one) => sum + one, 0);
  const totals = totalsOf(cost, futures.paths, range, before);
  return {
    amount: entered.amount,
    exceeded: totals.filter((total) => total > entered.amount).length / futures.paths,
  };
}
