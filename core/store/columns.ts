import * as z from 'zod/mini';
import type { StoredObservation } from '@/core/ledger/types';
import { Observation } from '@/core/model/capture';
import type { RowsRecord, TextColumn } from './records';

const TEXTS = ['product', 'parent', 'feature', 'version', 'team', 'group', 'access', 'seat'] as const;
const NUMBERS = [
  'tokens',
  'daysUsed',
  'uses',
  'users',
  'products',
  'averagePerMonth',
  'lastAccessed',
  'assignedOn',
  'unassignedOn',
  'daysInactive',
] as const;
const FLAGS = ['isGroup', 'active'] as const;

/** Every field of an observation that a column holds; `person` and `period` are stored apart. */
export const COLUMNS: readonly string[] = [...TEXTS, ...NUMBERS, ...FLAGS];

const Rows = z.array(Observation);

function textColumn(texts: readonly (string | undefined)[]): TextColumn | null {
  const places = new Map<string, number>();
  const index = new Uint32Array(texts.length);
  texts.forEach((text, row) => {
    if (text === undefined) return;
    const place = places.get(text) ?? places.size + 1;
    places.set(text, place);
    index[row] = place;
  });
  if (places.size === 0) return null;
  return { words: [...places.keys()], index: places.size < 65_536 ? Uint16Array.from(index) : index };
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
    texts: Object.fromEntries(
      TEXTS.flatMap((field) => {
        const column = textColumn(rows.map((row) => row[field]));
        return column ? [[field, column]] : [];
      }),
    ),
    numbers: Object.fromEntries(
      NUMBERS.filter((field) => rows.some((row) => row[field] !== undefined)).map((field) => [
        field,
        Float64Array.from(rows, (row) => row[field] ?? Number.NaN),
      ]),
    ),
    flags: Object.fromEntries(
      FLAGS.filter((field) => rows.some((row) => row[field] !== undefined)).map((field) => [
        field,
        Uint8Array.from(rows, (row) => (row[field] === undefined ? 0 : row[field] ? 2 : 1)),
      ]),
    ),
  };
}

/** The rows again, checked against the model. Names stay in the people table. @throws ZodError if the record is damaged */
export function decodeRows(record: RowsRecord): StoredObservation[] {
  const raw = Array.from({ length: record.length }, (_, row) => {
    const fields: Record<string, unknown> = { period: { from: record.from[row], to: record.to[row] } };
    for (const [field, column] of Object.entries(record.texts)) {
      const place = column.index[row] ?? 0;
      if (place > 0) fields[field] = column.words[place - 1];
    }
    for (const [field, column] of Object.entries(record.numbers)) {
      if (!Number.isNaN(column[row])) fields[field] = column[row];
    }
    for (const [field, column] of Object.entries(record.flags)) {
      if (column[row]) fields[field] = column[row] === 2;
    }
    return fields;
  });
  return Rows.parse(raw).map((row, index) => {
    const personId = record.people[(record.person[index] ?? 0) - 1];
    return personId === undefined ? row : { ...row, personId };
  });
}
