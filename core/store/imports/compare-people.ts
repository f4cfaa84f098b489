import type { MappingPeople, MappingRow, NamedOnLine } from '@/core/portal/exports/mapping/mapping-types';
import { isNameOnly, personKey } from '@/core/portal/read-person';
import { type Match, matchPeople } from '../people-care/match-people';
import { read, type Store } from '../store';
import type { ReadImport } from './read-import';
import type { ImportPreview } from './types';

/** A preview with who of each list of people is known. @throws StoreError */
export async function comparePeople(store: Store, { preview, tables }: ReadImport): Promise<ImportPreview> {
  const compared = [];
  for (const table of preview.tables) {
    const records = tables.find((one) => one.preview.table === table.table)?.records ?? [];
    const rows = records.flatMap((some) => (some.kind === 'mapping' ? some.rows : []));
    const people = table.mapping ? await peopleIn(store, rows) : null;
    compared.push(table.mapping ? { ...table, mapping: { ...table.mapping, people } } : table);
  }
  return { ...preview, tables: compared };
}

async function peopleIn(store: Store, rows: readonly MappingRow[]): Promise<MappingPeople> {
  const first = new Map<string, MappingRow>();
  for (const row of rows) if (!first.has(personKey(row.person))) first.set(personKey(row.person), row);
  const people = [...first.values()];
  const matches = await read(
    store,
    (db) => [db.people, db.merges],
    (db) =>
      matchPeople(
        db,
        people.map(({ person }) => person),
      ),
  );
  const those = (match: Match): NamedOnLine[] =>
    people
      .filter((_, i) => matches[i] === match)
      .map(({ line, person }) => ({
        line,
        name: person.email ?? person.autodeskId ?? person.hash ?? person.name ?? '',
      }));
  const matched = matches.filter((match) => typeof match === 'number').length;
  const unknown = those('unknown');
  const names = new Set(people.flatMap(({ line, person }) => (isNameOnly(person) ? [line] : [])));
  return {
    matched,
    unknown: unknown.filter(({ line }) => !names.has(line)),
    unknownNames: unknown.filter(({ line }) => names.has(line)),
    unclear: those('unclear'),
  };
}
