import type { ColumnId, TableRow } from '../../shared/table';

/** A column as the grids show it. */
export interface GridColumn {
  readonly id: ColumnId;
  readonly label: string;
  readonly align: 'left' | 'right';
}

/** A row with its cells' texts; null: the cell is not even there (trap "missing"). */
export interface GridLine {
  readonly id: string;
  readonly kind: TableRow['kind'] | 'skeleton' | 'total';
  readonly parent?: string;
  /** Of a group: whether its parts are shown. */
  readonly open?: boolean;
  readonly texts: Partial<Record<ColumnId, string | null>>;
}

export interface Sort {
  readonly column: ColumnId;
  readonly descending: boolean;
}

/** What each grid component gets; all hold the same table, each in its own kind of DOM. */
export interface GridProps {
  readonly name: string;
  readonly columns: readonly GridColumn[];
  readonly lines: readonly GridLine[];
  /** A footer of its own; a total at the end of the rows is a line. */
  readonly footer: GridLine | null;
  readonly loading: boolean;
  readonly busy: boolean;
  readonly perPage: number;
  readonly sort: Sort | null;
  readonly onSort: (column: ColumnId) => void;
  readonly onOpen: (group: string) => void;
  /** Rows can be clicked; the first column is a link. */
  readonly onRow: ((id: string) => void) | null;
}
