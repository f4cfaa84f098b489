import type * as z from 'zod/mini';
import type { OverlayRow } from '@/core/messages/map';
import type { PageKind } from '@/core/model/capture';
import type { Day } from '@/core/units/brands';
import type { PriceBook } from './price-book';
import { flexPerYear } from './row-figures';
import type { PlanSeat } from './types';

export type Asked = z.infer<typeof OverlayRow>;

/** One person's use of one product: the rows that show it, and what it costs now and would cost on Flex. */
export interface Use {
  readonly product: string;
  readonly seatRows: readonly Asked[];
  readonly flexRows: readonly Asked[];
  /** Days the rows cover. */
  readonly period: number;
  /** Person-days seen, seat and Flex together; null: not shown and not to be worked out. */
  readonly days: number | null;
  /** Tokens now, minor units a year. */
  readonly flexNow: number;
  /** All use on Flex, minor units a year; null: a seat's days without a rate, or without days. */
  readonly allFlex: number | null;
  readonly seat: PlanSeat | null;
}

/** Whether a row is paid by a seat or by tokens; null: it doesn't say, or the seat isn't held any more. */
export function accessOf(page: PageKind, { observation }: Asked): 'seat' | 'flex' | null {
  const { access, seat, tokens } = observation;
  if (seat === 'unassigned' && tokens === undefined) return null;
  if (access) return access === 'flex' ? 'flex' : 'seat';
  if (page === 'seat-usage' || (seat === 'assigned' && tokens === undefined)) return 'seat';
  return tokens !== undefined ? 'flex' : null;
}

/** The uses a person's rows show, one per product. */
export function usesOf(rows: readonly Asked[], page: PageKind, book: PriceBook, today: Day): Use[] {
  const byProduct = new Map<string, { product: string; seatRows: Asked[]; flexRows: Asked[] }>();
  for (const row of rows) {
    const { product } = row.observation;
    const access = accessOf(page, row);
    if (!product || !access) continue;
    const key = book.key(product);
    const found = byProduct.get(key) ?? { product, seatRows: [], flexRows: [] };
    (access === 'seat' ? found.seatRows : found.flexRows).push(row);
    byProduct.set(key, found);
  }
  const length = spanOf(rows, today);
  return [...byProduct.values()].map(({ product, seatRows, flexRows }) => {
    const rate = book.rateOf(product)?.perDay ?? null;
    const perToken = book.perToken ?? 0;
    let flexNow = 0;
    let onSeats: number | null = 0;
    let days: number | null = 0;
    for (const { observation } of flexRows) {
      flexNow += flexPerYear(observation.tokens ?? 0, length, perToken);
      days = plus(days, observation.daysUsed ?? (rate ? (observation.tokens ?? 0) / rate : null));
    }
    for (const { observation } of seatRows) {
      const used = observation.daysUsed ?? null;
      days = plus(days, used);
      if (used === 0) continue; // nothing used costs nothing on Flex, whatever the rate
      const cost = used !== null && rate !== null ? flexPerYear(used * rate, length, perToken) : null;
      onSeats = plus(onSeats, cost);
    }
    const allFlex = onSeats === null || book.perToken === null ? null : flexNow + onSeats;
    return {
      product,
      seatRows,
      flexRows,
      period: length,
      days,
      flexNow,
      allFlex,
      seat: book.seatOf(product),
    };
  });
}

/** Days all rows together span: rows of single weeks or days are one period's use, not a year's each. */
function spanOf(rows: readonly Asked[], today: Day): number {
  const from = Math.min(...rows.map(({ observation }) => observation.period.from));
  return Math.max(1, ...rows.map(({ observation }) => Math.min(observation.period.to, today) - from + 1));
}

const plus = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);
