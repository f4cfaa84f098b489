import type { ComponentChildren } from 'preact';

export interface Column {
  readonly name: string;
}

interface Props {
  readonly name: string;
  /** The first one names the rows. */
  readonly columns: readonly Column[];
  /** Its rows have long names, which may take two lines. */
  readonly long?: boolean;
  readonly children: ComponentChildren;
}

/** A small table of the brief; numbers stand to the right. */
export function BriefTable({ name, columns, children, long = false }: Props) {
  const table = (
    <table aria-label={name} class={long ? 'long' : undefined}>
      <thead>
        <tr>
          {columns.map(({ name: head }, i) => (
            <th key={head} scope="col" class={i > 0 ? 'number' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
  return long ? (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it where the screen is narrow
    <section class="brief-wide" tabIndex={0} aria-label={name}>
      {table}
    </section>
  ) : (
    table
  );
}

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
