import type { Database } from './database';
import type { KeptKind } from './records';
import { isGone } from './tombstones';

/** Worked out of a team's data, for minutes sometimes: by then the team, or a person, may have been removed. */
const WORKED_OUT: readonly KeptKind[] = ['verdict', 'forecast-band', 'report-card', 'alert'];

/** Whether something of a kind can be worked out anew, so that nothing is lost without it. */
export const isWorkedOut = (kind: KeptKind): boolean => WORKED_OUT.includes(kind);

/** Whether anything of a team is stored. In a transaction over `teams`. */
export const isTeamStored = async ({ teams }: Database, team: string): Promise<boolean> =>
  team === 'all' ? (await teams.count()) > 0 : (await teams.get(team)) !== undefined;

/** Those of some people who are stored and not forgotten. In a transaction over `people`. */
export async function peopleStored({ people }: Database, ids: readonly number[]): Promise<Set<number>> {
  const found = await people.bulkGet([...ids]);
  return new Set(found.flatMap((one) => (one && !isGone(one.keys) ? [one.id] : [])));
}
