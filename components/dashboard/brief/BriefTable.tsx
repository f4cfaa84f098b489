import type { ComponentChildren } from 'preact';

export interface Column {
  readonly name: string;
  readonly text?: boolean;
}

interface Props {
  readonly name: string;
  /** The first one names the rows. */
  readonly columns: readonly Column[];
  readonly children: ComponentChildren;
}

/** A small table of the brief; numbers stand to the right. */
export const BriefTable = ({ name, columns, children }: Props) => (
  <table aria-label={name}>
    <thead>
      <tr>
        {columns.map(({ name: head, text }, i) => (
          <th key={head} scope="col" class={i > 0 && !text ? 'number' : undefined}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
);

interface RowProps {
  readonly head: string;
  readonly cells: readonly (string | null)[];
  readonly kind?: 'total' | 'rest' | 'best' | undefined;
}

export const BriefRow = ({ head, cells, kind }: RowProps) => (
  <tr class={kind}>
    <th scope="row">{head}</th>
    {cells.map((cell, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their column
      <td key={i} class="number">
        {cell}
      </td>
    ))}
  </tr>
);
