import type { Capture, Observation } from '@/core/model/capture';
import type { Period } from '@/core/model/scalars';
import type { ReportRow } from '@/core/portal/exports/types';

/**
 * The rows of a Usage Report as readings, one a team.
 * @param team of rows that name none; null: they are left out, and no reading is complete
 * @param partial the admin says that the report leaves out people or products, or rows of it weren't read
 */
export function reportCaptures(
  rows: readonly ReportRow[],
  period: Period,
  readAt: number,
  team: string | null,
  partial: boolean,
): Capture[] {
  const complete = !partial && (team !== null || rows.every((row) => row.team !== undefined));
  const byTeam = new Map<string, Observation[]>();
  for (const row of rows) {
    const name = row.team ?? team;
    if (name === null) continue;
    const own = byTeam.get(name) ?? [];
    own.push({ ...row, period });
    byTeam.set(name, own);
  }
  return [...byTeam].map(([name, observations]) => ({
    page: 'usage-report',
    team: { kind: 'one', name },
    period,
    readAt,
    language: 'en',
    complete,
    observations,
    figures: {},
    events: [],
    lots: [],
    lotsComplete: false,
    uses: [],
    health: {
      headers: [],
      rowsRead: observations.length,
      rowsStated: observations.length,
      rowsIgnored: 0,
      rejections: [],
    },
  }));
}
