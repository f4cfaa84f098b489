import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Column, InfiniteLoader, Table, type TableCellProps } from 'react-virtualized';
import 'react-virtualized/styles.css';
import { options } from '../options';
import { Cell } from './Cell';
import type { GridLine, GridProps } from './types';
import './virtualized.css';

const CHUNK = 50;
const skeleton = (index: number): GridLine => ({ id: `skeleton-${index}`, kind: 'skeleton', texts: {} });

/** react-virtualized's Table: div rows, loaded fifty at a time as one scrolls. Its style upper-cases headers. */
export function VirtualizedGrid(props: GridProps): ReactNode {
  const { columns } = props;
  const lines = props.footer ? [...props.lines, props.footer] : props.lines;
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(900);
  const [loaded, setLoaded] = useState(CHUNK);
  useEffect(() => setWidth(box.current?.clientWidth ?? 900), []);

  const more = ({ stopIndex }: { stopIndex: number }): Promise<void> =>
    new Promise((done) =>
      setTimeout(() => {
        setLoaded((before) => Math.max(before, (Math.floor(stopIndex / CHUNK) + 1) * CHUNK));
        done();
      }, options.delay),
    );
  const at = (index: number): GridLine =>
    index < loaded ? (lines[index] ?? skeleton(index)) : skeleton(index);
  const renderer =
    (column: GridProps['columns'][number], first: boolean) =>
    ({ rowData }: TableCellProps): ReactNode => (
      <Cell column={column} line={rowData} first={first} onRow={props.onRow} onOpen={props.onOpen} />
    );
  return (
    <div ref={box} className="virtualized" aria-busy={props.busy}>
      <InfiniteLoader
        isRowLoaded={({ index }) => index < loaded}
        loadMoreRows={more}
        rowCount={lines.length}
        threshold={5}
      >
        {({ onRowsRendered, registerChild }) => (
          <Table
            ref={registerChild}
            aria-label={props.name}
            width={Math.max(width, columns.length * 130)}
            height={480}
            headerHeight={40}
            rowHeight={40}
            rowCount={lines.length}
            rowGetter={({ index }) => at(index)}
            onRowsRendered={onRowsRendered}
            {...(props.sort
              ? { sortBy: props.sort.column, sortDirection: props.sort.descending ? 'DESC' : 'ASC' }
              : {})}
            sort={({ sortBy }) => props.onSort(sortBy as never)}
            onRowClick={({ rowData }) => (rowData as GridLine).kind === 'data' && props.onRow?.(rowData.id)}
          >
            {columns.map((column, index) => (
              <Column
                key={column.id}
                dataKey={column.id}
                label={column.label}
                width={index === 0 ? 220 : 130}
                flexGrow={index === 0 ? 2 : 1}
                className={column.align}
                headerClassName={column.align}
                cellRenderer={renderer(column, index === 0)}
              />
            ))}
          </Table>
        )}
      </InfiniteLoader>
    </div>
  );
}
