import { type Cell, hiddenCells } from './hidden-cells';

/** Who is behind a figure of a month: of a product, in a place. */
export interface MonthCell {
  readonly month: number;
  readonly key: string;
  readonly place: string;
  readonly people: ReadonlySet<number>;
}

/**
 * What may be told of use by month. Everything told of products and places is added up from these, so that no two
 * periods, however they are chosen, differ by less than one of them.
 */
export interface ToldMonths {
  readonly product: (month: number, key: string) => boolean;
  readonly place: (month: number, place: string) => boolean;
  /** Of a product in one place. */
  readonly both: (month: number, key: string, place: string) => boolean;
}

const ALL_TOLD = { product: () => true, place: () => true };

/**
 * @param least people that are enough
 * @param besides whether a month of a product or place may be told of for all that is known besides
 */
export function toldMonths(
  cells: readonly MonthCell[],
  least: number,
  besides: Pick<ToldMonths, 'product' | 'place'> = ALL_TOLD,
): ToldMonths {
  const products = toldParts(cells, least, ({ key }) => key, besides.product);
  const places = toldParts(cells, least, ({ place }) => place, besides.place);
  const pairs = together(cells, ({ month, key, place }) => idOf(month, key, place)).map((part): Part => {
    const { month, key, place } = part.first;
    const row = places(month, place) ? idOf(month, place) : null;
    const column = products(month, key) ? idOf(month, key) : null;
    return { ...part, row, column, untold: row === null || column === null };
  });
  const told = toldOf(pairs, least);
  return { product: products, place: places, both: (...of) => told.has(idOf(...of)) };
}

const idOf = (...parts: (number | string)[]): string => JSON.stringify(parts);

/** Cells that are told of together. */
interface Part extends Cell {
  readonly id: string;
  /** For another reason. */
  readonly untold: boolean;
}

/** Of the parts of a month those that are told: by themselves large enough, and so is the rest. */
function toldParts(
  cells: readonly MonthCell[],
  least: number,
  partOf: (cell: MonthCell) => string,
  mayBe: (month: number, part: string) => boolean,
): (month: number, part: string) => boolean {
  const parts = together(cells, (cell) => idOf(cell.month, partOf(cell))).map((part): Part => {
    const { month } = part.first;
    return { ...part, row: String(month), column: null, untold: !mayBe(month, partOf(part.first)) };
  });
  const told = toldOf(parts, least);
  return (month, part) => told.has(idOf(month, part));
}

/** Cells as one where they have the same id. */
const together = (cells: readonly MonthCell[], cellId: (cell: MonthCell) => string) =>
  [...Map.groupBy(cells, cellId)].flatMap(([id, own]) => {
    const [first] = own;
    return first ? [{ id, first, people: new Set(own.flatMap(({ people }) => [...people])) }] : [];
  });

function toldOf(parts: readonly Part[], least: number): ReadonlySet<string> {
  const untold = parts.filter((part) => part.untold);
  const hidden = hiddenCells(parts, least, untold);
  return new Set(parts.flatMap((part) => (hidden.has(part) ? [] : [part.id])));
}
