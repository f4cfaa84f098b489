import type { Table } from 'dexie';
import { roomFor } from '@/core/ledger/daily/day-rows';
import { joinRows } from '@/core/ledger/daily/join-rows';
import { settleRows } from '@/core/ledger/daily/settle-rows';
import { decodeChunk } from './daily/chunk-codec';
import { canonicalPeople } from './daily/merges';
import { putMonth } from './daily/put-month';
import type { Database } from './database';
import { putNewerKept } from './put-kept';

/** Where people stand: what a transaction needs that may find two of them to be one. */
export const peopleTables = (db: Database): Table[] => [
  db.people,
  db.rows,
  db.chunks,
  db.summaries,
  db.merges,
  db.memberships,
  db.kept,
  db.views,
];

/** Point all rows to the people that stay, then remove the others. @param moved who goes, and who stays instead */
export async function repoint(db: Database, moved: ReadonlyMap<number, number>): Promise<void> {
  const stays = (id: number) => moved.get(id) ?? id;
  await db.rows
    .filter((record) => record.people.some((id) => moved.has(id)))
    .modify((record) => {
      record.people = record.people.map(stays);
    });
  await db.merges
    .filter(({ a, b }) => moved.has(a) || moved.has(b))
    .modify((merge, at) => {
      const [a, b] = [stays(merge.a), stays(merge.b)];
      if (a === b) Reflect.deleteProperty(at, 'value');
      else Object.assign(merge, { a, b });
    });
  await db.memberships
    .filter(({ members }) => members.some(({ person }) => moved.has(person)))
    .modify((record) => {
      record.members = record.members.map((one) => ({ ...one, person: stays(one.person) }));
    });
  for (const record of await db.kept
    .where('person')
    .anyOf([...moved.keys()])
    .toArray()) {
    await db.kept.delete([record.kind, record.team, record.person, record.id]);
    await putNewerKept(db, { ...record, person: stays(record.person) });
  }
  await repointChunks(db, stays, (id) => moved.has(id));
  await db.people.bulkDelete([...moved.keys()]);
}

/** Charges of two people that are one are the same charge: the rows are settled anew. */
async function repointChunks(
  db: Database,
  stays: (id: number) => number,
  goes: (id: number) => boolean,
): Promise<void> {
  const touched: [string, number][] = [];
  await db.summaries.each(({ team, month, members }) => {
    if (members.some(goes)) touched.push([team, month]);
  });
  const canonical = await canonicalPeople(db);
  for (const [team, month] of touched) {
    const chunk = await db.chunks.get([team, month]);
    if (!chunk) continue;
    const rows = decodeChunk(chunk);
    const renamed = joinRows(roomFor(0, [], []), { ...rows, people: rows.people.map(stays) });
    await putMonth(db, team, month, settleRows(renamed), canonical);
  }
}
