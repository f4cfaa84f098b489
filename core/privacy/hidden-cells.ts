/** A cell of a table of sums: who it rests on. Rows and columns have sums that are known, too. */
export interface Cell {
  readonly row: string;
  readonly column: string;
  readonly people: ReadonlySet<number>;
}

/**
 * Which cells may not be shown: those that rest on fewer people than the minimum, and as many more as keep them from
 * being the difference of a row's or a column's sum and what is shown of it: what is hidden of a line rests on enough
 * people together, or is all of it.
 * @param least people that are enough
 */
export function hiddenCells<C extends Cell>(cells: readonly C[], least: number): ReadonlySet<C> {
  const hidden = new Set(cells.filter(({ people }) => people.size < least));
  const lines = [Map.groupBy(cells, ({ row }) => row), Map.groupBy(cells, ({ column }) => column)].flatMap(
    (byLine) => [...byLine.values()].map((line) => line.toSorted((a, b) => a.people.size - b.people.size)),
  );
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size;
    for (const line of lines) hideMore(line, hidden, least);
  }
  return hidden;
}

/** @param line its smallest cells first */
function hideMore<C extends Cell>(line: readonly C[], hidden: Set<C>, least: number): void {
  const together = new Set<number>();
  const join = ({ people }: Cell) => {
    for (const one of people) together.add(one);
  };
  const own = line.filter((cell) => hidden.has(cell));
  if (own.length === 0) return;
  own.forEach(join);
  for (const cell of line) {
    if (together.size >= least) return;
    if (hidden.has(cell)) continue;
    hidden.add(cell);
    join(cell);
  }
}
