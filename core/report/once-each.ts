import type { ReportColumn, ReportValue } from './report-table';
import type { TextChanges } from './text-changes';

/** Values kept of one column: names and products come again and again, identifiers don't. */
const KEPT = 20_000;

/**
 * Works each value of each column out once, as long as it comes again. What had to be changed is worked out anew, so that
 * every occurrence is counted.
 * @param write a value as the format has it
 */
export function onceEach(
  columns: readonly ReportColumn[],
  changes: TextChanges,
  write: (column: ReportColumn, value: ReportValue, at: number) => string,
): (value: ReportValue, at: number) => string {
  const known = columns.map(() => new Map<ReportValue, string>());
  return (value, at) => {
    const own = known[at];
    const column = columns[at];
    if (!own || !column) return '';
    const found = own.get(value);
    if (found !== undefined) return found;
    const before = changes.count;
    const text = write(column, value, at);
    if (changes.count !== before) return text;
    if (own.size >= KEPT) own.clear();
    own.set(value, text);
    return text;
  };
}
