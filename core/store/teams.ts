import type { PageKind } from '@/core/model/capture';
import type { ImportRecord } from './daily/records';
import type { ReadingRecord } from './records';
import { read, type Store } from './store';

/** A team something was read of. */
export interface KnownTeam {
  readonly key: string;
  /** As the portal shows it; null: all teams together. */
  readonly name: string | null;
  /** When anything of it was last read or exported, and each page. */
  readonly readAt: number | null;
  readonly pages: ReadonlyMap<PageKind, ReadingRecord>;
  /** Files that tell of it, the newest export first. */
  readonly files: readonly ImportRecord[];
}

/** Every team, the one read last first. @throws StoreError */
export async function listTeams(store: Store): Promise<KnownTeam[]> {
  const [teams, readings, imports] = await read(
    store,
    (db) => [db.teams, db.readings, db.imports],
    (db) => Promise.all([db.teams.toArray(), db.readings.toArray(), db.imports.toArray()]),
  );
  imports.sort((a, b) => b.readAt - a.readAt || (a.id < b.id ? -1 : 1));
  return teams
    .map((team) => {
      const own = readings.filter((reading) => reading.team === team.key);
      const files = imports.filter((file) => file.teams.some((span) => span.team === team.key));
      const moments = [...own, ...files].map(({ readAt }) => readAt);
      const readAt = moments.length > 0 ? Math.max(...moments) : null;
      return { ...team, readAt, files, pages: new Map(own.map((reading) => [reading.page, reading])) };
    })
    .sort((a, b) => (b.readAt ?? 0) - (a.readAt ?? 0) || (a.key < b.key ? -1 : 1));
}

/**
 * The team to show: the chosen one (by key or name), else the one read last. A balance belongs to one team,
 * so all teams together come last.
 */
export function chooseTeam(teams: readonly KnownTeam[], chosen: string | null): KnownTeam | null {
  const picked = teams.find(({ key, name }) => chosen !== null && (key === chosen || name === chosen));
  return picked ?? teams.find(({ name }) => name !== null) ?? teams[0] ?? null;
}
