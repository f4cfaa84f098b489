import type { Day } from '@/core/units/brands';
import type { Cell } from '../rows';
import { type Layout, layoutOf, pointsOf } from './layout';

/** A header stands within the first rows, below a title or a filter block at most. */
const LOOKED_AT = 60;
const SAMPLE = 200;

/** The header among the first rows: the row that names most columns of a known export. @returns null: none */
export function findHeader(
  rows: readonly (readonly Cell[])[],
  today: Day,
): { at: number; layout: Layout } | null {
  let best: { at: number; layout: Layout } | null = null;
  for (let at = 0; at < Math.min(rows.length, LOOKED_AT); at++) {
    const row = rows[at];
    if (!row || row.length < 2) continue;
    const layout = layoutOf(row, rows.slice(at + 1, at + 1 + SAMPLE), today);
    if (pointsOf(layout) > (best ? pointsOf(best.layout) : 0)) best = { at, layout };
  }
  return best;
}
