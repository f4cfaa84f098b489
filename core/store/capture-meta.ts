import type { CaptureMeta } from '@/core/ledger/types';
import type { Capture, Observation } from '@/core/model/capture';
import { type Centitokens, centitokens } from '@/core/units/brands';

const holder = (row: Observation, product: string | undefined): string =>
  JSON.stringify([row.person ?? null, row.team ?? null, product ?? null]);

/** Sum of the rows' tokens: a part isn't added to its group, a seat's row costs no tokens. @returns null when no row has any */
export function tokensOf(rows: readonly Observation[]): Centitokens | null {
  const groups = new Set(
    rows.filter((row) => row.isGroup && row.tokens !== undefined).map((row) => holder(row, row.product)),
  );
  let sum: number | null = null;
  for (const row of rows) {
    if (row.tokens === undefined || row.access === 'subscription') continue;
    if (row.parent !== undefined && groups.has(holder(row, row.parent))) continue;
    sum = (sum ?? 0) + row.tokens;
  }
  return sum === null ? null : centitokens(sum);
}

/** A capture without its rows. */
export function metaOf(id: string, capture: Capture): CaptureMeta {
  const { page, team, period, readAt, complete, figures, events, lots, lotsComplete, uses } = capture;
  return {
    id,
    page,
    team,
    period,
    readAt,
    complete,
    figures,
    events,
    lots,
    lotsComplete,
    uses,
    tokens: tokensOf(capture.observations),
    rows: capture.observations.length,
  };
}

/**
 * Whether a reading should replace the stored one of the same page, team and period: complete before partial,
 * then the newer of two complete ones, the fuller of two partial ones. A strict order, so arrival doesn't matter.
 */
export function replaces(
  now: { meta: CaptureMeta; digest: string },
  stored: { meta: CaptureMeta; digest: string },
): boolean {
  const a = now.meta;
  const b = stored.meta;
  if (a.complete !== b.complete) return a.complete;
  if (!a.complete && a.rows !== b.rows) return a.rows > b.rows;
  if (a.readAt !== b.readAt) return a.readAt > b.readAt;
  return now.digest > stored.digest;
}
