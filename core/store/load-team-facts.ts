import type { TeamFacts } from '@/core/ledger/types';
import { decodeRows } from './columns';
import { dailyFactsOf } from './daily/load-daily-facts';
import { canonicalPeople } from './daily/merges';
import { newestComplete } from './newest';
import { refOfPerson } from './people-by-ids';
import { peopleOf } from './people-of';
import { read, type Store } from './store';

const oldestFirst = (a: { readAt: number }, b: { readAt: number }): number => a.readAt - b.readAt;

/**
 * What is known of a team; empty when nothing is. Rows name their person as the people table does now.
 * @param team its key, see `teamKey`
 * @throws StoreError
 */
export async function loadTeamFacts(store: Store, team: string): Promise<TeamFacts> {
  const { records, chunks, balances, people, daily, canonical } = await read(
    store,
    (db) => [
      db.captures,
      db.rows,
      db.balances,
      db.people,
      db.summaries,
      db.dictionaries,
      db.imports,
      db.teams,
      db.merges,
    ],
    async (db) => {
      const records = await db.captures.where('team').equals(team).toArray();
      const found = await db.rows.bulkGet(newestComplete(records).map((record) => record.id));
      const chunks = found.filter((chunk) => chunk !== undefined);
      const balances = await db.balances.where('team').equals(team).toArray();
      const canonical = await canonicalPeople(db);
      const ids = chunks.flatMap((chunk) => chunk.people).map(canonical);
      const people = await peopleOf(db, [...new Set(ids)]);
      return { records, chunks, balances, people, daily: await dailyFactsOf(db, team), canonical };
    },
  );
  const named = new Map(people.map((person) => [person.id, refOfPerson(person)]));
  return {
    team,
    captures: records.map((record) => record.meta).sort(oldestFirst),
    balances: balances.map(({ id: _id, team: _team, ...reading }) => reading).sort(oldestFirst),
    rows: new Map(
      chunks.map((chunk) => [chunk.id, decodeRows({ ...chunk, people: chunk.people.map(canonical) }, named)]),
    ),
    ...(daily.days.length > 0 ? { daily } : {}),
  };
}
