import type { CostShare } from '@/core/spend/shares/cost-shares';
import type { KindShares, Months } from '@/core/spend/shares/team-shares';

/** One place's share of some months. Money in minor units. */
export interface PlaceRow {
  /** null: unallocated. */
  readonly place: string | null;
  readonly tokens: number;
  readonly tokenCost: number;
  readonly seatCost: number;
  readonly cost: number;
  /** Of the whole cost, 0 to 1; without any cost, of the tokens. */
  readonly share: number;
  /** Cost of each month. */
  readonly byMonth: readonly number[];
}

/** A kind's shares added up over some months, dearest first, the unallocated last; and their sum. */
export function sharesTable(
  { shares }: KindShares,
  [first, last]: Months,
): {
  readonly rows: readonly PlaceRow[];
  readonly total: PlaceRow;
} {
  const own = shares.filter(({ month }) => first <= month && month <= last);
  const months = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const total = added(null, own, months, null);
  const rows = [...Map.groupBy(own, ({ place }) => place)]
    .map(([place, list]) => added(place, list, months, total))
    .sort(
      (a, b) => Number(a.place === null) - Number(b.place === null) || b.cost - a.cost || b.tokens - a.tokens,
    );
  return { rows, total };
}

function added(
  place: string | null,
  list: readonly CostShare[],
  months: readonly number[],
  total: PlaceRow | null,
): PlaceRow {
  const sum = (of: (share: CostShare) => number) => list.reduce((all, one) => all + of(one), 0);
  const [tokens, tokenCost, seatCost] = [
    sum((one) => one.tokens),
    sum((one) => one.tokenCost),
    sum((one) => one.seatCost),
  ];
  const cost = tokenCost + seatCost;
  const share = !total
    ? 1
    : total.cost > 0
      ? cost / total.cost
      : total.tokens > 0
        ? tokens / total.tokens
        : 0;
  const byMonth = months.map((month) =>
    list.reduce((all, one) => all + (one.month === month ? one.tokenCost + one.seatCost : 0), 0),
  );
  return { place, tokens, tokenCost, seatCost, cost, share, byMonth };
}
