import type { UseDays } from '@/core/ledger/use-days';
import type { Period } from '@/core/model/scalars';
import { productKey } from '@/core/rates/product-key';
import { day } from '@/core/units/brands';
import { firstDayOf, lastDayOf, monthOf } from '@/core/units/month';

/** A known day: which products (by place) were used, most used first; and whether all of it was on seats. */
export interface CalendarDay {
  readonly products: readonly number[];
  readonly onSeat: boolean;
}

export interface UseMonth {
  readonly month: number;
  /** Day by day; null: outside of what is known. */
  readonly days: readonly (CalendarDay | null)[];
  /** Days of use by product. */
  readonly counts: readonly number[];
}

/** A person's days as months, the newest first, and the products, the most used first. */
export function useMonths(
  { from, to }: Period,
  uses: readonly UseDays[],
): { readonly products: readonly string[]; readonly months: readonly UseMonth[] } {
  const byProduct = [...Map.groupBy(uses, ({ product }) => productKey(product)).values()]
    .map((own) => {
      const seatOn = new Map<number, boolean>();
      for (const { days, tokens, onSeat } of own)
        for (const [i, on] of days.entries())
          if (on >= from && on <= to)
            seatOn.set(on, (seatOn.get(on) ?? true) && onSeat[i] === 1 && !((tokens[i] ?? 0) > 0));
      return { product: own[0]?.product ?? '', seatOn };
    })
    .filter(({ seatOn }) => seatOn.size > 0)
    .sort((a, b) => b.seatOn.size - a.seatOn.size || (a.product < b.product ? -1 : 1));
  const months: UseMonth[] = [];
  for (let month = monthOf(to); month >= monthOf(from); month--) {
    const counts = byProduct.map(() => 0);
    const first = firstDayOf(month);
    const days = Array.from({ length: lastDayOf(month) - first + 1 }, (_, i): CalendarDay | null => {
      const on = day(first + i);
      if (on < from || on > to) return null;
      const products = byProduct.flatMap(({ seatOn }, p) => (seatOn.has(on) ? [p] : []));
      for (const p of products) counts[p] = (counts[p] ?? 0) + 1;
      return { products, onSeat: products.every((p) => byProduct[p]?.seatOn.get(on) === true) };
    });
    months.push({ month, days, counts });
  }
  return { products: byProduct.map(({ product }) => product), months };
}
