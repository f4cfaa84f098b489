import type { ReactNode } from 'react';
import { trap } from '../options';
import { Cell } from './Cell';
import './pinned.css';
import type { GridColumn, GridLine, GridProps } from './types';

/** One table in two parts: the first column stays, the rest scrolls. A row is two DOM rows with the same number. */
export function PinnedGrid(props: GridProps): ReactNode {
  const lines = props.footer ? [...props.lines, props.footer] : props.lines;
  const part = (columns: readonly GridColumn[], offset: number): ReactNode => (
    <div className={offset === 0 ? 'pinned-left' : 'pinned-rest'} role="rowgroup">
      <div role="row" aria-rowindex={1} className="pinned-row head">
        {columns.map((column, at) => (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={offset + at + 1}
            data-field={column.id}
            className={`pinned-cell ${column.align}${trap('upper') ? ' upper' : ''}`}
            onClick={() => props.onSort(column.id)}
          >
            {column.label}
            {trap('arrows') && <span aria-hidden="true"> ▾</span>}
          </div>
        ))}
      </div>
      {lines.map((line: GridLine, index) => (
        <div
          key={line.id}
          role="row"
          data-id={line.id}
          aria-rowindex={index + 2}
          aria-level={line.kind === 'part' ? 2 : undefined}
          className={`pinned-row${line.kind === 'total' ? ' sum' : ''}`}
          onClick={props.onRow && line.kind === 'data' ? () => props.onRow?.(line.id) : undefined}
        >
          {columns.map((column, at) =>
            line.texts[column.id] === null ? null : (
              <div
                key={column.id}
                role="gridcell"
                aria-colindex={offset + at + 1}
                data-field={column.id}
                className={`pinned-cell ${column.align}`}
              >
                <Cell
                  column={column}
                  line={line}
                  first={offset + at === 0}
                  onRow={props.onRow}
                  onOpen={props.onOpen}
                />
              </div>
            ),
          )}
        </div>
      ))}
    </div>
  );
  return (
    <div
      role="grid"
      className="pinned"
      aria-label={props.name}
      aria-rowcount={lines.length + 1}
      aria-colcount={props.columns.length}
      aria-busy={props.busy}
    >
      {part(props.columns.slice(0, 1), 0)}
      {part(props.columns.slice(1), 1)}
    </div>
  );
}
