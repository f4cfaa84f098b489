import type { Observation } from '@/core/model/capture';
import type { RowTexts } from '@/core/model/sketch';
import type { Centitokens } from '@/core/units/brands';
import type { Parsed } from '@/core/units/parsed';
import { looksLikeAverage } from './tables/looks-like';

/**
 * Whether the sums a table prints are the sums of its rows: a group of its parts, a total row of everything.
 * Parts are never added to their group. Only a table read whole can be checked.
 * @param printed the tokens cell of every row, total rows too
 * @param read what was read of the rows, by index
 * @returns indexes of rows that contradict others; empty: nothing does
 */
export function sumsHold(
  rows: readonly RowTexts[],
  printed: readonly Parsed<Centitokens>[],
  read: ReadonlyMap<number, Observation>,
  whole: boolean,
): { readonly conflicts: readonly (number | null)[] } {
  if (!whole) return { conflicts: [] };
  const conflicts: (number | null)[] = [];
  const partsOf = new Map<number, RowTexts[]>();
  for (const row of rows)
    if (row.role === 'part' && typeof row.parent === 'number') {
      const parts = partsOf.get(row.parent);
      if (parts) parts.push(row);
      else partsOf.set(row.parent, [row]);
    }
  for (const [group, parts] of partsOf) {
    const stated = read.get(group)?.tokens;
    const each = parts.map((part) => read.get(part.index)?.tokens);
    if (stated === undefined || each.some((tokens) => tokens === undefined)) continue;
    if (sum(each) !== stated) conflicts.push(group, ...parts.map((part) => part.index));
  }
  const totals = rows.flatMap((row, at) => {
    const isSum = row.role === 'total' && !row.cells.some((text) => text !== null && looksLikeAverage(text));
    const value = isSum ? printed[at] : undefined;
    return value?.ok ? [value.value] : [];
  });
  const all = rows
    .filter((row) => row.role === 'data' || row.role === 'group')
    .map((row) => read.get(row.index)?.tokens);
  const everyRowRead = rows.every(
    (row) => row.role === 'total' || row.role === 'part' || read.has(row.index),
  );
  if (totals.length > 0 && everyRowRead && !totals.some((total) => total === sum(all))) conflicts.push(null);
  return { conflicts };
}

const sum = (tokens: readonly (number | undefined)[]): number =>
  tokens.reduce<number>((total, one) => total + (one ?? 0), 0);
