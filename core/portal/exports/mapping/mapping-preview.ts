import type { GroupKind } from '@/core/model/group-kind';
import { type MappingPreview, type MappingRow, PLACE_KINDS, type TableColumns } from './mapping-types';

/** What there is to say of a list before it is stored. */
export function mappingPreview(rows: readonly MappingRow[], columns: TableColumns): MappingPreview {
  const names = new Map<GroupKind, Set<string>>();
  for (const { kind, name } of rows.flatMap(({ places }) => places))
    names.set(kind, (names.get(kind) ?? new Set()).add(name));
  const places = Object.values(PLACE_KINDS).flatMap((kind) => {
    const count = names.get(kind)?.size ?? 0;
    return count > 0 ? [{ kind, count }] : [];
  });
  return { columns, places, people: null };
}
