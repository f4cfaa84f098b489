import type { Database } from './database';
import { isWorkedOut } from './still-stored';
import { isGone } from './tombstones';

/**
 * Remove people that no row and no list shows any more, and finished views, which may tell of them; whoever was forgotten on request stays forgotten.
 * In a transaction over `peopleTables`.
 */
export async function forgetUnseen(db: Database): Promise<void> {
  await db.views.clear();
  const shown = new Set<number>();
  await db.rows.each(({ people }) => {
    for (const id of people) shown.add(id);
  });
  await db.summaries.each(({ members }) => {
    for (const id of members) shown.add(id);
  });
  await db.memberships.each(({ members }) => {
    for (const { person } of members) shown.add(person);
  });
  await db.kept
    .where('person')
    .above(0)
    .each(({ kind, person }) => {
      if (!isWorkedOut(kind)) shown.add(person);
    });
  await db.kept
    .where('person')
    .above(0)
    .filter(({ kind, person }) => isWorkedOut(kind) && !shown.has(person))
    .delete();
  await db.people.filter(({ id, keys, alias }) => !shown.has(id) && !alias && !isGone(keys)).delete();
  await db.merges.filter(({ a, b }) => !shown.has(a) && !shown.has(b)).delete();
}
