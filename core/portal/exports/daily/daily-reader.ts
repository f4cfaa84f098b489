import type { Period } from '@/core/model/scalars';
import { centitokens, day as dayOf } from '@/core/units/brands';
import type { Field } from '../header/fields';
import type { Layout } from '../header/layout';
import { Refused } from '../refused';
import { Rejections } from '../rejections';
import { isNote, isSum, isTotal, oddRow } from '../row-gate';
import { type Cell, cellText, type RowChunk, type RowSource } from '../rows';
import {
  ABSENT,
  ACCESS,
  type DailyBatch,
  type Dictionaries,
  type LeftOut,
  NONE,
  type ReadOptions,
  type RowCode,
} from '../types';
import { AccessIndex } from './access-index';
import { BATCH, newBatch, trimmed } from './columns';
import { DayReader, NO_DAY } from './day-reader';
import { likelyOrder, settleDays } from './held-days';
import { PeopleIndex } from './people-index';
import { type DailyColumns, PlainLines } from './plain-lines';
import { TextIndex } from './text-index';
import { TokenReader } from './token-reader';

/** Turns rows of a daily export into batches of columns, never making an object for a row. */
export class DailyReader {
  readonly rejections = new Rejections();
  ignored = 0;
  private rows = 0;
  private hiddenRows = 0;
  private teamlessRows = 0;
  private roundedRows = 0;
  private tokens = 0;
  private hasTokens = false;
  /** Days with rejected rows; with NO_DAY: the day of some isn't known. */
  private readonly shortDays = new Set<number>();
  private first = Number.POSITIVE_INFINITY;
  private last = Number.NEGATIVE_INFINITY;
  private batch = newBatch();
  private full: DailyBatch[] = [];
  readonly days: DayReader;
  readonly charges = new TokenReader();
  readonly people: PeopleIndex;
  /** A line of totals may stand between the rows, with its word in the product's place. */
  readonly products = new TextIndex((text) => isTotal([text]));
  readonly features = new TextIndex();
  readonly versions = new TextIndex();
  readonly teams = new TextIndex();
  readonly accesses = new AccessIndex();
  private readonly at: DailyColumns;
  private readonly lines: PlainLines;

  constructor(
    private readonly layout: Layout,
    private readonly source: Pick<RowSource, 'ragged' | 'is1904'>,
    private readonly options: ReadOptions,
    private readonly stated: Period | null,
  ) {
    const at = (field: Field): number => layout.columns.get(field) ?? -1;
    this.days = new DayReader(options.today, options.dateOrder ?? null, source.is1904 === true);
    this.people = new PeopleIndex({
      email: at('email'),
      autodeskId: at('autodeskId'),
      hash: at('hash'),
      name: at('name'),
      firstName: at('firstName'),
      lastName: at('lastName'),
    });
    this.at = {
      product: at('product'),
      feature: at('feature'),
      version: at('version'),
      team: at('team'),
      day: at('day'),
      tokens: at('tokens'),
      access: at('access'),
    };
    this.lines = new PlainLines(this, this.at, layout.width);
  }

  /** The first rows decide how numbers are written. */
  learn(rows: readonly (readonly Cell[])[]): void {
    const { tokens } = this.at;
    if (tokens < 0) return;
    const cells = rows.map((row) => row[tokens] ?? null);
    this.charges.learn(cells, []);
  }

  /** Read a chunk's rows from `from` on. @throws Refused `truncated` */
  add(chunk: RowChunk, from: number): void {
    if (chunk.plain) {
      this.lines.read(chunk.plain, from, (row, i) => this.addCells(row, chunk, i));
      return;
    }
    for (let i = from; i < chunk.rows.length; i++) {
      const row = chunk.rows[i];
      if (row !== undefined) this.addCells(row, chunk, i);
    }
  }

  private addCells(row: readonly Cell[], chunk: RowChunk, i: number): void {
    if (row.length !== this.layout.width || chunk.broken !== undefined || row[0] === '') {
      const odd = oddRow(row, chunk, i, this.layout, this.source.ragged);
      if (odd === 'ignore') {
        if (row.length > 1) this.ignored++;
        return;
      }
      if (odd !== null) {
        this.reject(chunk.lineOf(i), null, odd, NO_DAY);
        return;
      }
    }
    this.addRow(row, chunk, i);
  }

  private addRow(row: readonly Cell[], chunk: RowChunk, i: number): void {
    const { at } = this;
    const wasOpen = this.days.open;
    const day = this.days.read(row[at.day] ?? '');
    if (wasOpen && !this.days.open) this.settle();
    if (day === NO_DAY) {
      this.refuse(row, chunk, i, 'day', this.days.code ?? 'no-day', NO_DAY);
      return;
    }
    const product = this.products.of(textAt(row, at.product));
    if (product === NONE) {
      this.refuse(row, chunk, i, 'product', 'no-product', day);
      return;
    }
    const access = at.access < 0 ? ACCESS.unsaid : this.accesses.of(textAt(row, at.access));
    let tokens: number = ABSENT;
    if (at.tokens >= 0) {
      tokens = this.charges.read(row[at.tokens]);
      const { code } = this.charges;
      // A subscription charges no tokens: a dash there is a blank.
      if (code !== null && !(code === 'placeholder' && access === ACCESS.subscription)) {
        this.refuse(row, chunk, i, 'tokens', code, day);
        return;
      }
    }
    const feature = at.feature < 0 ? NONE : this.features.of(textAt(row, at.feature));
    const version = at.version < 0 ? NONE : this.versions.of(textAt(row, at.version));
    const team = at.team < 0 ? NONE : this.teams.of(textAt(row, at.team));
    this.put(this.people.of(row), product, feature, version, team, day, tokens, access);
  }

