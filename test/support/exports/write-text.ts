import { isoOfDay } from '@/core/units/day';
import type { Column, ExportTable, Value } from './table';

/** How a text file is written. */
export interface TextOptions {
  readonly generation: 'snake' | 'title' | 'api';
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly newline: '\n' | '\r\n' | '\r';
  readonly quotes: 'needed' | 'all';
  readonly decimal: '.' | ',';
  readonly dates: 'iso' | 'timestamp' | 'dmy' | 'mdy' | 'dots' | 'slashes';
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly bom: boolean;
  readonly sep: boolean;
  readonly finalNewline: boolean;
  readonly before: readonly string[]; // lines above the header
  readonly after: readonly string[]; // lines below the data
}

export const PLAIN: TextOptions = {
  generation: 'title',
  delimiter: ',',
  newline: '\n',
  quotes: 'needed',
  decimal: '.',
  dates: 'iso',
  encoding: 'utf-8',
  bom: false,
  sep: false,
  finalNewline: true,
  before: [],
  after: [],
};

export const headerOf = (column: Column, generation: TextOptions['generation']): string =>
  generation === 'api' ? (column.api ?? column.title) : column[generation];

export function dayText(day: Parameters<typeof isoOfDay>[0], dates: TextOptions['dates']): string {
  const iso = isoOfDay(day);
  const [year, month, date] = iso.split('-');
  switch (dates) {
    case 'iso':
      return iso;
    case 'timestamp':
      return `${iso}T00:00:00Z`;
    case 'dmy':
      return `${date}/${month}/${year}`;
    case 'mdy':
      return `${Number(month)}/${Number(date)}/${year}`;
    case 'dots':
      return `${date}.${month}.${year}`;
    case 'slashes':
      return `${year}/${month}/${date}`;
  }
}

export function valueText(value: Value, options: TextOptions): string {
  if (value === null || typeof value === 'string') return value ?? '';
  if ('day' in value) return dayText(value.day, options.dates);
  if ('moment' in value) {
    const day = dayText(value.moment, options.dates);
    return options.dates === 'timestamp'
      ? day.replace('00:00:00', '21:20:32')
      : options.dates === 'iso'
        ? `${day} 21:20`
        : day;
  }
  if ('count' in value) return String(value.count);
  const text = 'tokens' in value ? String(value.tokens / 100) : value.decimal.toFixed(1);
  return text.replace('.', options.decimal);
}

/** A table as the bytes of a delimited text file. */
export function writeText(table: ExportTable, some: Partial<TextOptions> = {}): Uint8Array<ArrayBuffer> {
  const options = { ...PLAIN, ...some };
  const { delimiter, newline } = options;
  const quoted = (text: string): string =>
    options.quotes === 'all' || /["\r\n\t,;|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const records = [
    table.columns.map((column) => headerOf(column, options.generation)),
    ...table.rows.map((row) => row.map((value) => valueText(value, options))),
  ];
  const lines = [
    ...(options.sep ? [`sep=${delimiter}`] : []),
    ...options.before,
    ...records.map((cells) => cells.map(quoted).join(delimiter)),
    ...options.after,
  ];
  return encode(lines.join(newline) + (options.finalNewline ? newline : ''), options);
}

const WESTERN = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
    byte,
  ]),
);

export function encode(
  text: string,
  { encoding, bom }: Pick<TextOptions, 'encoding' | 'bom'>,
): Uint8Array<ArrayBuffer> {
  const marked = bom && encoding !== 'windows-1252' ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return new Uint8Array(new TextEncoder().encode(marked));
  if (encoding === 'windows-1252')
    return Uint8Array.from([...marked], (letter) => {
      const byte = WESTERN.get(letter);
      if (byte === undefined) throw new RangeError(`Windows-1252 has no ${letter}`);
      return byte;
    });
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at++)
    view.setUint16(at * 2, marked.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}
