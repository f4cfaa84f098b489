import type { PageKind } from '@/core/model/capture';
import type { Understood } from './choose-tables';
import type { PageContext } from './context';
import { headersOf, noHealth, wholly } from './health';
import type { Look } from './look';
import { isReporting } from './reporting';
import { followTable } from './session-part';
import { partOf, type Session } from './session-state';
import { describeUnknown } from './teach';

/** No table of ours is there: perhaps one whose words are unknown, perhaps one still to come. */
export function lookAtUnknown(
  session: Session,
  root: Document,
  page: PageKind | null,
  tables: readonly Understood[],
  context: PageContext,
  path: string,
  time: number,
): Look {
  const nothing: Look = {
    page,
    state: page === null ? 'nothing' : 'waiting',
    capture: null,
    table: null,
    team: context.team,
    period: context.period,
    health: { ...noHealth, headers: headersOf(page === null ? [] : tables) },
    unknown: null,
    again: null,
  };
  // A page that lets a team and a time range be chosen reports on something, whatever it is called.
  const reports = (context.team !== null && context.period !== null) || isReporting(root, path);
  if (page === null && (tables.length === 0 || !reports)) return nothing;
  for (const { grid, columns } of tables) {
    const unknown = describeUnknown(grid, columns, path, page, context.period !== null);
    if (!unknown) continue;
    const part = partOf(session, page, 'unknown');
    followTable(part, grid, unknown.id, time);
    if (part.state.verdict !== 'ready') return { ...nothing, state: 'waiting', again: part.state.again };
    const health = { ...noHealth, headers: headersOf(tables), rejections: [wholly('unknown-header')] };
    return { ...nothing, state: 'unknown-table', unknown, health };
  }
  return nothing;
}