  /** Take a row that was read, `charges` last. */
  put(
    person: number,
    product: number,
    feature: number,
    version: number,
    team: number,
    day: number,
    tokens: number,
    access: number,
  ): void {
    const { batch } = this;
    const to = batch.length;
    batch.person[to] = person;
    batch.product[to] = product;
    batch.feature[to] = feature;
    batch.version[to] = version;
    batch.team[to] = team;
    batch.day[to] = day;
    batch.tokens[to] = tokens;
    batch.access[to] = access;
    batch.length = to + 1;
    this.rows++;
    if (person === NONE) this.hiddenRows++;
    if (team === NONE) this.teamlessRows++;
    if (tokens !== ABSENT) {
      this.tokens += tokens;
      this.hasTokens = true;
      if (this.charges.rounded) this.roundedRows++;
    }
    if (day < this.first) this.first = day;
    if (day > this.last) this.last = day;
    if (batch.length === BATCH) {
      this.full.push(batch);
      this.batch = newBatch();
    }
  }

  private refuse(
    row: readonly Cell[],
    chunk: RowChunk,
    i: number,
    field: Field,
    code: RowCode,
    day: number,
  ): void {
    // Excel turns the dates it takes for its own into wrong ones and leaves the rest as text.
    if (field === 'day' && code === 'contradiction' && this.source.ragged)
      throw new Refused('ambiguous-dates', chunk.lineOf(i));
    const missing = code === 'no-day' || code === 'no-product' || code === 'unparsable';
    if ((missing && (isSum(row) || isNote(row))) || this.isHeader(row)) this.ignored++;
    else this.reject(chunk.lineOf(i), field, code, day);
  }

  private reject(line: number, field: Field | null, code: RowCode, day: number): void {
    const header = field === null ? null : this.layout.headers[this.layout.columns.get(field) ?? -1];
    this.rejections.add(line, header ?? null, code);
    // What lies ahead is of none of the days told of.
    if (code !== 'future-day') this.shortDays.add(day);
  }

  /** Files put one behind the other have it again. */
  private isHeader(row: readonly Cell[]): boolean {
    return this.layout.headers.every((header, at) => cellText(row[at]).trim() === header);
  }

  private leftOut(): { leftOut?: LeftOut } {
    if (this.shortDays.size === 0) return {};
    const days = [...this.shortDays].filter((day) => day !== NO_DAY).sort((a, b) => a - b);
    return { leftOut: { days, anyDay: days.length < this.shortDays.size } };
  }

  /** The order of days is known now: those read before are put right. */
  private settle(): void {
    const { order } = this.days;
    if (order === null) return;
    for (const batch of [...this.full, this.batch]) settleDays(batch, order, this.options.today);
    // Those of rejected rows may be others now.
    if (order === 'mdy' && this.shortDays.size > 0) this.shortDays.clear();
    if (order === 'mdy' && this.rejections.count > 0) this.shortDays.add(NO_DAY);
    if (order === 'mdy' && this.rows > 0) {
      const days = [...this.full, this.batch].flatMap(({ day, length }) => [
        ...new Set(day.subarray(0, length)),
      ]);
      this.first = days.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
      this.last = days.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    }
  }

  /** Batches that are done. While the order of days is open there are none. */
  take(): DailyBatch[] {
    if (this.days.open) return [];
    const done = this.full;
    this.full = [];
    return done;
  }

  /** The last batches. @throws Refused `ambiguous-dates` */
  finish(): DailyBatch[] {
    if (this.days.open) {
      const order = likelyOrder([...this.full, this.batch], this.options.today, this.stated);
      if (order === null) throw new Refused('ambiguous-dates');
      this.days.settle(order);
      this.settle();
    }
    return [...this.take(), ...(this.batch.length > 0 ? [trimmed(this.batch)] : [])];
  }

  get dictionaries(): Dictionaries {
    return {
      people: this.people.entries,
      products: this.products.entries,
      features: this.features.entries,
      versions: this.versions.entries,
      teams: this.teams.entries,
    };
  }

  /** What the preview says of the rows. */
  summary() {
    return {
      teams: [...this.teams.entries],
      teamlessRows: this.teamlessRows,
      period: this.rows > 0 ? { from: dayOf(this.first), to: dayOf(this.last) } : null,
      periodNeeded: false,
      rows: this.rows,
      people: this.people.distinct,
      hiddenRows: this.hiddenRows,
      products: this.products.entries.length,
      tokens: this.hasTokens ? centitokens(this.tokens) : null,
      roundedRows: this.roundedRows,
      ...this.leftOut(),
    };
  }
}

const textAt = (row: readonly Cell[], column: number): string => {
  const cell = row[column];
  return typeof cell === 'string' ? cell : cellText(cell);
};
