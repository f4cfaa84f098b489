import { type EnrichedTable, enrichedCsv, type ReportWords } from '@/core/report/enriched-csv';
import { teamKey } from '@/core/store/keys';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import type { DataOf } from '../handle';
import { type GroupWords, privateTable } from './private-report';
import { standingRows } from './standing-rows';
import { teamKnowledge } from './team-knowledge';
import { toldOnPage } from './told-on-page';

/** A table in the portal's words or ours, to be completed. */
type Report = Omit<EnrichedTable, 'verdicts' | 'currency' | 'words'> & { readonly complete: boolean };

/** The table as looked at with what Flexmeter says of each row, as a CSV file. @throws StoreError */
export async function reportCsv(
  store: Store,
  asLookedAt: Report,
  today: Day,
  words: ReportWords & { readonly column: GroupWords },
): Promise<DataOf<'report:csv'>> {
  const told = await toldOnPage(store, asLookedAt.rows);
  const request = { ...asLookedAt, rows: asLookedAt.rows.filter((_, at) => told[at]) };
  const knowledge = await teamKnowledge(store, request.team);
  const asked = request.rows.flatMap(({ observation }, row) => (observation ? [{ row, observation }] : []));
  const verdicts = (await standingRows(store, { ...request, rows: asked }, knowledge, today)).rows;
  const teamOf = ({ observation }: Report['rows'][number]): string =>
    teamKey(observation?.team === undefined ? request.team : { kind: 'one', name: observation.team });
  return enrichedCsv({
    ...(await privateTable(store, request, teamOf, today, words.column)),
    verdicts: new Map(verdicts.map((verdict) => [verdict.row, verdict])),
    currency: knowledge.settings.currency,
    words,
  });
}
