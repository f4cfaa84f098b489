import type { Table } from 'dexie';
import type { Database } from '../database';

/** What `deleteDaily` needs in its transaction, beside `peopleTables`. */
export const dailyTables = (db: Database): Table[] => [db.dictionaries, db.imports];

/** Remove a team's daily rows, texts and files. A file that told of this team only can be imported again. */
export async function deleteDaily(db: Database, team: string): Promise<void> {
  await db.chunks.where('team').equals(team).delete();
  await db.summaries.where('team').equals(team).delete();
  await db.dictionaries.delete(team);
  for (const file of await db.imports.toArray()) {
    const teams = file.teams.filter((span) => span.team !== team);
    if (teams.length === file.teams.length) continue;
    if (teams.length === 0) await db.imports.delete(file.id);
    else await db.imports.put({ ...file, teams });
  }
}
