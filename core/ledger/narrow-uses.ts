import type { Period } from '@/core/model/scalars';
import type { UseDays } from './use-days';

/** What use is narrowed down to; null: all. */
export interface Narrowing {
  readonly people: ReadonlySet<number> | null;
  /** Whether a product counts. */
  readonly product: ((name: string) => boolean) | null;
  readonly period: Period | null;
}

/** The use of some people, of some products, in some days. */
export function narrowUses(uses: readonly UseDays[], { people, product, period }: Narrowing): UseDays[] {
  const chosen = uses.filter((use) => (people?.has(use.person) ?? true) && (product?.(use.product) ?? true));
  if (!period) return chosen;
  return chosen.map((use) => within(use, period)).filter(({ days }) => days.length > 0);
}

/** Days are ascending: a span of them is one slice. */
function within(use: UseDays, { from, to }: Period): UseDays {
  const start = firstFrom(use.days, from);
  const end = firstFrom(use.days, to + 1);
  if (start === 0 && end === use.days.length) return use;
  const { days, tokens, onSeat } = use;
  return {
    ...use,
    days: days.subarray(start, end),
    tokens: tokens.subarray(start, end),
    onSeat: onSeat.subarray(start, end),
  };
}

/** Place of the first day from one on. */
function firstFrom(days: Int32Array, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
