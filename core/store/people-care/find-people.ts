import Dexie from 'dexie';
import { canonicalPeople } from '../daily/merges';
import { teamsIn } from '../daily/month-pairs-in';
import type { Database } from '../database';
import { type KnownPerson, knownPerson } from '../people-by-ids';
import { read, type Store } from '../store';

/** Fold case and accents away: "Zoe" finds "Zoë". */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * People whose name, alias, e-mail or hash holds every word of a text, by name. Of people merged by hand the one that
 * stands for them is told, whichever of them was found; whoever was forgotten is not.
 * @param limit how many at most
 * @param team only people of this team's daily rows; of all teams, anybody's
 * @throws StoreError
 */
export async function findPeople(
  store: Store,
  text: string,
  limit: number,
  team?: string,
): Promise<KnownPerson[]> {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return read(
    store,
    (db) => [db.people, db.merges, db.summaries, db.dictionaries],
    async (db) => {
      const canonical = await canonicalPeople(db);
      const members = team === undefined ? null : await membersOf(db, team, canonical);
      const ids = new Set<number>();
      await db.people.each((record) => {
        const { id, name, email, alias, hash, forgotten } = knownPerson(record);
        if (members && !members.has(canonical(id))) return;
        const all = folded([name, email, alias, hash].filter(Boolean).join(' '));
        if (!forgotten && words.every((word) => all.includes(word))) ids.add(canonical(id));
      });
      const found = await db.people.bulkGet([...ids]);
      const sortName = ({ name, alias, email, hash }: KnownPerson) => name ?? alias ?? email ?? hash ?? '';
      return found
        .flatMap((record) => (record ? [knownPerson(record)] : []))
        .sort((a, b) => sortName(a).localeCompare(sortName(b)) || a.id - b.id)
        .slice(0, limit);
    },
  );
}

/** Everybody a team's daily rows name. */
async function membersOf(
  db: Database,
  team: string,
  canonical: (id: number) => number,
): Promise<Set<number>> {
  const members = new Set<number>();
  for (const one of await teamsIn(db, team))
    await db.summaries
      .where('[team+month]')
      .between([one, Dexie.minKey], [one, Dexie.maxKey])
      .each((summary) => {
        for (const id of summary.members) members.add(canonical(id));
      });
  return members;
}
