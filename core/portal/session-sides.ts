import type { ExpiringLot, PeriodUse, Rejection, TokenEvent } from '@/core/model/capture';
import type { Day } from '@/core/units/brands';
import type { Chosen } from './choose-tables';
import { readEvents, readLots, readUses, type SideReading } from './read-balances';
import { isWhole, readCells } from './read-table';
import type { Part } from './session-part';
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

/** Read what a page shows beside its rows. @param partOf how each table has been followed */
export function* readSides(
  chosen: Chosen,
  partOf: (name: 'lots' | 'events' | 'uses') => Part,
  language: string,
  today: Day,
): Generator<void, Sides> {
  const rejections: Rejection[] = [];
  let rowsRead = 0;
  let whole = true;
  const side = function* <T>(
    name: 'lots' | 'events' | 'uses',
    read: (...from: Parameters<typeof readEvents>) => SideReading<T>,
  ): Generator<void, { items: readonly T[]; complete: boolean }> {
    const table = chosen[name];
    const part = table && partOf(name);
    const grid = part?.state.verdict === 'ready' ? part.seen : null;
    if (!table) return { items: [], complete: false };
    if (!grid) {
      whole = false;
      return { items: [], complete: false };
    }
    const { concepts } = table.columns;
    const { rows, values } = yield* readCells(grid, concepts, language, today);
    const result = read(grid, concepts, rows, values, language);
    rejections.push(...result.rejections);
    rowsRead += countRows(grid);
    const complete = result.rejections.length === 0 && isWhole(grid);
    whole &&= complete;
    return { items: result.items, complete };
  };
  const lots = yield* side('lots', readLots);
  const events = yield* side('events', readEvents);
  const uses = yield* side('uses', readUses);
  return {
    lots: lots.items,
    lotsComplete: lots.complete,
    events: events.items,
    uses: uses.items,
    rejections,
    rowsRead,
    whole,
    pending: rejections.some(({ code }) => code === 'placeholder'),
  };
}
