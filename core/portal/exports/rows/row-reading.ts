import type { PersonRef } from '@/core/model/capture';
import { textOf } from '@/core/portal/read-person';
import type { Parsed } from '@/core/units/parsed';
import { placeholderCode } from '@/core/units/placeholder';
import { personIn } from '../daily/people-index';
import type { Field } from '../header/fields';
import type { RowCode } from '../types';
import type { RecordColumns } from './record-columns';

/** Keeps a row from being read. */
export class RowRefusal extends Error {
  constructor(
    readonly field: Field | null,
    readonly code: RowCode,
  ) {
    super(code);
  }
}

/** A cell's text; undefined for a blank or a dash. */
export function wordsAt(columns: RecordColumns, field: Field, row: number): string | undefined {
  const text = columns.text(field, row);
  return placeholderCode(text) ? undefined : textOf(text);
}

/** A value that was read; undefined for a blank or a dash. @throws RowRefusal for anything else */
export function valueIn<T>(read: Parsed<T>, field: Field): T | undefined {
  if (read.ok) return read.value;
  if (read.code === 'empty' || read.code === 'placeholder') return undefined;
  throw new RowRefusal(field, read.code);
}

/** A whole number of things. @throws RowRefusal */
export function countOf(columns: RecordColumns, field: Field, row: number): number | undefined {
  const value = valueIn(columns.number(field, row), field);
  if (value === undefined) return undefined;
  if (value < 0) throw new RowRefusal(field, 'negative');
  if (!Number.isSafeInteger(value)) throw new RowRefusal(field, 'unparsable');
  return value;
}

/** Who a row is about; undefined when it is hidden or doesn't say. */
export function personAt(columns: RecordColumns, row: number): PersonRef | undefined {
  const text = (field: Field): string => columns.text(field, row);
  const person = personIn({
    email: text('email'),
    autodeskId: text('autodeskId'),
    hash: text('hash'),
    user: text('name'),
    firstName: text('firstName'),
    lastName: text('lastName'),
  });
  return person ?? undefined;
}

/** What a row has, without what it doesn't say. */
export function present<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): Partial<T> {
  const kept: Partial<T> = {};
  for (const key in fields) if (fields[key] !== undefined) kept[key] = fields[key];
  return kept;
}
