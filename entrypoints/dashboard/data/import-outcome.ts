import type { ImportPreviewState, StoredTable, StoredTeam } from '@/components/dashboard/data/import-view';
import { ALWAYS } from '@/core/model/scalars';
import { teamDays } from '@/core/store/daily/team-queries';
import type { ImportOutcome } from '@/core/store/imports/types';
import { teamNameOf } from '@/core/store/keys';
import type { Store } from '@/core/store/store';
import { centitokens } from '@/core/units/brands';

/** How each wanted table was taken. */
export function storedTables(
  { tables }: ImportOutcome,
  { tables: previews }: ImportPreviewState,
): StoredTable[] {
  return tables.map(({ table, file, stored, why }) => {
    const preview = previews.find((one) => one.table === table);
    return { file, sheet: preview?.sheet ?? null, rows: preview?.rows ?? 0, stored, why };
  });
}

/** What daily rows say now of the teams an import touched. @throws StoreError */
export async function storedTeams(store: Store, { tables }: ImportOutcome): Promise<StoredTeam[]> {
  const keys = [...new Set(tables.flatMap(({ teams }) => teams))].sort();
  const found: StoredTeam[] = [];
  for (const key of keys) {
    const days = await teamDays(store, key, ALWAYS);
    const first = days[0];
    const last = days.at(-1);
    if (!first || !last) continue;
    found.push({
      name: teamNameOf(key),
      tokens: centitokens(days.reduce((sum, { tokens }) => sum + tokens, 0)),
      rows: days.reduce((sum, { rows }) => sum + rows, 0),
      period: { from: first.from, to: last.to },
    });
  }
  return found;
}
