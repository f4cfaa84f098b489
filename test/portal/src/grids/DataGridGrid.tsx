import { DataGrid, type GridColDef } from '@mui/x-data-grid';
import type { ReactNode } from 'react';
import { trap } from '../options';
import { nonce } from '../theme';
import { Cell } from './Cell';
import { rangeText } from './range-text';
import type { GridLine, GridProps } from './types';

const ROW = 40;

/** MUI X DataGrid: rows and columns outside the view are not in the DOM; at most 100 rows a page. */
export function DataGridGrid(props: GridProps): ReactNode {
  const columns = props.columns.map(
    (column, index): GridColDef<GridLine> => ({
      field: column.id,
      headerName: column.label,
      width: index === 0 ? 240 : 170,
      align: column.align,
      headerAlign: column.align,
      valueGetter: (_, line) => line.texts[column.id] ?? '',
      renderCell: ({ row }) => (
        <Cell column={column} line={row} first={index === 0} onRow={props.onRow} onOpen={props.onOpen} />
      ),
    }),
  );
  const lines = props.footer ? [...props.lines, props.footer] : props.lines;
  return (
    <DataGrid
      nonce={nonce}
      aria-label={props.name}
      rows={lines}
      columns={columns}
      rowHeight={ROW}
      columnHeaderHeight={44}
      loading={props.loading || props.busy}
      disableColumnMenu
      localeText={{ paginationDisplayedRows: rangeText }}
      disableRowSelectionOnClick
      sortingMode="server"
      sortModel={
        props.sort ? [{ field: props.sort.column, sort: props.sort.descending ? 'desc' : 'asc' }] : []
      }
      onSortModelChange={([sort]) => {
        if (sort) props.onSort(sort.field as GridLine['id'] as never);
        else if (props.sort) props.onSort(props.sort.column);
      }}
      pageSizeOptions={[Math.min(100, props.perPage)]}
      initialState={{ pagination: { paginationModel: { pageSize: Math.min(100, props.perPage) } } }}
      onRowClick={({ row }) => row.kind === 'data' && props.onRow?.(row.id)}
      sx={{
        height: 520,
        border: 0,
        fontVariantNumeric: 'tabular-nums',
        ...(trap('upper') ? { '& .MuiDataGrid-columnHeaderTitle': { textTransform: 'uppercase' } } : {}),
      }}
    />
  );
}
