import type { ExpiringLot, PeriodUse, Rejection, TokenEvent } from '@/core/model/capture';
import type { Day } from '@/core/units/brands';
import type { SideAnswer } from './read-asked';
import { isWhole } from './row-texts';
import type { Part } from './session-part';
import type { Session, Tables } from './session-state';
import { textsOf } from './table-texts';
import { rowsRead as countRows } from './tables/coverage';

/** The tables beside the rows as read; only those believed. */
export interface Sides {
  readonly lots: readonly ExpiringLot[];
  readonly lotsComplete: boolean;
  readonly events: readonly TokenEvent[];
  readonly uses: readonly PeriodUse[];
  readonly rejections: readonly Rejection[];
  readonly rowsRead: number;
  readonly whole: boolean;
  /** Cells still to come. */
  readonly pending: boolean;
}

type Name = 'lots' | 'events' | 'uses';

/**
 * Read what a page shows beside its rows.
 * @param partOf how each table has been followed
 * @returns null while an answer is still to come
 */
export function readSides(
  { recall }: Session,
  tables: Tables,
  partOf: (name: Name) => Part,
  language: string,
  today: Day,
): Sides | null {
  const answers: Partial<Record<Name, SideAnswer>> = {};
  let rowsRead = 0;
  let whole = true;
  let lotsComplete = false;
  let waiting = false;
  for (const kind of ['lots', 'events', 'uses'] as const) {
    const table = tables[kind];
    if (!table) continue;
    const part = partOf(kind);
    const grid = part.state.verdict === 'ready' ? part.seen : null;
    if (!grid) {
      whole = false;
      continue;
    }
    const concepts = [...table.concepts];
    const made = JSON.stringify([concepts, language, today]);
    const question = () => ({ kind, table: textsOf(grid), concepts, language, today });
    const answer = recall('portal:side', kind, grid, made, question);
    if (!answer) {
      waiting = true;
      continue;
    }
    answers[kind] = answer;
    rowsRead += countRows(grid);
    const complete = answer.rejections.length === 0 && isWhole(grid);
    whole &&= complete;
    if (kind === 'lots') lotsComplete = complete;
  }
  if (waiting) return null;
  const rejections = Object.values(answers).flatMap((answer) => answer.rejections);
  return {
    lots: answers.lots?.lots ?? [],
    lotsComplete,
    events: answers.events?.events ?? [],
    uses: answers.uses?.uses ?? [],
    rejections,
    rowsRead,
    whole,
    pending: rejections.some(({ code }) => code === 'placeholder'),
  };
}
