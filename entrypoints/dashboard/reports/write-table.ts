import { HEADS, type ReportId } from '@/components/dashboard/reports/tables/heads';
import { inPieces } from '@/core/report/in-pieces';
import { MAKE } from './make-tables';
import type { ReportWriter } from './open-report';
import { STORED } from './report-protocol';
import type { Sources } from './sources';

/** Rows sent to the worker at once: their sentences take a few milliseconds. */
const PIECE = 250;

/** @returns how many rows there were @throws Error, StoreError */
export async function writeTable(sources: Sources, id: ReportId, writer: ReportWriter): Promise<number> {
  const { t, facts } = sources;
  const head = HEADS[id](t, facts.settings.currency);
  const stored = STORED.find((one) => one === id);
  if (stored) {
    const { filter, today } = facts;
    const done = await writer.ask({ do: 'stored', table: stored, head, filter, today });
    return done.kind === 'done' ? done.added : 0;
  }
  const table = await makeTable(sources, id);
  await writer.ask({ do: 'begin', head });
  let rows = 0;
  for (const piece of table ? inPieces(table.rows, PIECE) : []) {
    await writer.ask({ do: 'rows', rows: piece });
    rows += piece.length;
  }
  return rows;
}

const isMade = (id: ReportId): id is keyof typeof MAKE => Object.hasOwn(MAKE, id);
const makeTable = (sources: Sources, id: ReportId) => (isMade(id) ? MAKE[id](sources) : null);
