import type { CaptureMeta, TeamFacts } from '@/core/ledger/types';
import type { PageKind } from '@/core/model/capture';
import type { ReportWords } from '@/core/report/enriched-csv';
import { type StoredColumn, storedTable } from '@/core/report/stored-table';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { reportCsv } from './report-csv';

/** Tables worth exporting, the one that says most of people first. */
const PAGES: readonly PageKind[] = ['by-user', 'usage-report', 'by-product'];

/** The newest complete table of a team that was read whole; null: none yet. */
function newestTable(facts: TeamFacts): CaptureMeta | null {
  for (const page of PAGES) {
    const found = facts.captures.findLast((capture) => capture.page === page && facts.rows.has(capture.id));
    if (found) return found;
  }
  return null;
}

/**
 * The CSV report of a team's newest complete table as the store has it, for the popup.
 * @param team its key
 * @param locale BCP 47: decides delimiter and decimal sign
 * @returns null when no table was read whole yet
 * @throws StoreError
 */
export async function teamReport(
  store: Store,
  team: string,
  today: Day,
  locale: string,
  words: ReportWords & { readonly column: (column: StoredColumn) => string },
): Promise<{ fileName: string; text: string } | null> {
  const facts = await loadTeamFacts(store, team);
  const meta = newestTable(facts);
  if (!meta) return null;
  const { page, team: of, period, complete } = meta;
  const table = storedTable(facts.rows.get(meta.id) ?? [], words.column);
  return reportCsv(store, { page, team: of, period, complete, locale, ...table }, today, words);
}
