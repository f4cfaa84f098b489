import type { ReactNode } from 'react';
import { trap } from '../options';
import { Cell } from './Cell';
import './aria.css';
import type { GridLine, GridProps } from './types';

/** Divs with row roles only: cells have no role, as some of the portal's pages do it. */
export function AriaGrid(props: GridProps): ReactNode {
  const { columns } = props;
  const lines = props.footer ? [...props.lines, props.footer] : props.lines;
  const rows = lines.map(
    (line: GridLine, index): ReactNode => (
      <div
        key={line.id}
        role="row"
        aria-rowindex={index + 2}
        aria-level={line.kind === 'part' ? 2 : undefined}
        className={`aria-row${line.kind === 'total' ? ' sum' : ''}`}
        style={{ order: index + 1 }}
        onClick={props.onRow && line.kind === 'data' ? () => props.onRow?.(line.id) : undefined}
      >
        {columns.map((column, at) =>
          line.texts[column.id] === null ? null : (
            <div key={column.id} className={`aria-cell ${column.align}`} aria-colindex={at + 1}>
              <Cell column={column} line={line} first={at === 0} onRow={props.onRow} onOpen={props.onOpen} />
            </div>
          ),
        )}
      </div>
    ),
  );
  const ordered = trap('shuffle')
    ? [...rows.filter((_, at) => at % 3 === 2), ...rows.filter((_, at) => at % 3 !== 2).reverse()]
    : rows;
  return (
    <div
      role="grid"
      className="aria-grid"
      aria-label={props.name}
      aria-rowcount={lines.length + 1}
      aria-busy={props.busy}
    >
      <div role="row" aria-rowindex={1} className="aria-row head" style={{ order: 0 }}>
        {columns.map((column, at) => (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={at + 1}
            className={`aria-cell ${column.align}${trap('upper') ? ' upper' : ''}`}
            onClick={() => props.onSort(column.id)}
          >
            {column.label}
            {trap('arrows') && <span> ⇅</span>}
          </div>
        ))}
      </div>
      {ordered}
    </div>
  );
}
