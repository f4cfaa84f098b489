import { type DayRows, roomFor, type Source } from '@/core/ledger/daily/day-rows';

/** A row: its day, product, person's id and tokens; the rest is 0, from the first file. */
export interface Row {
  readonly day?: number;
  readonly product?: number;
  readonly person?: number;
  readonly tokens?: number;
  readonly feature?: number;
  readonly version?: number;
  readonly flags?: number;
  readonly source?: number;
}

/** A file of daily rows that names people. */
export const file = (id: string, readAt: number, more: Partial<Source> = {}): Source => ({
  id,
  readAt,
  naming: 'named',
  detail: 0,
  ...more,
});

export const ONE = [file('a', 1)];

/** Rows as a batch holds them. */
export function rowsOf(list: readonly Row[], sources: readonly Source[] = ONE): DayRows {
  const people = [...new Set(list.map(({ person = 1 }) => person))];
  const rows = roomFor(list.length, people, sources);
  for (const [i, one] of list.entries()) {
    rows.day[i] = one.day ?? 1;
    rows.product[i] = one.product ?? 1;
    rows.person[i] = people.indexOf(one.person ?? 1);
    rows.tokens[i] = one.tokens ?? 0;
    rows.feature[i] = one.feature ?? 0;
    rows.version[i] = one.version ?? 0;
    rows.flags[i] = one.flags ?? 0;
    rows.source[i] = one.source ?? 0;
  }
  return rows;
}

export const tokensOf = (rows: DayRows) => [...rows.tokens];
