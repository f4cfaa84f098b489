import type { PlainText } from '../rows';
import { ABSENT, ACCESS, NONE } from '../types';
import type { AccessIndex } from './access-index';
import { type DayReader, NO_DAY } from './day-reader';
import type { PeopleIndex } from './people-index';
import { PeopleMemo } from './people-memo';
import { LONGEST_CELL, RawColumn } from './raw-column';
import { LineScan } from './scan-line';
import type { TextIndex } from './text-index';
import type { TokenReader } from './token-reader';

/** Where the columns of a daily export are; -1: it has none. */
export type DailyColumns = Readonly<
  Record<'product' | 'feature' | 'version' | 'team' | 'day' | 'tokens' | 'access', number>
>;

/** What reads cells, and takes rows that were read. */
export interface DailyParts {
  readonly days: DayReader;
  readonly charges: TokenReader;
  readonly people: PeopleIndex;
  readonly products: TextIndex;
  readonly features: TextIndex;
  readonly versions: TextIndex;
  readonly teams: TextIndex;
  readonly accesses: AccessIndex;
  put(
    person: number,
    product: number,
    feature: number,
    version: number,
    team: number,
    day: number,
    tokens: number,
    access: number,
  ): void;
}

const LONGEST_DAY = 12;
/** Added to remembered tokens, which are whole, where they were finer in the file. */
const ROUNDED = 0.5;

/**
 * Reads rows straight from the text: cells that came before are known by their letters, and no
 * string is made for them. Whatever is unusual about a line is left to the reading of its cells.
 */
export class PlainLines {
  private readonly scan = new LineScan();
  private readonly known = {
    product: new RawColumn(),
    feature: new RawColumn(),
    version: new RawColumn(),
    team: new RawColumn(),
    day: new RawColumn(),
    tokens: new RawColumn(),
    access: new RawColumn(),
  };
  private readonly memo: PeopleMemo;

  constructor(
    private readonly parts: DailyParts,
    private readonly at: DailyColumns,
    private readonly width: number,
  ) {
    this.memo = new PeopleMemo(parts.people);
  }

  /**
   * Read all lines but the first `skipped`.
   * @param otherwise reads a line by its cells
   */
  read(plain: PlainText, skipped: number, otherwise: (row: string[], line: number) => void): void {
    const { scan } = this;
    scan.load(plain);
    for (let line = 0; scan.next < scan.end; line++) {
      scan.scan();
      if (line < skipped) continue;
      if (scan.odd || scan.count !== this.width || !this.take()) otherwise(scan.cells(), line);
    }
  }

  /** Take the line just scanned. @returns false, with nothing done, when its cells must be looked at */
  private take(): boolean {
    const { parts, at, known } = this;
    const day = this.day();
    if (day === NO_DAY || parts.days.open) return false;
    // In the order in which cells are read: what one column proves of later rows must be the same.
    const product = this.index(known.product, at.product, parts.products);
    if (product === NONE) return false;
    const access = at.access < 0 ? ACCESS.unsaid : this.index(known.access, at.access, parts.accesses);
    const tokens = at.tokens < 0 ? ABSENT : this.tokens();
    if (parts.charges.code !== null) return false;
    parts.put(
      this.memo.of(this.scan),
      product,
      at.feature < 0 ? NONE : this.index(known.feature, at.feature, parts.features),
      at.version < 0 ? NONE : this.index(known.version, at.version, parts.versions),
      at.team < 0 ? NONE : this.index(known.team, at.team, parts.teams),
      day,
      tokens,
      access,
    );
    return true;
  }

  private index(column: RawColumn, at: number, index: { of(raw: string): number }): number {
    const found = this.find(column, at);
    if (found >= 0) return column.valueAt(found);
    const value = index.of(this.scan.cell(at));
    this.remember(column, at, value);
    return value;
  }

  private find(column: RawColumn, at: number): number {
    const { view, starts, ends } = this.scan;
    return column.find(view, starts[at] ?? 0, ends[at] ?? 0);
  }

  private remember(column: RawColumn, at: number, value: number): void {
    const { view, starts, ends } = this.scan;
    const start = starts[at] ?? 0;
    const end = ends[at] ?? 0;
    if (end - start <= LONGEST_CELL) column.add(view, start, end, value);
  }

  private day(): number {
    const { scan, at, parts } = this;
    const column = this.known.day;
    // Moments differ row by row: the reader knows them by their days.
    const isShort = (scan.ends[at.day] ?? 0) - (scan.starts[at.day] ?? 0) <= LONGEST_DAY;
    const found = isShort ? this.find(column, at.day) : -1;
    if (found >= 0) return column.valueAt(found);
    if (parts.days.open) return NO_DAY;
    const day = parts.days.read(scan.cell(at.day));
    if (isShort && day !== NO_DAY && !parts.days.open) this.remember(column, at.day, day);
    return day;
  }

  private tokens(): number {
    const { at, parts } = this;
    const { charges } = parts;
    const column = this.known.tokens;
    const found = this.find(column, at.tokens);
    if (found < 0) {
      const tokens = charges.read(this.scan.cell(at.tokens));
      if (charges.code === null)
        this.remember(column, at.tokens, charges.rounded ? tokens + ROUNDED : tokens);
      return tokens;
    }
    const value = column.valueAt(found);
    const tokens = Math.floor(value);
    charges.code = null;
    charges.rounded = tokens !== value;
    return tokens;
  }
}
