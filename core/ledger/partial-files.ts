import { centitokens, type Day, day } from '@/core/units/brands';
import type { Total } from './totals';
import type { Conflict } from './types';

/** Pages round: a difference of one token, or of a thousandth, is none. */
const SLACK = 100;
const SLACK_SHARE = 1000;

export interface PartialFiles {
  /** Days on which files leave out somebody or something. */
  readonly days: ReadonlySet<Day>;
  readonly conflicts: readonly Conflict[];
}

/**
 * Whether files of daily rows hold everything: an export can be filtered to some people or products, and its rows don't
 * say so. Where a page of the whole team tells of more use on the same days, the files are partial there, unless
 * another total bears them out. Files the admin calls partial only stand where no page tells of their days. A page that tells of less proves nothing against them: it may be older.
 */
export function partialFiles(totals: readonly Total[]): PartialFiles {
  const told = new Map<number, number>();
  const days = new Set<Day>();
  for (const { page, from, tokens, open, partial } of totals)
    if (page === 'daily' && partial && totals.some((other) => tellsOf(other, from))) days.add(from);
    else if (page === 'daily' && !open) told.set(from, tokens);
  const sure = new Set<Day>();
  const conflicts: Conflict[] = [];
  for (const { page, captureId, from, to, tokens, open } of totals) {
    const files = page === 'daily' || open ? null : sumOf(told, from, to);
    if (files === null) continue;
    const slack = Math.max(SLACK, tokens / SLACK_SHARE);
    if (Math.abs(tokens - files) <= slack) for (let on = from; on <= to; on = day(on + 1)) sure.add(on);
    if (tokens - files <= slack) continue;
    for (let on = from; on <= to; on = day(on + 1)) days.add(on);
    const least = centitokens(tokens);
    conflicts.push({
      captureId,
      page: 'daily',
      period: { from, to },
      stated: centitokens(files),
      least,
      most: least,
      code: 'contradiction',
    });
  }
  for (const on of sure) days.delete(on);
  const isOpen = ({ period: { from, to } }: Conflict) => {
    for (let on = from; on <= to; on = day(on + 1)) if (days.has(on)) return true;
    return false;
  };
  return { days, conflicts: conflicts.filter(isOpen) };
}

/** Whether a page tells of a day, so that it needn't be taken from files that leave something out. */
const tellsOf = ({ page, from, to, open }: Total, on: Day): boolean =>
  page !== 'daily' && !open && from <= on && on <= to;

/** What files say of all days from one to another; null: they don't tell of each. */
function sumOf(told: ReadonlyMap<number, number>, from: Day, to: Day): number | null {
  let sum = 0;
  for (let on: number = from; on <= to; on++) {
    const tokens = told.get(on);
    if (tokens === undefined) return null;
    sum += tokens;
  }
  return sum;
}
