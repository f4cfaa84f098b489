import type { StoredObservation } from '@/core/ledger/types';
import type { Observation, PersonRef } from '@/core/model/capture';
import { centitokens, day } from '@/core/units/brands';
import type { RowsRecord, TextColumn } from './records';

/** How each field of an observation comes back out of its column. `person` and `period` are stored apart, subscriptions elsewhere. */
type Fields<K extends keyof Observation, Stored> = { readonly [F in K]: (stored: Stored) => Observation[F] };
type TextField = 'product' | 'parent' | 'feature' | 'version' | 'team' | 'group' | 'access' | 'seat';
type FlagField = 'isGroup' | 'active';
type NumberField = Exclude<keyof Observation, TextField | FlagField | 'person' | 'period' | 'subscription'>;

const same = <T>(stored: T): T => stored;
const TEXTS: Fields<TextField, string> = {
  product: same,
  parent: same,
  feature: same,
  version: same,
  team: same,
  group: same,
  access: (text) => (text === 'flex' ? 'flex' : 'subscription'),
  seat: (text) => (text === 'assigned' ? 'assigned' : 'unassigned'),
};
const NUMBERS: Fields<NumberField, number> = {
  tokens: centitokens,
  daysUsed: same,
  uses: same,
  users: same,
  products: same,
  averagePerMonth: same,
  lastAccessed: day,
  assignedOn: day,
  unassignedOn: day,
  daysInactive: same,
};
const FLAGS: Fields<FlagField, boolean> = { isGroup: same, active: same };

const keysOf = <K extends string>(fields: Readonly<Record<K, unknown>>): K[] => {
  const keys: K[] = [];
  for (const key in fields) keys.push(key);
  return keys;
};

function textColumn(texts: readonly (string | undefined)[]): TextColumn {
  const places = new Map<string, number>();
  const index = new Uint32Array(texts.length);
  texts.forEach((text, row) => {
    if (text === undefined) return;
    const place = places.get(text) ?? places.size + 1;
    places.set(text, place);
    index[row] = place;
  });
  return { words: [...places.keys()], index: places.size < 65_536 ? Uint16Array.from(index) : index };
}

/** A column for each of the fields that any row has. */
function columns<K extends keyof Observation, C>(
  rows: readonly Observation[],
  fields: readonly K[],
  column: (values: Observation[K][]) => C,
): Record<string, C> {
  const used = fields.filter((field) => rows.some((row) => row[field] !== undefined));
  return Object.fromEntries(used.map((field) => [field, column(rows.map((row) => row[field]))]));
}

/**
 * Rows as columns.
 * @param personIds the stored person of each row, null where it has none
 */
export function encodeRows(
  id: string,
  rows: readonly Observation[],
  personIds: readonly (number | null)[],
): RowsRecord {
  const people = [...new Set(personIds.filter((person) => person !== null))];
  const places = new Map(people.map((person, index) => [person, index + 1]));
  return {
    id,
    length: rows.length,
    people,
    person: Uint32Array.from(personIds, (person) => (person === null ? 0 : (places.get(person) ?? 0))),
    from: Int32Array.from(rows, (row) => row.period.from),
    to: Int32Array.from(rows, (row) => row.period.to),
    texts: columns(rows, keysOf(TEXTS), textColumn),
    numbers: columns(rows, keysOf(NUMBERS), (values) =>
      Float64Array.from(values, (value) => value ?? Number.NaN),
    ),
    flags: columns(rows, keysOf(FLAGS), (values) =>
      Uint8Array.from(values, (value) => (value === undefined ? 0 : value ? 2 : 1)),
    ),
  };
}

/** Give a field to the rows that have it. @param at the stored value of a row, undefined where it is blank */
function fill<K extends keyof Observation, Stored>(
  rows: readonly Observation[],
  fields: Fields<K, Stored>,
  field: K,
  at: (row: number) => Stored | undefined,
): void {
  const make = fields[field];
  rows.forEach((row, index) => {
    const stored = at(index);
    if (stored !== undefined) row[field] = make(stored);
  });
}

/**
 * The rows again.
 * @param people to name the rows' people with, by id; without, rows have the ids only
 * @throws RangeError if the record is damaged
 */
export function decodeRows(
  record: RowsRecord,
  people: ReadonlyMap<number, PersonRef> = new Map(),
): StoredObservation[] {
  const rows = Array.from({ length: record.length }, (_, row): StoredObservation => {
    const personId = record.people[(record.person[row] ?? 0) - 1];
    const period = { from: day(record.from[row] ?? Number.NaN), to: day(record.to[row] ?? Number.NaN) };
    if (personId === undefined) return { period };
    const person = people.get(personId);
    return person ? { period, personId, person } : { period, personId };
  });
  for (const field of keysOf(TEXTS)) {
    const column = record.texts[field];
    if (column) fill(rows, TEXTS, field, (row) => column.words[(column.index[row] ?? 0) - 1]);
  }
  for (const field of keysOf(NUMBERS)) {
    const column = record.numbers[field];
    if (column) fill(rows, NUMBERS, field, (row) => (Number.isNaN(column[row]) ? undefined : column[row]));
  }
  for (const field of keysOf(FLAGS)) {
    const column = record.flags[field];
    if (column) fill(rows, FLAGS, field, (row) => (column[row] ? column[row] === 2 : undefined));
  }
  return rows;
}
