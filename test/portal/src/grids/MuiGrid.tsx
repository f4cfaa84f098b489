import {
  LinearProgress,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableFooter,
  TableHead,
  TablePagination,
  TableRow,
  TableSortLabel,
} from '@mui/material';
import { type ReactNode, useState } from 'react';
import { trap } from '../options';
import { Cell } from './Cell';
import { rangeText } from './range-text';
import type { GridLine, GridProps } from './types';

/** MUI's Table with its pager. Groups are counted once; their parts come with them. */
export function MuiGrid(props: GridProps): ReactNode {
  const { columns, lines, footer, sort, perPage } = props;
  const [asked, setPage] = useState(0);
  const total = lines.filter((line) => line.kind === 'total');
  const tops = lines.filter((line) => line.kind !== 'part' && line.kind !== 'total');
  const page = Math.min(asked, Math.max(0, Math.ceil(tops.length / perPage) - 1));
  const shown = new Set(tops.slice(page * perPage, (page + 1) * perPage).map((line) => line.id));
  const visible = lines.filter((line) => shown.has(line.parent ?? line.id));
  const row = (line: GridLine): ReactNode => (
    <TableRow
      key={line.id}
      hover
      onClick={props.onRow && line.kind === 'data' ? () => props.onRow?.(line.id) : undefined}
      sx={line.kind === 'total' ? { '& td': { fontWeight: 600 } } : {}}
    >
      {columns.map((column, index) =>
        line.texts[column.id] === null ? null : (
          <TableCell key={column.id} align={column.align}>
            <Cell column={column} line={line} first={index === 0} onRow={props.onRow} onOpen={props.onOpen} />
          </TableCell>
        ),
      )}
    </TableRow>
  );
  return (
    <>
      {props.busy && <LinearProgress />}
      <TableContainer>
        <Table aria-label={props.name} sx={{ fontVariantNumeric: 'tabular-nums' }}>
          <TableHead>
            <TableRow>
              {columns.map((column) => (
                <TableCell
                  key={column.id}
                  align={column.align}
                  sortDirection={sort?.column === column.id ? (sort.descending ? 'desc' : 'asc') : false}
                  sx={trap('upper') ? { textTransform: 'uppercase' } : {}}
                >
                  <TableSortLabel
                    active={sort?.column === column.id}
                    direction={sort?.descending ? 'desc' : 'asc'}
                    onClick={() => props.onSort(column.id)}
                  >
                    {column.label}
                    {trap('arrows') && <span> {sort?.descending ? '▼' : '▲'}</span>}
                  </TableSortLabel>
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>{[...visible, ...total].map(row)}</TableBody>
          {footer && <TableFooter>{row(footer)}</TableFooter>}
        </Table>
      </TableContainer>
      {!props.loading && (
        <TablePagination
          component="div"
          count={tops.length}
          page={page}
          rowsPerPage={perPage}
          rowsPerPageOptions={[perPage]}
          onPageChange={(_, next) => setPage(next)}
          labelDisplayedRows={rangeText}
        />
      )}
    </>
  );
}
