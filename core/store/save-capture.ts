import type { Table } from 'dexie';
import type { Capture } from '@/core/model/capture';
import { dayOfEpoch } from '@/core/units/day';
import { recordBalance, recordReading } from './balances';
import { metaOf, replaces } from './capture-meta';
import { encodeRows } from './columns';
import type { Database } from './database';
import { contentDigest, digestOf } from './digest';
import { subscriptionTables } from './imports/save-subscriptions';
import { withKeptSides } from './keep-sides';
import { personKeys, teamKey, teamNameOf } from './keys';
import { identify, type Sighting, sightingOf } from './people';
import type { CaptureRecord } from './records';
import { peopleTables } from './repoint';
import { putSubscriptionPage } from './save-subscription-page';
import { type Store, write } from './store';

/**
 * A capture's place: page, team, period and subject. A page without a period shows the state of a day,
 * so one of it is kept for each UTC day.
 */
const idOf = (capture: Capture, subject: string): string => {
  const { period } = capture;
  const when = period ? `${period.from}..${period.to}` : `@${dayOfEpoch(capture.readAt)}`;
  return [capture.page, when, teamKey(capture.team), subject].join('|');
};

async function recordOf(capture: Capture): Promise<CaptureRecord> {
  const team = teamKey(capture.team);
  const key = capture.subject ? (personKeys(capture.subject, team)[0] ?? '') : '';
  const subject = key ? (await digestOf(key)).slice(0, 32) : '';
  const id = idOf(capture, subject);
  return { id, team, subject, digest: await contentDigest(capture), meta: metaOf(id, capture) };
}

/** Who each row is about: its own person, else the page's. */
function sightingsOf(capture: Capture): (Sighting | null)[] {
  const team = teamKey(capture.team);
  return capture.observations.map((row) => {
    const ref = row.person ?? capture.subject;
    const own = row.team === undefined ? team : teamKey({ kind: 'one', name: row.team });
    return ref ? sightingOf(ref, own) : null;
  });
}

/** A capture ready to be put: what a transaction can't wait for is worked out. */
export interface PreparedCapture {
  readonly capture: Capture;
  readonly record: CaptureRecord;
}

export const prepareCapture = async (capture: Capture): Promise<PreparedCapture> => ({
  capture,
  record: await recordOf(capture),
});

/** What `putCapture` needs in its transaction. */
export const captureTables = (db: Database): Table[] => [
  db.captures,
  db.teams,
  db.balances,
  db.readings,
  ...subscriptionTables(db),
  ...peopleTables(db),
];

/**
 * Remember a capture, in one transaction: the old state stays, or all of the new one is there. Idempotent, and the
 * order of arrival doesn't matter. What it proves about people and balances is kept even if a better capture is there.
 * @returns `stored` false when the same, or a better one, is there already
 * @throws StoreError
 */
export async function saveCapture(store: Store, capture: Capture): Promise<{ stored: boolean }> {
  const prepared = await prepareCapture(capture);
  return write(store, captureTables, (db) => putCapture(db, prepared));
}

/** {@link saveCapture} within a transaction over `captureTables`. */
export async function putCapture(
  db: Database,
  { capture, record }: PreparedCapture,
): Promise<{ stored: boolean }> {
  const sightings = sightingsOf(capture);
  if (capture.page === 'subscriptions') return putSubscriptionPage(db, record.team, capture);
  const people = await identify(
    db,
    sightings.filter((sighting) => sighting !== null),
    dayOfEpoch(capture.readAt),
  );
  await db.teams.put({ key: record.team, name: teamNameOf(record.team) });
  await recordBalance(db, record.team, capture);
  await recordReading(db, record.team, capture);

  const stored = await db.captures.get(record.id);
  if (stored && !replaces(record, stored)) {
    const fuller = withKeptSides(stored, record);
    if (fuller !== stored) await db.captures.put(fuller);
    return { stored: fuller !== stored };
  }
  const kept = stored ? withKeptSides(record, stored) : record;
  if (stored?.digest === record.digest) {
    await db.captures.put(kept);
    return { stored: false };
  }
  const personIds = sightings.map((sighting) => people.get(sighting?.keys[0] ?? '') ?? null);
  await db.captures.put(kept);
  await db.rows.put(encodeRows(record.id, capture.observations, personIds));
  return { stored: true };
}
