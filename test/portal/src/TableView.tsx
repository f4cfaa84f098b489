import { LinearProgress, Typography } from '@mui/material';
import { type ReactNode, useEffect, useState } from 'react';
import { COLUMN_KINDS, type ColumnId, type Query, type TableData } from '../shared/table';
import { FrameGrid } from './grids/FrameGrid';
import { Grid, type GridName } from './grids/Grid';
import { linesOf, skeletons } from './grids/lines';
import type { GridColumn, Sort } from './grids/types';
import { options, trap, word } from './options';
import { useData } from './use-data';

interface TableViewProps {
  readonly query: Query;
  readonly name: string;
  /** The page's own grid; the tab's option comes first. */
  readonly grid: GridName;
  /** Columns before the data came, and a chosen subset. */
  readonly columns?: readonly ColumnId[] | undefined;
  readonly onRow?: (id: string) => void;
  /** Small tables in dialogs and cards keep their own grid. */
  readonly fixed?: boolean;
}

const toColumn = (id: ColumnId): GridColumn => ({
  id,
  label: word(id),
  align: ['tokens', 'count', 'average', 'money'].includes(COLUMN_KINDS[id]) ? 'right' : 'left',
});

/** True a while after the data came: placeholders are filled in then. */
function useSettled(data: TableData | null): boolean {
  const [settled, setSettled] = useState<TableData | null>(null);
  useEffect(() => {
    if (!data) return;
    const timer = setTimeout(() => setSettled(data), 1500);
    return () => clearTimeout(timer);
  }, [data]);
  return settled === data;
}

function LoadedTable(props: TableViewProps & { kind: Exclude<GridName, 'iframe'> }): ReactNode {
  const { query, name, kind } = props;
  const { data, loading } = useData<TableData>('table', query);
  const [sort, setSort] = useState<Sort | null>(null);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const settled = useSettled(data);
  const own = props.fixed ? null : options.columns;
  const ids = ((own?.split(',') as ColumnId[] | undefined) ?? props.columns ?? data?.columns ?? []).filter(
    (id) => id in COLUMN_KINDS,
  );
  const expanded = options.groups === 'expanded';
  const open = new Set(
    data?.rows
      .filter(({ id, kind: is }) => is === 'group' && toggled.has(id) !== expanded)
      .map(({ id }) => id),
  );
  const { lines, footer } = data
    ? linesOf(data, ids, sort, open, settled)
    : { lines: skeletons(8), footer: null };
  if (data && data.rows.length === 0) return <Typography sx={{ p: 3 }}>{word('noRows')}</Typography>;
  if (ids.length === 0) return <LinearProgress />;
  return (
    <Grid
      kind={kind}
      name={name}
      columns={ids.map(toColumn)}
      lines={lines}
      footer={footer}
      loading={data === null}
      busy={data === null || (loading && trap('stale-busy'))}
      perPage={options.perPage}
      sort={sort}
      onSort={(column) =>
        setSort((before) => ({ column, descending: before?.column === column ? !before.descending : false }))
      }
      onOpen={(group) =>
        setToggled(
          (before) =>
            new Set(before.has(group) ? [...before].filter((id) => id !== group) : [...before, group]),
        )
      }
      onRow={props.onRow ?? null}
    />
  );
}

/** A table of the portal, shown with whatever grid is asked for. */
export function TableView(props: TableViewProps): ReactNode {
  const kind = (props.fixed ? null : options.grid) ?? props.grid;
  if (kind === 'iframe')
    return <FrameGrid query={props.query} name={props.name} onRow={props.onRow ?? null} />;
  return <LoadedTable {...props} kind={kind} />;
}

/** For the iframe's document: the same table, natively. */
export const EmbeddedTable = (props: Omit<TableViewProps, 'grid'>): ReactNode => (
  <LoadedTable {...props} grid="native" kind="native" />
);
