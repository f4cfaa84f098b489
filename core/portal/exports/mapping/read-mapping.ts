import type { PersonRef } from '@/core/model/capture';
import { personKey } from '@/core/portal/read-person';
import type { Day } from '@/core/units/brands';
import type { RecordColumns } from '../rows/record-columns';
import { personAt, RowRefusal, valueIn, wordsAt } from '../rows/row-reading';
import { type MappingRow, PLACE_KINDS, type PlaceRole } from './mapping-types';

const PLACES = ['group', 'department', 'costCentre', 'project'] as const satisfies readonly PlaceRole[];

/** A row of the admin's own list. @throws RowRefusal */
export function readMappingRow(columns: RecordColumns, row: number): Omit<MappingRow, 'line'> {
  const named = personAt(columns, row);
  if (!named) throw new RowRefusal(null, 'no-person');
  const places = PLACES.flatMap((role) => {
    const name = wordsAt(columns, role, row);
    return name === undefined ? [] : [{ kind: PLACE_KINDS[role], name }];
  });
  if (places.length === 0) throw new RowRefusal(null, 'no-place');
  return { person: surest(named), places, from: valueIn<Day>(columns.day('from', row), 'from') ?? null };
}

/** Only what tells the person best: a list made by hand proves neither names nor which ids belong together. */
function surest({ email, autodeskId, hash, name }: PersonRef): PersonRef {
  if (email !== undefined) return { email };
  if (autodeskId !== undefined) return { autodeskId };
  return hash !== undefined ? { hash } : name !== undefined ? { name } : {};
}

/**
 * One place of a kind for each person and day: a row that says another one than a row above it is left out.
 * @param reject told of each such row
 */
export function withoutSplits(rows: readonly MappingRow[], reject: (line: number) => void): MappingRow[] {
  const told = new Map<string, string>();
  return rows.filter(({ line, person, places, from }) => {
    const keys = places.map(({ kind, name }) => ({ key: `${personKey(person)}\n${kind}\n${from}`, name }));
    if (keys.some(({ key, name }) => (told.get(key) ?? name) !== name)) {
      reject(line);
      return false;
    }
    for (const { key, name } of keys) told.set(key, name);
    return true;
  });
}
