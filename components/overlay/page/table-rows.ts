import type { Capture } from '@/core/model/capture';
import type { Words } from '../base/words';
import { rowCard } from '../card/card-model';
import type { ChipRow } from '../chip/chip-layer';
import { rowChip } from '../chip/chip-model';
import type { createAnswers } from './answers';
import type { Look } from './look';

type Table = NonNullable<Look['table']>;

/** The rows of a table that are on the page now, with what their chips say as soon as it is known. */
export function chipRowsOf(
  table: Table,
  capture: Capture,
  answers: ReturnType<typeof createAnswers>,
  words: Words,
): ChipRow[] {
  const { page, team, period, complete } = capture;
  const scope = JSON.stringify([page, team, period]);
  return table.grid.rows.flatMap((row) => {
    const observation = table.observations.get(row.index);
    if (!observation || !row.elements.some((cell) => cell?.isConnected)) return [];
    return {
      key: `${scope} ${answers.keyOf(observation)}`,
      cells: row.elements,
      model() {
        const verdict = answers.of(observation);
        return verdict ? rowChip(verdict, page, words) : null;
      },
      card() {
        const verdict = answers.of(observation);
        return verdict ? rowCard(verdict, observation, complete, words) : null;
      },
    };
  });
}

/** Columns a chip may stand in: those whose meaning is known; the last one with a name if none is. */
export function meaningfulColumns({ headers, grid }: Table): number[] {
  const known = headers.flatMap(({ concept }, column) => (concept === null ? [] : column));
  if (known.length > 0) return known;
  return grid.headers.flatMap((text, column) => (text.trim() === '' ? [] : column));
}
