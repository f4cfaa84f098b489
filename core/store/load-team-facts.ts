import type { TeamFacts } from '@/core/ledger/types';
import { decodeRows } from './columns';
import { newestComplete } from './newest';
import { read, type Store } from './store';

const oldestFirst = (a: { readAt: number }, b: { readAt: number }): number => a.readAt - b.readAt;

/**
 * What is known of a team; empty when nothing is.
 * @param team its key, see `teamKey`
 * @throws StoreError
 */
export async function loadTeamFacts(store: Store, team: string): Promise<TeamFacts> {
  const { records, chunks, balances } = await read(
    store,
    (db) => [db.captures, db.rows, db.balances],
    async (db) => {
      const records = await db.captures.where('team').equals(team).toArray();
      const chunks = await db.rows.bulkGet(newestComplete(records).map((record) => record.id));
      const balances = await db.balances.where('team').equals(team).toArray();
      return { records, chunks, balances };
    },
  );
  return {
    team,
    captures: records.map((record) => record.meta).sort(oldestFirst),
    balances: balances.map(({ id: _id, team: _team, ...reading }) => reading).sort(oldestFirst),
    rows: new Map(chunks.flatMap((chunk) => (chunk ? [[chunk.id, decodeRows(chunk)]] : []))),
  };
}
