import { NONE } from '@/core/ledger/daily/daily-batch';
import type { Gathered, GatheredTeam } from '@/core/ledger/daily/gather';
import type { Period } from '@/core/model/scalars';
import { day } from '@/core/units/brands';
import { epochOfDay } from '@/core/units/day';
import { teamKey } from '../keys';
import type { ImportRecord, ImportSpan } from './records';

/** The kind of file without tokens: its rows stand beside charges, never instead of one. */
export const SEAT_USAGE = 'seat-usage';

/** What is known of a file beside its rows. */
export interface DailyFile {
  /** Digest of what it holds. */
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** When it was exported, or last changed. Of contradicting rows the newer file's stand. */
  readonly readAt: number;
  readonly importedAt: number;
  readonly rejected: number;
  /** The days it tells of, if it says so; else those from its first to its last row. */
  readonly period: Period | null;
  /** Name of the team of rows that don't say theirs; null: such rows are left out, and the days aren't exact. */
  readonly team: string | null;
  /** It holds only some people or products, as the admin says, or lacks rows nobody knows the day of. */
  readonly partial?: boolean;
  /** Days it lacks rows of. */
  readonly short?: readonly number[];
}

/** The file's teams with their keys; two spellings of one name have the same. */
export function teamsOf({ teams, dictionaries }: Gathered, file: DailyFile): [string, GatheredTeam][] {
  return [...teams].flatMap(([place, team]): [string, GatheredTeam][] => {
    const name = place === NONE ? file.team : dictionaries.teams[place];
    return name === null || name === undefined ? [] : [[teamKey({ kind: 'one', name }), team]];
  });
}

/** What is noted of a file. @param known what was noted when the same file came before */
export function recordOf(
  { teams: all, rows }: Gathered,
  file: DailyFile,
  teams: readonly (readonly [string, GatheredTeam])[],
  known: ImportRecord | undefined,
): ImportRecord {
  const first = Math.min(...[...all.values()].map(({ from }) => from), file.period?.from ?? Infinity);
  const last = Math.max(...[...all.values()].map(({ to }) => to), file.period?.to ?? -Infinity);
  const keys = new Set(teams.map(([key]) => key));
  // Rows left out may be of any team; unless an answer put them somewhere before, no team's are whole.
  const teamless = file.team === null ? rowsOf(all.get(NONE)) : 0;
  const isPartial = (team: string): boolean =>
    file.partial === true ||
    (teamless > 0 && known?.teams.some((one) => one.team === team && !one.partial) !== true);
  const spans = [...keys].map(
    (team): ImportSpan => ({
      team,
      from: first,
      to: last,
      tokens: file.kind !== SEAT_USAGE,
      ...(isPartial(team) ? { partial: true } : {}),
    }),
  );
  const others = known?.teams.filter(({ team }) => !keys.has(team)) ?? [];
  const { id, name, kind, importedAt } = file;
  // A file read a second time isn't newer for that; and none is older than the use it tells of, whatever its date says.
  const lastUsed = Math.max(...[...all.values()].map(({ to }) => to));
  const readAt = Math.min(known?.readAt ?? Infinity, Math.max(file.readAt, epochOfDay(day(lastUsed))));
  return {
    id,
    name,
    kind,
    readAt,
    importedAt,
    rows: rows - teamless,
    rejected: file.rejected + teamless,
    teams: [...others, ...spans],
    ...(known?.short ? { short: known.short } : {}),
  };
}

const rowsOf = (team: GatheredTeam | undefined): number =>
  [...(team?.months.values() ?? [])].reduce((sum, { length }) => sum + length, 0);

/** Whether a file says of each of its teams what was noted before. */
export const sameSpans = (known: ImportRecord, now: ImportRecord): boolean =>
  now.teams.every((span) =>
    known.teams.some(
      (one) =>
        one.team === span.team &&
        one.from === span.from &&
        one.to === span.to &&
        one.partial === span.partial,
    ),
  );
