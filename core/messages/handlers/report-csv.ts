import { type EnrichedTable, enrichedCsv, type ReportWords } from '@/core/report/enriched-csv';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import type { DataOf } from '../handle';
import { standingRows } from './standing-rows';
import { teamKnowledge } from './team-knowledge';

/** A table in the portal's words or ours, to be completed. */
type Report = Omit<EnrichedTable, 'verdicts' | 'currency' | 'words'> & { readonly complete: boolean };

/** The table as looked at with what Flexmeter says of each row, as a CSV file. @throws StoreError */
export async function reportCsv(
  store: Store,
  request: Report,
  today: Day,
  words: ReportWords,
): Promise<DataOf<'report:csv'>> {
  const knowledge = await teamKnowledge(store, request.team);
  const asked = request.rows.flatMap(({ observation }, row) => (observation ? [{ row, observation }] : []));
  const verdicts = (await standingRows(store, { ...request, rows: asked }, knowledge, today)).rows;
  return enrichedCsv({
    ...request,
    verdicts: new Map(verdicts.map((verdict) => [verdict.row, verdict])),
    currency: knowledge.settings.currency,
    words,
  });
}
