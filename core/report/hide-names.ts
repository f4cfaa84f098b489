import type { PersonRef } from '@/core/model/capture';
import type { Cell } from './csv';
import type { TableRow } from './enriched-csv';

/** An e-mail address anywhere in a text. */
const MAIL = /[^\s@]{1,64}@[^\s@]{1,255}/;
/** Part of a name: letters and what stands between them. */
const WORDS = /^[\p{L}\p{M}][\p{L}\p{M}\s.,'’-]+$/u;
const FIGURES = /^[^\p{L}@]*$/u;

/**
 * A table without anybody's name, e-mail address, id or hash: what stands for a person is written once, in the first
 * column that tells who somebody is, and the others of these are empty. Of rows that weren't understood only figures
 * stay.
 * @param shown what to call the person of a row, by its place
 */
export function hideNames(rows: readonly TableRow[], shown: (at: number) => string): TableRow[] {
  const own = rows.map(({ observation }) => textsOf(observation?.person));
  const columns = personal(rows, own);
  const first = Math.min(...columns);
  return rows.map(({ cells, observation }, at) => ({
    observation,
    cells: cells.map((cell, column): Cell => {
      if (columns.has(column)) return column === first && observation?.person ? shown(at) : null;
      if (typeof cell !== 'string') return cell;
      if (MAIL.test(cell) || (!observation && !FIGURES.test(cell))) return null;
      return (own[at] ?? []).some((text) => folded(cell).includes(text)) ? shown(at) : cell;
    }),
  }));
}

/** Columns that tell who somebody is: in at least half of the rows with a person, or by any e-mail address. */
function personal(rows: readonly TableRow[], own: readonly (readonly string[])[]): ReadonlySet<number> {
  const hits = new Map<number, number>();
  const people = own.filter((texts) => texts.length > 0).length;
  for (const [at, { cells }] of rows.entries())
    for (const [column, cell] of cells.entries())
      if (typeof cell === 'string' && cell.trim() !== '' && tells(cell, own[at] ?? []))
        hits.set(column, (hits.get(column) ?? 0) + (MAIL.test(cell) ? people : 1));
  return new Set([...hits].flatMap(([column, count]) => (count * 2 >= people ? [column] : [])));
}

/** Whether a cell names one of the texts, or is a part of a name of its own. */
function tells(cell: string, texts: readonly string[]): boolean {
  const text = folded(cell);
  return (
    MAIL.test(cell) ||
    texts.some((one) => text.includes(one) || (WORDS.test(cell.trim()) && one.includes(text)))
  );
}

const textsOf = (person: PersonRef | undefined): string[] =>
  Object.values(person ?? {}).flatMap((text) => (text && text.trim().length > 1 ? [folded(text)] : []));

const folded = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
