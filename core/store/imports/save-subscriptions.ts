import type { Table } from 'dexie';
import { isSameSubscription, joinSubscriptions } from '@/core/model/same-subscription';
import type { Subscription } from '@/core/model/subscription';
import type { Day } from '@/core/units/brands';
import type { SubscriptionRecord } from '../daily/records';
import type { Database } from '../database';
import { cleanName, teamKey, teamNameOf } from '../keys';
import { read, type Store } from '../store';

/** What tells a subscription from the team's others. */
const idOf = (one: Subscription): string =>
  one.subscriptionId
    ? cleanName(one.subscriptionId)
    : JSON.stringify([one.contract ?? null, one.product, one.start ?? null, one.end ?? null]);

/** What `putSubscriptions` needs in its transaction. */
export const subscriptionTables = (db: Database): Table[] => [db.subscriptions, db.teams];

/**
 * Keep subscriptions, within a transaction. What is known already of the same one is joined to it: where readings
 * differ the newest is right.
 * @param whole nothing else runs in that team: what an earlier reading said runs and isn't among these is taken away;
 *   null: there may be more
 * @returns keys of their teams
 */
export async function putSubscriptions(
  db: Database,
  rows: readonly Subscription[],
  readAt: number,
  team: string | null,
  whole: { readonly team: string; readonly today: Day } | null = null,
): Promise<string[]> {
  const found = rows.flatMap((value) => {
    const name = value.team ?? team;
    return name === null ? [] : [{ team: teamKey({ kind: 'one', name }), value }];
  });
  const teams = [...new Set([...found.map((one) => one.team), ...(whole ? [whole.team] : [])])];
  await db.teams.bulkPut(teams.map((key) => ({ key, name: teamNameOf(key) })));
  for (const key of teams) {
    const known = await db.subscriptions.where('team').equals(key).toArray();
    const seen = new Set<string>();
    for (const { value } of found.filter((one) => one.team === key)) {
      const before = recordOf(known, seen, value);
      const id = before?.id ?? idOf(value);
      seen.add(id);
      const isNewer = !before || isAfter({ readAt, value }, before);
      await db.subscriptions.put({
        team: key,
        id,
        readAt: isNewer ? readAt : before.readAt,
        value: !before
          ? value
          : isNewer
            ? joinSubscriptions(before.value, value)
            : joinSubscriptions(value, before.value),
      });
    }
    if (whole?.team !== key) continue;
    const gone = known.filter(
      (one) => !seen.has(one.id) && one.readAt < readAt && runs(one.value, whole.today),
    );
    await db.subscriptions.bulkDelete(gone.map(({ id }) => [key, id]));
  }
  return teams;
}

/** Of one moment the one whose text sorts last, so that order of arrival doesn't matter. */
const isAfter = (
  now: Pick<SubscriptionRecord, 'readAt' | 'value'>,
  stored: Pick<SubscriptionRecord, 'readAt' | 'value'>,
): boolean =>
  now.readAt !== stored.readAt
    ? now.readAt > stored.readAt
    : JSON.stringify(now.value) > JSON.stringify(stored.value);

/** The record of the same subscription; none where several could be, unless one has its very id. */
function recordOf(
  known: readonly SubscriptionRecord[],
  seen: ReadonlySet<string>,
  value: Subscription,
): SubscriptionRecord | undefined {
  const left = known.filter(({ id }) => !seen.has(id));
  const own = left.find(({ id }) => id === idOf(value));
  const same = left.filter((one) => isSameSubscription(one.value, value));
  return own ?? (same.length === 1 ? same[0] : undefined);
}

const runs = ({ end }: Subscription, today: Day): boolean => end === undefined || end >= today;

/** A team's subscriptions, those that end first before the others. @throws StoreError */
export async function loadSubscriptions(store: Store, team: string): Promise<Subscription[]> {
  const records = await read(
    store,
    (db) => [db.subscriptions],
    (db) => db.subscriptions.where('team').equals(team).toArray(),
  );
  return records
    .map(({ value }) => value)
    .sort((a, b) => (a.end ?? Infinity) - (b.end ?? Infinity) || (a.product < b.product ? -1 : 1));
}
