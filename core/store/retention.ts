import { type Day, day } from '@/core/units/brands';
import { dayOfEpoch, epochOfDay } from '@/core/units/day';
import { firstDayOf, monthOf } from '@/core/units/month';
import { forgetUnseen } from './forget-unseen';
import { peopleTables } from './repoint';
import { type Store, write } from './store';

/** First day that is kept when so many whole months before today's are. */
export const keptSince = (today: Day, months: number): Day => firstDayOf(monthOf(today) - months);

/**
 * Remove what tells of days before one: whole months of daily rows, readings whose period ended before, balances read
 * before, what was kept of a person before, and people nothing shows any more.
 * @param since first day that is kept; the month it lies in is kept whole
 * @throws StoreError
 */
export async function dropBefore(store: Store, since: Day): Promise<void> {
  const from = firstDayOf(monthOf(since));
  await write(
    store,
    (db) => [db.captures, db.balances, db.imports, ...peopleTables(db)],
    async (db) => {
      const old = (record: { month: number }) => record.month < monthOf(from);
      await db.chunks.filter(old).delete();
      await db.summaries.filter(old).delete();
      const captures = await db.captures
        .filter(({ meta }) => (meta.period?.to ?? dayOfEpoch(meta.readAt)) < from)
        .primaryKeys();
      await db.captures.bulkDelete(captures);
      await db.rows.bulkDelete(captures);
      await db.balances.filter(({ readAt }) => readAt < epochOfDay(from)).delete();
      for (const file of await db.imports.toArray()) {
        if (file.teams.every((span) => span.from >= from)) continue;
        const teams = file.teams.flatMap((span) =>
          span.to < from ? [] : [{ ...span, from: day(Math.max(span.from, from)) }],
        );
        if (teams.length === 0) await db.imports.delete(file.id);
        else await db.imports.put({ ...file, teams });
      }
      // What was worked out or noted of people then: it would keep their names.
      await db.kept
        .where('person')
        .above(0)
        .and(({ changedAt }) => changedAt < epochOfDay(from))
        .delete();
      await forgetUnseen(db);
    },
  );
}
