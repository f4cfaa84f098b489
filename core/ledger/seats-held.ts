import type { Period } from '@/core/model/scalars';
import { productKey } from '@/core/rates/product-key';
import type { Day } from '@/core/units/brands';
import { teamCaptures } from './team-captures';
import type { StoredObservation, TeamFacts } from './types';

/** A seat somebody holds, as the newest reading that tells says. */
export interface SeatHeld {
  readonly personId: number;
  /** Product or collection, as the portal names it. */
  readonly product: string;
  readonly assignedOn: Day | null;
  /** Last day it was used; null: never, or the page doesn't say. */
  readonly lastUsed: Day | null;
  /** Days used in `period`; null: the page doesn't say. */
  readonly daysUsed: number | null;
  readonly period: Period;
  /** What the portal says of the person's activity; null: nothing. */
  readonly active: boolean | null;
  readonly readAt: number;
}

/**
 * Who holds which seat. Seat Usage lists seats; in the Usage Report only rows that say "assigned" are seats. The newest
 * reading decides on each person and product, also that a seat is gone. Of the products it lists, a complete Seat Usage
 * ends the older seats of everybody it leaves out. Of all teams together, what each team's own readings say counts
 * where those of all say nothing.
 */
export function seatsHeld(facts: TeamFacts): SeatHeld[] {
  const { decided, ended } = decide(facts);
  for (const part of facts.parts ?? [])
    for (const [key, seat] of decide(part).decided)
      if (seat && !decided.has(key) && !ended.has(productKey(seat.product))) decided.set(key, seat);
  return [...decided.values()].filter((seat) => seat !== null);
}

/** What a team's readings say of each person and product (null: no seat), and products that were listed whole. */
function decide(facts: TeamFacts) {
  const decided = new Map<string, SeatHeld | null>();
  const ended = new Set<string>();
  const newestFirst = [...teamCaptures(facts)].sort((a, b) => b.readAt - a.readAt);
  for (const { id, page, readAt, complete } of newestFirst) {
    if (page !== 'seat-usage' && page !== 'usage-report') continue;
    const rows = facts.rows.get(id) ?? [];
    for (const row of rows) {
      const says = row.seat ?? (page === 'seat-usage' ? 'assigned' : undefined);
      if (row.personId === undefined || !row.product || says === undefined || row.isGroup) continue;
      const key = `${row.personId} ${productKey(row.product)}`;
      if (decided.has(key) || ended.has(productKey(row.product))) continue;
      const gone = says === 'unassigned' || (row.unassignedOn ?? Number.POSITIVE_INFINITY) * DAY <= readAt;
      decided.set(
        key,
        gone
          ? null
          : {
              personId: row.personId,
              product: row.product,
              assignedOn: row.assignedOn ?? null,
              lastUsed: row.lastAccessed ?? null,
              daysUsed: row.daysUsed ?? null,
              period: row.period,
              active: row.active ?? null,
              readAt,
            },
      );
    }
    if (page === 'seat-usage' && complete) for (const product of listed(rows)) ended.add(product);
  }
  return { decided, ended };
}

/** Products whose holders these rows all name: a row of a hidden name may be anybody's seat. */
function listed(rows: readonly StoredObservation[]): Set<string> {
  const products = new Set<string>();
  const hidden = new Set<string>();
  for (const { product, personId, isGroup } of rows)
    if (product && !isGroup) (personId === undefined ? hidden : products).add(productKey(product));
  return new Set([...products].filter((product) => !hidden.has(product)));
}

const DAY = 86_400_000;
