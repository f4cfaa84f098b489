import type { ReactNode } from 'react';
import { trap } from '../options';
import { Cell } from './Cell';
import './coords.css';
import type { GridLine, GridProps } from './types';

const ROW = 40;

/** Rows in an order of the DOM's own: odd ones first, then the even ones from the end. */
const shuffled = <T,>(rows: readonly T[]): T[] => [
  ...rows.filter((_, index) => index % 2 === 1),
  ...rows.filter((_, index) => index % 2 === 0).reverse(),
];

/** Divs that say where they are: `data-cell-coords="<column>_<row>"`, the header is row -1. DOM order means nothing. */
export function CoordsGrid(props: GridProps): ReactNode {
  const { columns } = props;
  const lines = props.footer ? [...props.lines, props.footer] : props.lines;
  const row = (line: GridLine, index: number): ReactNode => (
    <div
      key={line.id}
      className={`coords-row${line.kind === 'total' ? ' sum' : ''}`}
      style={{ top: (index + 1) * ROW }}
      onClick={props.onRow && line.kind === 'data' ? () => props.onRow?.(line.id) : undefined}
    >
      {columns.map((column, at) =>
        line.texts[column.id] === null ? null : (
          <div key={column.id} className={`coords-cell ${column.align}`} data-cell-coords={`${at}_${index}`}>
            <Cell column={column} line={line} first={at === 0} onRow={props.onRow} onOpen={props.onOpen} />
          </div>
        ),
      )}
    </div>
  );
  const rows = lines.map((line, index) => row(line, index));
  return (
    <div className="coords-scroll">
      <div
        className="coords"
        data-testid="hig-table"
        aria-label={props.name}
        aria-busy={props.busy}
        style={{ height: (lines.length + 1) * ROW }}
      >
        <div className="coords-row head" style={{ top: 0 }}>
          {columns.map((column, at) => (
            <div
              key={column.id}
              className={`coords-cell ${column.align}${trap('upper') ? ' upper' : ''}`}
              data-cell-coords={`${at}_-1`}
              onClick={() => props.onSort(column.id)}
            >
              {column.label}
              {(trap('arrows') || props.sort?.column === column.id) && (
                <span aria-hidden="true"> {props.sort?.descending ? '↓' : '↑'}</span>
              )}
            </div>
          ))}
        </div>
        {shuffled(rows)}
      </div>
    </div>
  );
}
