import { startingSettings } from '@/core/rates/starting-values';
import type { Database } from '../database';
import { groupKeys } from '../link-keys';
import { codeOf } from '../people';
import type { PersonRecord, SettingsRecord } from '../records';
import { repairSettings } from '../repair-settings';
import type { BackupTables } from './read-backup';

/** What is asked of the database before anything of the backup is in it. */
export interface Before {
  readonly salt: string;
  /** When the first reading or import was; Infinity: none. */
  readonly since: number;
  readonly people: ReadonlySet<number>;
}

const saltOf = (record: SettingsRecord | undefined): string =>
  repairSettings(record?.value, startingSettings()).settings.pseudonymSalt;

const firstOf = (times: readonly number[]): number =>
  times.reduce((first, at) => Math.min(first, at), Number.POSITIVE_INFINITY);

/** In a transaction over all tables. */
export async function beforeRestore(db: Database): Promise<Before> {
  const times: number[] = [];
  await db.captures.each(({ meta }) => times.push(meta.readAt));
  await db.imports.each(({ importedAt }) => times.push(importedAt));
  const salt = saltOf(await db.settings.get('settings'));
  return { salt, since: firstOf(times), people: new Set(await db.people.toCollection().primaryKeys()) };
}

/**
 * People keep the pseudonyms they had where the backup is from: its key and the numbers they were made of. If there is
 * a key here, too, the one of the place stays that was used first: a new computer takes the backup's. Last in a restore.
 * @param here the id here of each id there
 */
export async function restorePseudonyms(
  db: Database,
  tables: BackupTables,
  before: Before,
  here: (there: number) => number,
): Promise<void> {
  const salt = saltOf(tables.settings.find(({ key }) => key === 'settings'));
  const isSame = salt === before.salt;
  const since = firstOf([
    ...tables.captures.map(({ meta }) => meta.readAt),
    ...tables.imports.map(({ importedAt }) => importedAt),
  ]);
  if (salt === '' || (before.salt !== '' && !isSame && before.since <= since)) return;
  await keepSalt(db, salt);
  const people = await db.people.toArray();
  const wanted = codesThere(tables, here);
  const last = [...people.map(codeOf), ...people.map(({ id }) => id), ...wanted.values()].reduce(
    (most, code) => Math.max(most, code),
    0,
  );
  const codes = settle(people, wanted, isSame ? before.people : new Set(), last);
  const changed = people.filter((one) => codes.get(one.id) !== codeOf(one));
  await db.people.bulkPut(
    changed.map(({ code: _, ...one }) => {
      const code = codes.get(one.id) ?? one.id;
      return code === one.id ? one : { ...one, code };
    }),
  );
  await countFrom(
    db,
    [...codes.values()].reduce((most, code) => Math.max(most, code), last),
  );
}

async function keepSalt(db: Database, pseudonymSalt: string): Promise<void> {
  const stored = await db.settings.get('settings');
  const { settings } = repairSettings(stored?.value, startingSettings());
  await db.settings.put({ key: 'settings', value: { ...settings, pseudonymSalt } });
}

/** The numbers of the backup's people, by id here. People merged by hand are called by the first of them, here as there. */
function codesThere(
  { people, merges }: BackupTables,
  here: (there: number) => number,
): ReadonlyMap<number, number> {
  const groupOf = groupKeys(merges.map(({ a, b }) => [String(a), String(b)]));
  const codes = new Map<number, number>();
  for (const group of Map.groupBy(people, ({ id }) => groupOf(String(id))).values()) {
    const ids = [...new Set(group.map(({ id }) => here(id)))].filter((id) => id > 0).sort((a, b) => a - b);
    const numbers = group.toSorted((a, b) => a.id - b.id).map(codeOf);
    for (const [at, id] of ids.entries())
      codes.set(id, Math.min(codes.get(id) ?? Number.POSITIVE_INFINITY, numbers[at] ?? id));
  }
  return codes;
}

/** Everybody's number: first who keeps theirs, then who has one in the backup, then all others; none twice. */
function settle(
  people: readonly PersonRecord[],
  wanted: ReadonlyMap<number, number>,
  keeping: ReadonlySet<number>,
  last: number,
): ReadonlyMap<number, number> {
  const codes = new Map<number, number>();
  const taken = new Set<number>();
  const give = (id: number, code: number | undefined): void => {
    if (code === undefined || codes.has(id) || taken.has(code)) return;
    codes.set(id, code);
    taken.add(code);
  };
  for (const one of people) if (keeping.has(one.id)) give(one.id, codeOf(one));
  for (const { id } of people) give(id, wanted.get(id));
  let next = last;
  for (const one of people) {
    give(one.id, codeOf(one));
    if (!codes.has(one.id)) give(one.id, ++next);
  }
  return codes;
}

/** Whoever comes next gets a number nobody is called by. */
async function countFrom(db: Database, last: number): Promise<void> {
  if ((await db.people.get(last)) !== undefined) return;
  const nobody: PersonRecord = { id: last, keys: [], name: null, email: null };
  await db.people.put(nobody);
  await db.people.delete(last);
}
