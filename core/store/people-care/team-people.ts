import { read, type Store } from '../store';

/** Everybody that anything is known of, by team: those of daily rows and of pages. @throws StoreError */
export async function peopleByTeam(store: Store): Promise<ReadonlySet<number>[]> {
  return read(
    store,
    (db) => [db.summaries, db.captures, db.rows],
    async (db) => {
      const teams = new Map<string, Set<number>>();
      const add = (team: string, people: Iterable<number>) => {
        const known = teams.get(team) ?? new Set();
        teams.set(team, known);
        for (const person of people) if (person > 0) known.add(person);
      };
      await db.summaries.each(({ team, members }) => add(team, members));
      const teamOf = new Map((await db.captures.toArray()).map(({ id, team }) => [id, team]));
      await db.rows.each(({ id, people }) => add(teamOf.get(id) ?? '', people));
      return [...teams.values()];
    },
  );
}
