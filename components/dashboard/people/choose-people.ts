import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import { fold } from '@/core/units/fold';
import type { Filters, PersonRow, SortKey } from './people-view';
import { kindOf } from './verdict-kind';

/** The people that pass the filters, in their order. Of those alike the one with the larger saving comes first. */
export function choosePeople(
  people: readonly PersonRow[],
  { kind, search, sort, down }: Filters,
  locale: string,
): PersonRow[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const found = people.filter(
    (row) =>
      (kind === '' || kindOf(row) === kind) &&
      words.every((word) => fold(`${row.name} ${row.email ?? ''}`).includes(word)),
  );
  const collator = new Intl.Collator(locale, { numeric: true });
  const way = down ? -1 : 1;
  const value = VALUES[sort];
  const compare = (a: PersonRow, b: PersonRow): number => {
    const [x, y] = [value(a), value(b)];
    if (x === y) return 0;
    // What isn't known comes last whichever way.
    if (x === null) return 1;
    if (y === null) return -1;
    return way * (typeof x === 'string' ? collator.compare(x, String(y)) : x - Number(y));
  };
  return found.sort((a, b) => compare(a, b) || b.verdict.saving - a.verdict.saving || a.id - b.id);
}

const VALUES: Readonly<Record<SortKey, (row: PersonRow) => string | number | null>> = {
  name: ({ name }) => name,
  present: ({ verdict }) => verdict.present.join(),
  advised: ({ verdict }) => verdict.seats.join(),
  flex: ({ verdict }) => verdict.costs.flex,
  seats: ({ verdict }) => verdict.costs.seats,
  saving: ({ verdict }) => verdict.saving,
  probability: ({ verdict }) => verdict.probability,
  days: ({ verdict }) => verdict.days?.expected ?? null,
  margin: ({ verdict }) => marginOf(verdict),
  risk: ({ verdict }) => verdict.risk,
  since: ({ verdict }) => verdict.since,
};

/** Expected days a year above break-even (below: negative); null: no number of days decides. */
export const marginOf = ({ days }: Pick<AdvisedVerdict, 'days'>): number | null =>
  days && Math.round(days.expected) - Math.ceil(days.breakEven);
