import type { Database } from '../database';

/** Remove what is kept of forgotten people beside their tokens: verdicts, notes, groups, finished views. In a transaction over `peopleTables`. */
export async function dropTraces(db: Database, gone: ReadonlySet<number>): Promise<void> {
  await db.kept
    .where('person')
    .anyOf([...gone])
    .delete();
  await db.views.clear();
  await db.memberships
    .filter(({ members }) => members.some((one) => gone.has(one.person)))
    .modify((record) => {
      record.members = record.members.filter((one) => !gone.has(one.person));
    });
}
