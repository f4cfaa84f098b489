import Dexie from 'dexie';
import { disguise, type Privacy, shownName } from '@/core/privacy/disguise';
import { canonicalPeople } from '../daily/merges';
import { teamsIn } from '../daily/month-pairs-in';
import type { Database } from '../database';
import { type KnownPerson, knownPerson } from '../people-by-ids';
import { loadPrivacy } from '../privacy';
import type { PersonRecord } from '../records';
import { read, type Store } from '../store';

/** Fold case and accents away: "Zoe" finds "Zoë". */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * People whose name, alias, e-mail or hash holds every word of a text, by name. Of people merged by hand the one that
 * stands for them is told, whichever of them was found; whoever was forgotten is not.
 * Where names are not shown, nothing but the pseudonym finds somebody; where only groups are, nobody is found.
 * @param limit how many at most
 * @param team only people of this team's daily rows; of all teams, anybody's
 * @param privacy how they are shown; as the settings say, if left out
 * @throws StoreError
 */
export async function findPeople(
  store: Store,
  text: string,
  limit: number,
  team?: string,
  privacy?: Privacy,
): Promise<KnownPerson[]> {
  const as = privacy ?? (await loadPrivacy(store));
  const shown = (record: PersonRecord) => disguise(knownPerson(record), as);
  if (as.mode === 'groups') return [];
  const words = folded(text).split(/\s+/).filter(Boolean);
  return read(
    store,
    (db) => [db.people, db.merges, db.summaries, db.dictionaries],
    async (db) => {
      const canonical = await canonicalPeople(db);
      const members = team === undefined ? null : await membersOf(db, team, canonical);
      const ids = new Set<number>();
      await db.people.each((record) => {
        const { id, name, email, alias, hash, forgotten } = shown(record);
        if (members && !members.has(canonical(id))) return;
        const all = folded([name, email, alias, hash].filter(Boolean).join(' '));
        if (!forgotten && words.every((word) => all.includes(word))) ids.add(canonical(id));
      });
      const found = await db.people.bulkGet([...ids]);
      return found
        .flatMap((record) => (record ? [shown(record)] : []))
        .sort((a, b) => shownName(a).localeCompare(shownName(b)) || a.id - b.id)
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
