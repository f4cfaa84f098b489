/** A cell of a table of sums: who it rests on. */
export interface Cell {
  /** The lines it is part of whose sums are known; null: that sum isn't told. */
  readonly row: string | null;
  readonly column: string | null;
  readonly people: ReadonlySet<number>;
}

/**
 * Which cells may not be shown: those that rest on fewer people than the minimum, and as many more as keep them from
 * being had by subtraction: whatever is hidden of a line, and can't be had from other lines one after the other, rests
 * on enough people together, or is all of the line.
 * @param least people that are enough
 * @param already cells that are hidden for another reason
 */
export function hiddenCells<C extends Cell>(
  cells: readonly C[],
  least: number,
  already: Iterable<C> = [],
): ReadonlySet<C> {
  const hidden = new Set([...already, ...cells.filter(({ people }) => people.size < least)]);
  const lines = linesOf(cells);
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size;
    const had = hadFromOthers(lines, hidden, least);
    for (const line of lines) hideMore(line, hidden, had, least);
  }
  return hidden;
}

/** The smallest cells of each line first. */
function linesOf<C extends Cell>(cells: readonly C[]): (readonly C[])[] {
  return (['row', 'column'] as const).flatMap((of) =>
    [...Map.groupBy(cells, (cell) => cell[of])].flatMap(([line, own]) =>
      line === null ? [] : [own.toSorted((a, b) => a.people.size - b.people.size)],
    ),
  );
}

/** Hidden cells, large enough, that are what is left of a line: they hide nothing in their other line. */
function hadFromOthers<C extends Cell>(
  lines: readonly (readonly C[])[],
  hidden: ReadonlySet<C>,
  least: number,
): ReadonlySet<C> {
  const had = new Set<C>();
  for (let before = -1; before < had.size; ) {
    before = had.size;
    for (const line of lines) {
      const left = line.filter((cell) => hidden.has(cell) && !had.has(cell));
      const [only] = left;
      if (only && left.length === 1 && only.people.size >= least) had.add(only);
    }
  }
  return had;
}

function hideMore<C extends Cell>(
  line: readonly C[],
  hidden: Set<C>,
  had: ReadonlySet<C>,
  least: number,
): void {
  const together = new Set<number>();
  const join = ({ people }: Cell) => {
    for (const one of people) together.add(one);
  };
  const own = line.filter((cell) => hidden.has(cell) && !had.has(cell));
  if (own.length === 0) return;
  own.forEach(join);
  for (const cell of line) {
    if (together.size >= least) return;
    if (hidden.has(cell)) continue;
    hidden.add(cell);
    join(cell);
  }
}
