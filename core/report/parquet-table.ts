import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { ReportColumn, ReportRow, ReportValue, TableHead } from './report-table';
import { type TextChanges, wellFormed } from './text-changes';
import { dayOf, digitsOf, valueText } from './value-text';
import type { Sink } from './zip-file';

/** Rows written at once: as many as a reader likes to take, and few enough to be held. */
const GROUP = 65_536;
/** Decimal digits that a 64-bit integer holds for sure. */
const PRECISION = 18;

/** One table as Parquet, written as it grows. */
export interface ParquetTable {
  readonly add: (rows: Iterable<ReportRow>) => void;
  /** @param metadata keys and values beside the schema */
  readonly finish: (metadata: Readonly<Record<string, string>>) => void;
}

/** Hands on what was written after each group of rows, and keeps none of it. */
class SinkWriter extends ByteWriter {
  constructor(private readonly sink: Sink) {
    super();
  }
  flush(): void {
    if (this.index > 0) this.sink(this.getBytes().slice());
    this.index = 0;
  }
  override finish(): void {
    this.flush();
  }
}

/** @param maker as the file's creator @param changes counts texts that can't be taken as they are */
export function parquetTable(
  { columns }: TableHead,
  maker: string,
  sink: Sink,
  changes: TextChanges,
): ParquetTable {
  const writer = new ParquetWriter({
    writer: new SinkWriter(sink),
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)],
    createdBy: maker,
  });
  const held = columns.map((): (string | number | bigint | null)[] => []);
  const count = () => held[0]?.length ?? 0;
  const write = () => {
    const columnData = columns.map(({ key }, i) => ({ name: key, data: held[i] ?? [] }));
    void writer.write({ columnData, rowGroupSize: GROUP });
    for (const column of held) column.length = 0;
  };
  return {
    add: (rows) => {
      for (const row of rows) {
        for (const [i, column] of columns.entries()) held[i]?.push(stored(column, row[i] ?? null, changes));
        if (count() === GROUP) write();
      }
    },
    finish: (metadata) => {
      if (count() > 0) write();
      writer.kvMetadata = Object.entries(metadata).map(([key, value]) => ({
        key,
        value: wellFormed(value),
      }));
      void writer.finish();
    },
  };
}

function elementOf(column: ReportColumn): SchemaElement {
  const base = { name: column.key, repetition_type: 'OPTIONAL' } as const;
  switch (column.type) {
    case 'text':
      return { ...base, type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } };
    case 'int':
      return { ...base, type: 'INT64' };
    case 'number':
    case 'percent':
      return { ...base, type: 'DOUBLE' };
    case 'day':
      return { ...base, type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } };
    case 'money':
    case 'tokens': {
      const decimals = { precision: PRECISION, scale: digitsOf(column) ?? 0 };
      const logical = { logical_type: { type: 'DECIMAL', ...decimals } } as const;
      return { ...base, type: 'INT64', converted_type: 'DECIMAL', ...decimals, ...logical };
    }
  }
}

function stored(
  column: ReportColumn,
  value: ReportValue,
  changes: TextChanges,
): string | number | bigint | null {
  if (column.type === 'text') {
    const text = valueText(column, value);
    return text === null ? null : changes.wellFormed(text);
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  if (column.type === 'number' || column.type === 'percent') return value;
  if (column.type === 'day') return dayOf(value);
  const whole = Math.round(value);
  return Number.isSafeInteger(whole) ? BigInt(whole) : null;
}
