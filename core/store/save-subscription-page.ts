import type { Capture } from '@/core/model/capture';
import type { Subscription } from '@/core/model/subscription';
import { dayOfEpoch } from '@/core/units/day';
import { recordReading } from './balances';
import type { Database } from './database';
import { putSubscriptions } from './imports/save-subscriptions';
import { teamNameOf } from './keys';

/** The subscriptions a reading of Subscriptions and contracts tells of. */
export const subscriptionsIn = ({ observations }: Pick<Capture, 'observations'>): Subscription[] =>
  observations.flatMap(({ product, team, subscription }) =>
    product === undefined || !subscription
      ? []
      : [{ product, ...subscription, ...(team === undefined ? {} : { team }) }],
  );

/**
 * Remember a reading of Subscriptions and contracts, within a transaction over `captureTables`: its rows become
 * subscriptions, as those of an export do. Only one that shows a team whole takes subscriptions away.
 */
export async function putSubscriptionPage(
  db: Database,
  team: string,
  capture: Capture,
): Promise<{ stored: boolean }> {
  const rows = subscriptionsIn(capture);
  const whole =
    capture.complete && capture.team.kind === 'one' && rows.length > 0
      ? { team, today: dayOfEpoch(capture.readAt) }
      : null;
  const before = JSON.stringify(await db.subscriptions.toArray(), withoutTime);
  await db.teams.put({ key: team, name: teamNameOf(team) });
  await recordReading(db, team, capture);
  await putSubscriptions(db, rows, capture.readAt, teamNameOf(team), whole);
  return { stored: JSON.stringify(await db.subscriptions.toArray(), withoutTime) !== before };
}

const withoutTime = (key: string, value: unknown): unknown => (key === 'readAt' ? undefined : value);
