interface Props {
  readonly name: string;
  readonly numeric: boolean;
  /** null: the table isn't sorted by this column. */
  readonly sorted: 'ascending' | 'descending' | null;
  readonly sort: () => void;
}

/** A column's head that sorts by it. */
export const SortHead = ({ name, numeric, sorted, sort }: Props) => (
  <th scope="col" class={numeric ? 'number' : undefined} aria-sort={sorted ?? undefined}>
    <button type="button" class="people-sort" onClick={sort}>
      {name}
      <span aria-hidden="true">{sorted === null ? '' : sorted === 'descending' ? ' ↓' : ' ↑'}</span>
    </button>
  </th>
);
