import type { ReactNode } from 'react';
import { trap } from '../options';
import { Cell } from './Cell';
import './native.css';
import type { GridLine, GridProps } from './types';

/** A plain table: every row is there; sort buttons in its headers. */
export function NativeGrid(props: GridProps): ReactNode {
  const { columns, lines, footer, sort } = props;
  const sorted = (id: string): 'ascending' | 'descending' | 'none' =>
    sort?.column === id ? (sort.descending ? 'descending' : 'ascending') : 'none';
  const row = (line: GridLine): ReactNode => (
    <tr
      key={line.id}
      data-kind={line.kind === 'skeleton' ? 'skeleton' : undefined}
      aria-level={line.kind === 'part' ? 2 : undefined}
      className={line.kind === 'total' ? 'sum' : undefined}
      onClick={props.onRow && line.kind === 'data' ? () => props.onRow?.(line.id) : undefined}
    >
      {columns.map((column, index) =>
        line.texts[column.id] === null ? null : (
          <td key={column.id} className={column.align}>
            <Cell column={column} line={line} first={index === 0} onRow={props.onRow} onOpen={props.onOpen} />
          </td>
        ),
      )}
    </tr>
  );
  return (
    <div className="native-scroll">
      <table
        className={`native${trap('upper') ? ' upper' : ''}`}
        aria-label={props.name}
        aria-busy={props.busy}
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={column.align} aria-sort={sorted(column.id)}>
                <button type="button" onClick={() => props.onSort(column.id)}>
                  {column.label}
                  {trap('arrows') && (
                    <span> {sort?.column === column.id && sort.descending ? '▼' : '▲'}</span>
                  )}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{lines.map(row)}</tbody>
        {footer && <tfoot>{row(footer)}</tfoot>}
      </table>
    </div>
  );
}
