import type { Health } from '@/core/model/capture';
import type { Look } from './look';
import { wholly } from './rejected';
import { followTable } from './session-part';
import { type KnownTable, partOf, type Session } from './session-state';
import type { PageAnswer } from './understand-page';

/** Health of a look that read nothing. */
const noHealth: Health = { headers: [], rowsRead: 0, rowsStated: null, rowsIgnored: 0, rejections: [] };

/** No table of ours is there: perhaps one whose words are unknown, perhaps one still to come. */
export function lookAtUnknown(
  session: Session,
  { page, context, unknown }: PageAnswer,
  tables: readonly KnownTable[],
  balance: readonly Element[],
  time: number,
): Look {
  const headers = tables.flatMap((table) => table.headers);
  const nothing: Look = {
    page,
    state: page === null ? 'nothing' : 'waiting',
    capture: null,
    table: null,
    team: context.team,
    period: context.period,
    health: { ...noHealth, headers: page === null ? [] : headers },
    unknown: null,
    balance,
    again: null,
  };
  const [first] = unknown;
  const grid = first && tables[first.at]?.grid;
  if (!grid) return nothing;
  const part = partOf(session, page, 'unknown');
  followTable(part, grid, first.table.id, time);
  if (part.state.verdict !== 'ready') return { ...nothing, state: 'waiting', again: part.state.again };
  const health = { ...noHealth, headers, rejections: [wholly('unknown-header')] };
  return { ...nothing, state: 'unknown-table', unknown: { ...first.table, root: grid.root }, health };
}
