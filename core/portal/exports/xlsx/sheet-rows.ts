import { Refused } from '../refused';
import type { Cell, RowChunk } from '../rows';
import { readXml, type XmlHandler } from './read-xml';
import { isoOfSerial } from './serial-day';
import { unescaped } from './strings';
import type { Sheet } from './workbook';

/** What cells of a sheet point to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly is1904: boolean;
}

const MOST_COLUMNS = 1000;

/** Column of a cell address, from 0: "C7" is 2. @returns -1 when it is no address */
export function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at++) {
    const code = address.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/** Rows of a sheet, piece by piece. Rows and cells that are left out are blank. @throws Refused `corrupt` */
export async function* sheetRows(sheet: Sheet, context: SheetContext): AsyncGenerator<RowChunk> {
  const builder = new SheetBuilder(context);
  for await (const _ of readXml(sheet.source, builder)) {
    const chunk = builder.take();
    if (chunk) yield chunk;
  }
  if (!builder.ended) throw new Refused('corrupt');
}

class SheetBuilder implements XmlHandler {
  ended = false;
  private rows: Cell[][] = [];
  private lines: number[] = [];
  private row: Cell[] = [];
  private line = 0;
  private column = -1;
  private type = '';
  private isDate = false;
  private value = '';
  private wanted = false;
  /** A formula nobody worked out. */
  private unknown = false;
  private spoken = 0;
  private readonly dates = new Map<string, Cell>();

  constructor(private readonly context: SheetContext) {}

  /** The rows that are whole by now. */
  take(): RowChunk | null {
    if (this.rows.length === 0) return null;
    const { rows, lines } = this;
    this.rows = [];
    this.lines = [];
    return { rows, lineOf: (at) => lines[at] ?? 0 };
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'c') {
      const address = attribute('r');
      this.column = address === undefined ? this.column + 1 : columnOf(address);
      this.type = attribute('t') ?? 'n';
      this.isDate = this.type === 'n' && (this.context.dateStyles[Number(attribute('s') ?? '0')] ?? false);
      this.value = '';
      this.unknown = false;
    } else if (name === 'f') this.unknown = true;
    else if (name === 'v' || name === 't') this.wanted = this.spoken === 0;
    else if (name === 'rPh') this.spoken++;
    else if (name === 'row') {
      this.line = Number(attribute('r') ?? this.line + 1);
      this.row = [];
      this.column = -1;
    }
  }

  text(text: string): void {
    if (this.wanted) this.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') {
      this.wanted = false;
      this.unknown = false;
    } else if (name === 'rPh') this.spoken--;
    else if (name === 'c') this.put();
    else if (name === 'row') {
      this.rows.push(this.row);
      this.lines.push(this.line);
    } else if (name === 'sheetData') this.ended = true;
  }

  private put(): void {
    if (this.unknown) {
      this.type = 'e';
      this.value = '#N/A';
    }
    if (this.value === '' || this.column < 0 || this.column >= MOST_COLUMNS) return;
    while (this.row.length < this.column) this.row.push('');
    this.row[this.column] = this.cell();
  }

  private cell(): Cell {
    switch (this.type) {
      case 's': {
        const text = this.context.strings[Number(this.value)];
        if (text === undefined) throw new Refused('corrupt', this.line);
        return text;
      }
      case 'n':
        return this.isDate ? this.date() : numberOf(this.value);
      case 'e':
        return '#N/A'; // whichever error: not known, which is no blank
      case 'b':
        return this.value === '1' ? 'TRUE' : 'FALSE';
      default:
        return unescaped(this.value);
    }
  }

  /** Most days of a file come many times. */
  private date(): Cell {
    const before = this.dates.get(this.value);
    if (before !== undefined) return before;
    const serial = Number(this.value);
    const date = isoOfSerial(serial, this.context.is1904) ?? numberOf(this.value);
    if (this.dates.size < 50_000) this.dates.set(this.value, date);
    return date;
  }
}

function numberOf(text: string): Cell {
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}
