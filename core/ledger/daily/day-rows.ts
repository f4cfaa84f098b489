/**
 * Daily rows of one team and month, a column each. Texts and people are places in dictionaries, from 1; the `people`
 * list goes with the rows: a stored person's id, or -k for the k-th of the rows of one day that name nobody.
 */
export interface DayRows {
  readonly length: number;
  /** Day of the month, 1 to 31. */
  readonly day: Uint32Array;
  readonly product: Uint32Array;
  /** 0: the row doesn't say. */
  readonly feature: Uint32Array;
  readonly version: Uint32Array;
  /** Place in `people`, from 0. */
  readonly person: Uint32Array;
  /** 1/100 tokens; 0 where blank. */
  readonly tokens: Float64Array;
  /** A sum of `FLAG`. */
  readonly flags: Uint32Array;
  /** Place in `sources`, from 0. */
  readonly source: Uint32Array;
  readonly people: readonly number[];
  readonly sources: readonly Source[];
}

/** Where a row comes from: what decides which of two contradicting rows stands. */
export interface Source {
  /** Digest of the file. */
  readonly id: string;
  /** When it was exported, or last changed, in milliseconds since 1970-01-01T00:00Z. */
  readonly readAt: number;
  /** How it names people. A file that names some is 'named'. */
  readonly naming: Naming;
  /** What it tells beyond the product: bit 0 features, bit 1 versions. */
  readonly detail: number;
}

export type Naming = 'named' | 'hashed' | 'nobody';

export const FLAG = {
  /** The row has no token figure, which isn't zero tokens. */
  blank: 1,
  flex: 2,
  subscription: 4,
  /** From a file without tokens (Seat Usage): stands beside the charges, never instead of one. */
  seat: 8,
} as const;

export type NumberColumn = 'day' | 'product' | 'feature' | 'version' | 'person' | 'flags' | 'source';
export const NUMBER_COLUMNS: readonly NumberColumn[] = [
  'day',
  'product',
  'feature',
  'version',
  'person',
  'flags',
  'source',
];

/** No rows yet, with room for so many. */
export function roomFor(length: number, people: readonly number[], sources: readonly Source[]): DayRows {
  const column = () => new Uint32Array(length);
  return {
    length,
    day: column(),
    product: column(),
    feature: column(),
    version: column(),
    person: column(),
    tokens: new Float64Array(length),
    flags: column(),
    source: column(),
    people,
    sources,
  };
}

/** Some of the rows, in the order given. */
export function takeRows(rows: DayRows, places: Uint32Array): DayRows {
  const taken = roomFor(places.length, rows.people, rows.sources);
  for (const name of NUMBER_COLUMNS) {
    const from = rows[name];
    const to = taken[name];
    for (let i = 0; i < places.length; i++) to[i] = from[places[i] ?? 0] ?? 0;
  }
  for (let i = 0; i < places.length; i++) taken.tokens[i] = rows.tokens[places[i] ?? 0] ?? 0;
  return taken;
}

/** The same rows with more or less room. */
export function resized(rows: DayRows, length: number): DayRows {
  const other = roomFor(length, rows.people, rows.sources);
  const kept = Math.min(length, rows.length);
  for (const name of NUMBER_COLUMNS) other[name].set(rows[name].subarray(0, kept));
  other.tokens.set(rows.tokens.subarray(0, kept));
  return other;
}
