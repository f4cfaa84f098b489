import type { MappingPeople, NamedOnLine, TableColumns } from '@/core/portal/exports/mapping/mapping-types';
import type { FilePreview, FileRefusal } from '@/core/portal/exports/types';

/** What files hold, shown before anything is stored. */
interface Preview {
  readonly tables: readonly FilePreview[];
  readonly refused: readonly FileRefusal[];
}

/** The shape of a text without what it says: "anna@firm.example" becomes "••••@••••.•••••••". */
const masked = (text: string): string => text.replace(/[\p{L}\p{M}\p{N}]/gu, '•');

/** The same preview without anybody's name: lines tell who is meant, the shape of its values what a column holds. */
export const maskPreview = <P extends Preview>(preview: P): P => ({
  ...preview,
  tables: preview.tables.map((table) => {
    const { mapping } = table;
    if (!mapping) return table;
    const { columns, people } = mapping;
    return {
      ...table,
      mapping: { ...mapping, columns: maskColumns(columns), people: people && maskPeople(people) },
    };
  }),
  refused: preview.refused.map((one) => (one.columns ? { ...one, columns: maskColumns(one.columns) } : one)),
});

/** Without a header its first line is somebody's. */
const maskColumns = (columns: TableColumns): TableColumns => ({
  ...columns,
  headers: columns.choice.hasHeader ? columns.headers : columns.headers.map(masked),
  sample: columns.sample.map((row) => row.map(masked)),
});

const maskPeople = ({ matched, ...those }: MappingPeople): MappingPeople => {
  const lines = (people: readonly NamedOnLine[]) =>
    people.map(({ line, name }) => ({ line, name: masked(name) }));
  return {
    matched,
    unknown: lines(those.unknown),
    unknownNames: lines(those.unknownNames),
    unclear: lines(those.unclear),
  };
};
