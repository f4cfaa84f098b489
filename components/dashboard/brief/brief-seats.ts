import type { CalendarEntry } from '@/core/advice/renewals/types';
import type { Day } from '@/core/units/brands';
import type { BriefMoney } from './brief-money';
import type { BriefSeats } from './brief-view';

/** Seats of one product: what there are, what there should be, and what the difference costs a year. */
export interface SeatLine {
  readonly name: string;
  readonly have: number;
  readonly keep: number;
  /** Minor units a year of one seat; null: no price is known, so they stay. */
  readonly each: number | null;
  /** Minor units a year, rounded; below 0: saved. */
  readonly change: number;
  /** Until when to decide; null: on any day, or nobody told. */
  readonly by: Day | null;
}

export interface SeatLines {
  readonly shown: readonly SeatLine[];
  readonly more: { readonly count: number } & Pick<SeatLine, 'have' | 'keep' | 'change'>;
  readonly have: number;
  readonly keep: number;
  readonly change: number;
}

/** The products whose seats should change most, with totals over all. @param most lines */
export function seatLines({ view, answer, entries }: BriefSeats, money: BriefMoney, most: number): SeatLines {
  const lines = view.seats.pools.flatMap((pool, k): SeatLine[] => {
    const aside = view.aside[k] ?? 0;
    const have = pool.owned + aside;
    const keep = (answer.pools[k]?.paid ?? pool.owned) + aside;
    if (have === 0 && keep === 0) return [];
    const change = pool.perYear === null ? 0 : money.round((keep - have) * pool.perYear);
    return [{ name: pool.name, have, keep, each: pool.perYear, change, by: decideBy(entries, k) }];
  });
  lines.sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || b.have - a.have);
  const shown = lines.slice(0, lines.length > most ? most - 1 : most);
  const sumOf = (of: readonly SeatLine[]) => ({
    have: of.reduce((all, one) => all + one.have, 0),
    keep: of.reduce((all, one) => all + one.keep, 0),
    change: of.reduce((all, one) => all + one.change, 0),
  });
  const rest = lines.slice(shown.length);
  return { shown, more: { count: rest.length, ...sumOf(rest) }, ...sumOf(lines) };
}

/** The first day on which fewer seats than there are should be renewed. */
function decideBy(entries: readonly CalendarEntry[], pool: number): Day | null {
  const ends = entries.flatMap((entry) =>
    entry.kind === 'renewal' && entry.pool === pool && entry.renew < entry.seats
      ? [entry.decideBy ?? entry.on]
      : [],
  );
  return ends.filter((day) => day !== null).sort((a, b) => a - b)[0] ?? null;
}
