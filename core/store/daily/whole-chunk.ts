import { NUMBER_COLUMNS } from '@/core/ledger/daily/day-rows';
import { StoreError } from '../errors';
import type { ChunkRecord } from './records';

const LAST_OF_MONTH = 31;

/**
 * A chunk as it was read from the database. A column that is missing or cut would otherwise count as zeros: wrong sums
 * that look like right ones.
 * @param chunk undefined: there is none under the key
 * @throws StoreError `damaged`
 */
export function wholeChunk(chunk: ChunkRecord | undefined): ChunkRecord | undefined {
  if (chunk && !isWholeChunk(chunk)) throw new StoreError('damaged');
  return chunk;
}

/** As far as it counts here: what was read is anything. */
type Columns = Readonly<Record<(typeof NUMBER_COLUMNS)[number] | 'tokens' | 'hidden', ArrayLike<number>>> &
  Pick<ChunkRecord, 'length' | 'people' | 'sources'>;

/** Whether every column is there and points at people, files and days that there are. */
export function isWholeChunk(chunk: Columns): boolean {
  const { length, day, person, source, people, sources } = chunk;
  return (
    [...NUMBER_COLUMNS, 'tokens' as const, 'hidden' as const].every(
      (name) => ArrayBuffer.isView(chunk[name]) && chunk[name].length === length,
    ) &&
    Array.isArray(people) &&
    Array.isArray(sources) &&
    isBelow(person, people.length) &&
    isBelow(source, sources.length) &&
    isBelow(day, LAST_OF_MONTH + 1)
  );
}

function isBelow(column: ArrayLike<number>, end: number): boolean {
  for (let i = 0; i < column.length; i++) if ((column[i] ?? 0) >= end) return false;
  return true;
}
