import type { CaptureMeta } from '@/core/ledger/types';
import type { Capture, Observation } from '@/core/model/capture';
import { countedRows } from '@/core/model/counted-rows';
import { type Centitokens, centitokens } from '@/core/units/brands';

/** Sum of the rows' tokens, each charge once. @returns null when no row has any */
function tokensOf(rows: readonly Observation[]): Centitokens | null {
  const counted = countedRows(rows);
  if (counted.length === 0) return null;
  return centitokens(counted.reduce((sum, { tokens = 0 }) => sum + tokens, 0));
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
