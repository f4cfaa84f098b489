import type { Settings } from '@/core/model/settings';
import type { Day } from '@/core/units/brands';
import { digestOf } from './digest';
import { revisionOf } from './revisions';
import { read, type Store } from './store';

/** Another method gives other advice: to be raised with every change of what verdicts say. */
const METHOD = 1;

/**
 * Digest of all a team's advice is worked out from, without reading its rows: while it is the same, what is kept holds.
 * @param teams keys: a team's, or of all together each
 * @throws StoreError
 */
export async function adviceStamp(
  store: Store,
  teams: readonly string[],
  settings: Settings,
  today: Day,
): Promise<string> {
  const known = await read(
    store,
    (db) => [db.captures, db.imports, db.subscriptions, db.merges],
    async (db) => [
      (await db.captures.where('team').anyOf(teams).toArray()).map(({ id, digest, meta }) => [
        id,
        digest,
        meta.readAt,
      ]),
      (await db.imports.toArray()).map(({ id, importedAt }) => [id, importedAt]),
      await db.subscriptions.where('team').anyOf(teams).toArray(),
      await db.merges.toArray(),
    ],
  );
  const days = await revisionOf(store, ['summaries']);
  const { currency, tokenPrices, seatPrices, collections, rates } = settings;
  return digestOf(
    JSON.stringify([METHOD, today, currency, tokenPrices, seatPrices, collections, rates, known, days]),
  );
}
