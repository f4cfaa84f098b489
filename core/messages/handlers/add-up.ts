import type { Money } from '@/core/units/brands';
import { addMoney } from '@/core/units/money';
import type { RequestOf } from '../map';
import type { Sums } from '../overlay-view';
import type { StandingRows } from './standing-rows';

/** What the rows of one table come to, with those asked about before: a table comes in packs. */
export function addUp(
  { page, rows, before }: Pick<RequestOf<'overlay:rows'>, 'page' | 'rows' | 'before'>,
  found: StandingRows,
): Sums {
  const charged = rows.some(({ observation }) => observation.tokens !== undefined);
  const parts = [before?.total, found.total].filter((part) => part !== null && part !== undefined);
  const total = sum(parts);
  const moved = found.rows.filter(
    ({ verdict }, at) => verdict?.kind === 'move' || found.standing[at]?.idleDays != null,
  ).length;
  return {
    total,
    unpriced:
      (before?.unpriced ?? false) || (charged && !found.total) || (parts.length > 0 && total === null),
    // One person can hold several seats, of which one is worth moving.
    advised: (before?.advised ?? 0) + (page === 'seat-usage' ? moved : found.wrongPlan),
    judged: (before?.judged ?? true) && found.rows.every(({ verdict }) => verdict !== null),
  };
}

/** Null when there is nothing, or when the currency was changed between two packs. */
function sum([first, ...rest]: readonly Money[]): Money | null {
  if (!first || rest.some(({ currency }) => currency !== first.currency)) return null;
  return addMoney(first, ...rest);
}
