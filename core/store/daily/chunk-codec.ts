import { type DayRows, NUMBER_COLUMNS, type NumberColumn, roomFor } from '@/core/ledger/daily/day-rows';
import type { ChunkRecord, SmallColumn } from './records';

/** The same numbers in the least bytes that hold them. */
function narrow(column: Uint32Array): SmallColumn {
  let most = 0;
  for (let i = 0; i < column.length; i++) if ((column[i] ?? 0) > most) most = column[i] ?? 0;
  if (most < 256) return Uint8Array.from(column);
  return most < 65_536 ? Uint16Array.from(column) : column.slice();
}

const INT32 = 2 ** 31;

function narrowTokens(tokens: Float64Array): Int32Array | Float64Array {
  for (let i = 0; i < tokens.length; i++) if (Math.abs(tokens[i] ?? 0) >= INT32) return tokens.slice();
  return Int32Array.from(tokens);
}

/** Rows as they are stored. @param hidden of `summarise` */
export function encodeChunk(team: string, month: number, rows: DayRows, hidden: Uint8Array): ChunkRecord {
  const { length, people, sources } = rows;
  const column = (name: NumberColumn) => narrow(rows[name]);
  return {
    team,
    month,
    length,
    day: column('day'),
    product: column('product'),
    feature: column('feature'),
    version: column('version'),
    person: column('person'),
    tokens: narrowTokens(rows.tokens),
    flags: column('flags'),
    source: column('source'),
    hidden,
    people,
    sources,
  };
}

/** Rows to work with. */
export function decodeChunk(chunk: ChunkRecord): DayRows {
  const rows = roomFor(chunk.length, chunk.people, chunk.sources);
  for (const name of NUMBER_COLUMNS) rows[name].set(chunk[name]);
  rows.tokens.set(chunk.tokens);
  return rows;
}

/** Bytes of a chunk's columns. */
export function bytesOf(chunk: ChunkRecord): number {
  const columns = NUMBER_COLUMNS.reduce((sum, name) => sum + chunk[name].byteLength, 0);
  return columns + chunk.tokens.byteLength + chunk.hidden.byteLength;
}
