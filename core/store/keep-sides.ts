import type { CaptureMeta, Side, SideSource } from '@/core/ledger/types';
import type { CaptureRecord } from './records';

const SHOWN: { readonly [S in Side]: (meta: CaptureMeta) => boolean } = {
  events: ({ events }) => events.length > 0,
  lots: ({ lots, lotsComplete }) => lots.length > 0 || lotsComplete,
  uses: ({ uses }) => uses.length > 0,
};

/** Which reading a record's list is from; null: none showed it. */
function sourceOf({ meta, digest }: CaptureRecord, side: Side): SideSource | null {
  if (!SHOWN[side](meta)) return null;
  return meta.kept?.[side] ?? { readAt: meta.readAt, rows: meta.rows, digest };
}

/** Of two complete readings the newer, of two partial ones the fuller. */
function isBetter(a: SideSource, b: SideSource, complete: boolean): boolean {
  if (!complete && a.rows !== b.rows) return a.rows > b.rows;
  return a.readAt !== b.readAt ? a.readAt > b.readAt : a.digest > b.digest;
}

/**
 * The better of two readings of a place, with the lists it doesn't show but the other did: token events are in a dialog,
 * and the page is read again when it is closed. A partial reading adds nothing to a complete one. Each list is that of
 * the best reading that shows it, in whatever order they arrive.
 * @returns `best` itself when there is nothing to keep
 */
export function withKeptSides(best: CaptureRecord, other: CaptureRecord): CaptureRecord {
  let { meta } = best;
  if (meta.complete !== other.meta.complete) return best;
  for (const side of ['events', 'lots', 'uses'] as const) {
    const [ours, theirs] = [sourceOf(best, side), sourceOf(other, side)];
    if (!theirs || (ours && !isBetter(theirs, ours, meta.complete))) continue;
    const { lots, lotsComplete } = other.meta;
    const list = side === 'lots' ? { lots, lotsComplete } : { [side]: other.meta[side] };
    meta = { ...meta, ...list, kept: { ...meta.kept, [side]: theirs } };
  }
  return meta === best.meta ? best : { ...best, meta };
}
