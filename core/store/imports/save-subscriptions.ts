import type { Table } from 'dexie';
import type { Subscription } from '@/core/model/export-records';
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

/** Keep subscriptions as the newest export tells them, within a transaction. @returns keys of their teams */
export async function putSubscriptions(
  db: Database,
  rows: readonly Subscription[],
  readAt: number,
  team: string | null,
): Promise<string[]> {
  const records = rows.flatMap((value) => {
    const name = value.team ?? team;
    return name === null ? [] : [{ team: teamKey({ kind: 'one', name }), id: idOf(value), readAt, value }];
  });
  const teams = [...new Set(records.map((record) => record.team))];
  await db.teams.bulkPut(teams.map((key) => ({ key, name: teamNameOf(key) })));
  for (const record of records) {
    const stored = await db.subscriptions.get([record.team, record.id]);
    if (!stored || isNewer(record, stored)) await db.subscriptions.put(record);
  }
  return teams;
}

/** Of one moment the one whose text sorts last, so that order of arrival doesn't matter. */
const isNewer = (now: SubscriptionRecord, stored: SubscriptionRecord): boolean =>
  now.readAt !== stored.readAt
    ? now.readAt > stored.readAt
    : JSON.stringify(now.value) > JSON.stringify(stored.value);

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
