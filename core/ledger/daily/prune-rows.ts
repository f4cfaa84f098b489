import type { DayRows } from './day-rows';

/** The same rows without people and files that no row names any more. */
export function pruneRows(rows: DayRows): DayRows {
  const people = used(rows.person, rows.people);
  const sources = used(rows.source, rows.sources);
  return {
    ...rows,
    ...{ person: people.column, people: people.list, source: sources.column, sources: sources.list },
  };
}

function used<T>(column: Uint32Array, list: readonly T[]): { column: Uint32Array; list: readonly T[] } {
  const isUsed = new Uint8Array(list.length);
  for (let i = 0; i < column.length; i++) isUsed[column[i] ?? 0] = 1;
  if (isUsed.every((one) => one === 1)) return { column, list };
  const kept = list.filter((_, at) => isUsed[at]);
  let count = 0;
  const place = Uint32Array.from(list, (_, at) => (isUsed[at] ? count++ : 0));
  return { column: column.map((at) => place[at] ?? 0), list: kept };
}
