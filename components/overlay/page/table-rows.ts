import type { Observation } from '@/core/model/capture';
import type { Look, TableLook } from '@/core/portal/look';
import type { ChipRow } from '../chip/chip-layer';
import type { createAnswers, Scope } from './answers';

/** What a ready look's rows belong to; null where that isn't known. */
export const scopeOf = ({ page, team, period, table }: Look): Scope | null =>
  page && team ? { page, team, period, complete: table?.complete ?? true } : null;

/** Every row read so far; none where a page has no table of rows. */
export const rowsRead = ({ table }: Look): readonly Observation[] => [
  ...(table?.allObservations.values() ?? []),
];

/** The rows of a table that are on the page now, with what their chips say as soon as it is known. */
export function chipRowsOf(
  table: TableLook,
  scope: Scope,
  answers: ReturnType<typeof createAnswers>,
): ChipRow[] {
  const place = JSON.stringify([scope.page, scope.team, scope.period]);
  return table.grid.rows.flatMap((row) => {
    const observation = table.observations.get(row.index);
    if (!observation || !row.elements.some((cell) => cell?.isConnected)) return [];
    return {
      key: `${place} ${answers.keyOf(observation)}`,
      cells: row.elements,
      model: () => answers.of(observation)?.chip ?? null,
      card: () => answers.of(observation)?.card ?? null,
    };
  });
}

/** Columns a chip may stand in: those whose meaning is known; every named one if none is. */
export function meaningfulColumns({ grid }: TableLook, { headers }: Look['health']): number[] {
  const known = new Set(headers.flatMap(({ text, concept }) => (concept === null ? [] : text)));
  const named = grid.headers.flatMap((text, column) => (text.trim() === '' ? [] : column));
  const meaningful = named.filter((column) => known.has((grid.headers[column] ?? '').slice(0, 500)));
  return meaningful.length > 0 ? meaningful : named;
}
