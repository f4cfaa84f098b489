import type { Database } from './database';
import type { PersonRecord } from './records';

/** From so many on, one walk over all people is faster than looking up each. */
const MANY = 300;

/** Those of the people that are stored. In a transaction over `people`. */
export async function peopleOf(db: Database, ids: readonly number[]): Promise<PersonRecord[]> {
  if (ids.length < MANY) return (await db.people.bulkGet([...ids])).filter((one) => one !== undefined);
  const wanted = new Set(ids);
  return (await db.people.toArray()).filter(({ id }) => wanted.has(id));
}
