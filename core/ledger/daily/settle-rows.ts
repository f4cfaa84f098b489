import { type DayRows, FLAG, type Source, takeRows } from './day-rows';
import { sortPlaces } from './sort-places';

/** A file tells one charge of somebody's twice: alike, or in two ways. */
export interface ToldTwice {
  readonly dayOfMonth: number;
  /** The file's digest. */
  readonly source: string;
  /** As stored. */
  readonly person: number;
  readonly differs: boolean;
}

/**
 * Rows in the ledger's order, one of each identity (day, product, person, feature, version; charges apart from seat
 * use). Of two that contradict, the one of the newer export stands, whatever order they came in; nothing is added up.
 * What a file tells twice is handed on: of two charges for one nobody knows which holds. Behind a row that was restated stands what was said before, the newest of that: it never counts, but it explains.
 */
export function settleRows(rows: DayRows, onTwice: (twice: ToldTwice) => void = () => undefined): DayRows {
  const seat = seatColumn(rows);
  const { day, product, person, feature, version } = rows;
  const places = sortPlaces(rows.length, [day, product, person, feature, version, seat]);
  const same = (a: number, b: number): boolean =>
    person[a] === person[b] &&
    product[a] === product[b] &&
    day[a] === day[b] &&
    feature[a] === feature[b] &&
    version[a] === version[b] &&
    seat[a] === seat[b];
  let kept = 0;
  for (let i = 0; i < places.length; ) {
    const first = places[i] ?? 0;
    let end = i + 1;
    while (end < places.length && same(first, places[end] ?? 0)) end++;
    const run = end - i === 1 ? null : bestOfEachFile(rows, places.subarray(i, end), onTwice);
    const best = run ? newestOf(rows, run, null) : first;
    const before = run ? newestOf(rows, run, best) : null;
    i = end;
    if (best !== null) places[kept++] = best;
    if (before !== null) places[kept++] = before;
  }
  return takeRows(rows, places.subarray(0, kept));
}

/** One row of each file: where a file contradicts itself, nothing was said before. */
function bestOfEachFile(
  rows: DayRows,
  run: Uint32Array,
  onTwice: (twice: ToldTwice) => void,
): Iterable<number> {
  const { source } = rows;
  if (run.length === 2 && source[run[0] ?? 0] !== source[run[1] ?? 0]) return run;
  const best = new Map<number, number>();
  for (const row of run) {
    const known = best.get(source[row] ?? 0);
    if (known !== undefined)
      onTwice({
        dayOfMonth: rows.day[row] ?? 0,
        source: rows.sources[source[row] ?? 0]?.id ?? '',
        person: rows.people[rows.person[row] ?? 0] ?? 0,
        differs: chargesDiffer(rows, row, known),
      });
    if (known === undefined || supersedes(rows, row, known)) best.set(source[row] ?? 0, row);
  }
  return [...best.values()];
}

/** The row that stands, of those that say another charge than `other`; null: none does. */
function newestOf(rows: DayRows, run: Iterable<number>, other: number | null): number | null {
  let best: number | null = null;
  for (const row of run) {
    if (other !== null && saysSame(rows, row, other)) continue;
    if (best === null || supersedes(rows, row, best)) best = row;
  }
  return best;
}

const saysSame = ({ tokens, flags }: DayRows, a: number, b: number): boolean =>
  tokens[a] === tokens[b] && !(((flags[a] ?? 0) ^ (flags[b] ?? 0)) & FLAG.blank);

/** A blank beside a charge is the seat's day, no other charge. */
const chargesDiffer = ({ tokens, flags }: DayRows, a: number, b: number): boolean =>
  tokens[a] !== tokens[b] && !(((flags[a] ?? 0) | (flags[b] ?? 0)) & FLAG.blank);

function seatColumn({ length, flags }: DayRows): Uint32Array {
  const seat = new Uint32Array(length);
  for (let i = 0; i < length; i++) seat[i] = (flags[i] ?? 0) & FLAG.seat;
  return seat;
}

/** Newer first; of one moment: tokens before a blank, then more of them, then access, then the file's digest. */
export function supersedes(rows: DayRows, a: number, b: number): boolean {
  const from = rows.sources[rows.source[a] ?? 0];
  const other = rows.sources[rows.source[b] ?? 0];
  if (!from || !other) return other === undefined;
  if (from.readAt !== other.readAt) return from.readAt > other.readAt;
  const flags = rows.flags[a] ?? 0;
  const otherFlags = rows.flags[b] ?? 0;
  if ((flags ^ otherFlags) & FLAG.blank) return (otherFlags & FLAG.blank) !== 0;
  const tokens = rows.tokens[a] ?? 0;
  const otherTokens = rows.tokens[b] ?? 0;
  if (tokens !== otherTokens) return tokens > otherTokens;
  if (flags !== otherFlags) return flags > otherFlags;
  return bySource(from, other);
}

const RANK = { named: 2, hashed: 1, nobody: 0 } as const;

function bySource(a: Source, b: Source): boolean {
  if (a.naming !== b.naming) return RANK[a.naming] > RANK[b.naming];
  return a.detail !== b.detail ? a.detail > b.detail : a.id < b.id;
}
