import { dailyTables, deleteDaily } from './daily/delete-daily';
import { forgetUnseen } from './forget-unseen';
import { clearInbox } from './inbox';
import { peopleTables } from './repoint';
import { type Store, write } from './store';

/**
 * Remove all that is known of a team, and the people no other team's rows show.
 * @param team its key
 * @throws StoreError
 */
export async function deleteTeam(store: Store, team: string): Promise<void> {
  await write(
    store,
    (db) => [
      db.captures,
      db.teams,
      db.balances,
      db.readings,
      db.subscriptions,
      ...dailyTables(db),
      ...peopleTables(db),
    ],
    async (db) => {
      const ids = await db.captures.where('team').equals(team).primaryKeys();
      await db.rows.bulkDelete(ids);
      await db.captures.bulkDelete(ids);
      await db.balances.where('team').equals(team).delete();
      await db.readings.where('team').equals(team).delete();
      await db.kept.where('team').equals(team).delete();
      await db.teams.delete(team);
      await deleteDaily(db, team);
      await forgetUnseen(db);
      await db.subscriptions.where('team').equals(team).delete();
    },
  );
}

/** Remove everything, settings and what was taught included. @throws StoreError */
export async function forgetAll(store: Store): Promise<void> {
  await clearInbox(store);
  await write(
    store,
    (db) => db.tables,
    async (db) => {
      const policy = await db.settings.get('policy');
      await Promise.all(db.tables.map((table) => table.clear()));
      if (policy) await db.settings.put(policy); // it isn't the admin's to remove
    },
  );
}
