import type { PersonRef } from '@/core/model/capture';
import { isHash, type PersonCells, personKey, personOf } from '@/core/portal/read-person';
import { Refused } from '../refused';
import { type Cell, cellText } from '../rows';
import { NONE } from '../types';
import { ownText } from './own-text';

/** Ways to name people, several for some. */
const MOST = 1_000_000;

/** The cells that say who a row is about, as they stand in the file. */
interface Known {
  readonly cells: readonly string[];
  readonly at: number;
  readonly next: Known | null; // others with the same first cell
}

/** Which columns name people: the surest first. Some may be missing (-1). */
export interface PeopleColumns {
  readonly email: number;
  readonly autodeskId: number;
  readonly hash: number;
  readonly name: number;
  readonly firstName: number;
  readonly lastName: number;
}

/**
 * Distinct people of a table, numbered as they come. Rows that name a person in the same cells are looked up by one
 * of them only, the first that isn't blank; the rest is compared.
 */
export class PeopleIndex {
  readonly entries: PersonRef[] = [];
  /** The columns that name people: the surest first. */
  readonly columns: readonly number[];
  private readonly chains = new Map<string, Known>();
  private readonly byRef = new Map<string, number>();
  private readonly keys = new Set<string>();
  private added = 0;
  private last: Known | null = null;

  constructor(private readonly where: PeopleColumns) {
    const { email, autodeskId, hash, name, firstName, lastName } = where;
    this.columns = [email, autodeskId, hash, name, lastName, firstName].filter((column) => column >= 0);
  }

  /** How many they are; somebody named by e-mail here and by hash there counts twice. */
  get distinct(): number {
    return this.keys.size;
  }

  /** Number of the person of a row; NONE when names are hidden. @throws Refused `too-large` */
  of(row: readonly Cell[]): number {
    const { columns, last } = this;
    if (last !== null && same(last.cells, row, columns)) return last.at;
    let first = '';
    for (let i = 0; i < columns.length && first === ''; i++) first = cellText(row[columns[i] ?? 0]);
    let known = this.chains.get(first) ?? null;
    while (known !== null && !same(known.cells, row, columns)) known = known.next;
    known ??= this.add(first, row);
    this.last = known;
    return known.at;
  }

  private add(first: string, row: readonly Cell[]): Known {
    if (this.added++ >= MOST) throw new Refused('too-large');
    const cells = this.columns.map((column) => ownText(cellText(row[column])));
    const known = { cells, at: this.place(row), next: this.chains.get(first) ?? null };
    this.chains.set(ownText(first), known);
    return known;
  }

  private place(row: readonly Cell[]): number {
    const cell = (column: number): string => (column < 0 ? '' : ownText(cellText(row[column])));
    const { where } = this;
    const person = personIn({
      email: cell(where.email),
      autodeskId: cell(where.autodeskId),
      hash: cell(where.hash),
      user: cell(where.name),
      firstName: cell(where.firstName),
      lastName: cell(where.lastName),
    });
    if (!person) return NONE;
    this.keys.add(personKey(person));
    const ref = JSON.stringify(person);
    const before = this.byRef.get(ref);
    if (before !== undefined) return before;
    const at = this.entries.push(person) - 1;
    this.byRef.set(ref, at);
    return at;
  }
}

function same(cells: readonly string[], row: readonly Cell[], columns: readonly number[]): boolean {
  for (let i = 0; i < columns.length; i++) {
    const cell = row[columns[i] ?? 0];
    if (cells[i] !== (typeof cell === 'string' ? cell : cellText(cell))) return false;
  }
  return true;
}

/** A row's cells about its person, by column. */
export interface PersonTexts {
  readonly email: string;
  readonly autodeskId: string;
  readonly hash: string;
  readonly user: string;
  readonly firstName: string;
  readonly lastName: string;
}

/**
 * Who a row is about: its columns read as on a page, and the hash the old exports have beside them. Where names are
 * hidden, the hash may stand in every column.
 */
export function personIn({ hash, firstName, lastName, ...rest }: PersonTexts): PersonRef | null {
  const hashed = [hash, firstName, lastName].find(isHash)?.trim().toLowerCase();
  const names = isHash(firstName) || isHash(lastName) ? {} : { firstName, lastName };
  const person = personOf(withoutDashes({ ...rest, ...names }));
  return hashed === undefined || person?.hash !== undefined ? person : { ...person, hash: hashed };
}

function withoutDashes(cells: PersonCells): PersonCells {
  return Object.fromEntries(
    Object.entries(cells).filter(([, text]) => !/^(?:n\/?a|none|null|[-–—.]+)$/i.test(text.trim())),
  );
}
