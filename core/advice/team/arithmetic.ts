import { productKey } from '@/core/rates/product-key';
import { planProblem } from '../plan-person/plan-problem';
import type { PlanOption, PlanRequest } from '../plan-person/types';

/** Days x rate x token price of one product, beside the seat that covers it. Money in minor units a year. */
export interface ArithmeticRow {
  /** null: all that the person didn't use so far, as others in the team do. */
  readonly product: string | null;
  /** Expected days in the months ahead, a year's; null: the rate isn't known, or it is charged by result. */
  readonly days: number | null;
  /** Days of use in the last year that is known; null: of several products. */
  readonly lastYear: number | null;
  /** Centitokens a day. */
  readonly perDay: number | null;
  /** Centitokens expected in a year. */
  readonly tokens: number;
  /** What they cost on Flex, nothing else being paid. */
  readonly flex: number;
  /** Name of the seat that covers it in the plan; null: Flex, or a seat that is paid already. */
  readonly seat: string | null;
  /** A seat the person holds covers it for some time ahead. */
  readonly paid: boolean;
}

/** How the cost of a plan comes about, the dearest product first. */
export function arithmetic(request: PlanRequest, plan: Pick<PlanOption, 'seats'>): ArithmeticRow[] {
  const { products, months, tokens, open } = planProblem(request);
  const rows = products.map((product, p) => {
    const ahead = tokens.subarray(p * months, (p + 1) * months);
    const all = ahead.reduce((a, b) => a + b, 0);
    const perDay = request.rateOf(product);
    const key = productKey(product);
    const seat = plan.seats.find((one) => one.products.some((covered) => productKey(covered) === key));
    return {
      product,
      perDay,
      lastYear: daysLastYear(request, key),
      days: perDay ? all / perDay : null,
      tokens: Math.round(all),
      // Rounded by month, as in a plan's cost: both add up to the same.
      flex: ahead.reduce((sum, count) => sum + Math.round((count * request.perToken) / 100), 0),
      seat: seat?.name ?? null,
      paid: open.subarray(p * months, (p + 1) * months).some((part) => part < 1),
    };
  });
  const used = new Set(request.past?.products.map(({ product }) => productKey(product)));
  for (const { kind, name } of request.owned) if (kind === 'product') used.add(productKey(name));
  const all = rows.filter((row) => row.tokens > 0).sort((a, b) => b.flex - a.flex);
  const own = all.filter(({ product, seat }) => seat !== null || used.has(productKey(product)));
  const others = all.filter((row) => !own.includes(row));
  if (others.length === 0) return own;
  const sum = (of: 'tokens' | 'flex') => others.reduce((total, row) => total + row[of], 0);
  const rest = {
    days: null,
    perDay: null,
    lastYear: null,
    tokens: sum('tokens'),
    flex: sum('flex'),
    seat: null,
    paid: false,
  };
  return [...own, { product: null, ...rest }];
}

function daysLastYear({ past }: PlanRequest, key: string): number {
  const own = past?.products.filter(({ product }) => productKey(product) === key) ?? [];
  return new Set(own.flatMap(({ days }) => [...days].filter((on) => on >= (past?.today ?? 0) - 365))).size;
}
