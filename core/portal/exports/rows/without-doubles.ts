import { personKey } from '@/core/portal/read-person';
import type { ReportRow } from '../types';

/** A report's row with its line in the file. */
export interface LinedRow {
  readonly line: number;
  readonly row: ReportRow;
}

const keyOf = ({ person, product, feature, version, team, access, seat, assignedOn }: ReportRow): string =>
  JSON.stringify([person && personKey(person), product, feature, version, team, access, seat, assignedOn]);

/** Somebody in two groups may stand in a report once for each. */
const figuresOf = ({ group: _, person: _who, ...figures }: ReportRow): string => JSON.stringify(figures);

/**
 * Each charge of a report once: a row again, or the same for another group, adds nothing; of two that tell one person's
 * use of one product in two ways nobody knows which holds. Rows that name nobody can't be told apart and all stay.
 * @param onAgain a row that tells what another told @param onContradiction a row that tells otherwise than another
 */
export function withoutDoubles(
  rows: readonly LinedRow[],
  onAgain: (line: number) => void,
  onContradiction: (line: number) => void,
): ReportRow[] {
  const byKey = new Map<string, LinedRow[]>();
  for (const one of rows) {
    const key = one.row.person ? keyOf(one.row) : `${one.line}`;
    const same = byKey.get(key);
    if (same) same.push(one);
    else byKey.set(key, [one]);
  }
  return [...byKey.values()].flatMap((same) => {
    const [first, ...others] = same;
    if (!first) return [];
    const agree = others.every(({ row }) => figuresOf(row) === figuresOf(first.row));
    for (const { line } of agree ? others : same) (agree ? onAgain : onContradiction)(line);
    return agree ? [first.row] : [];
  });
}
