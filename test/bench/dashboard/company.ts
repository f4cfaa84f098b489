import type { Capture } from '@/core/model/capture';
import type { Day } from '@/core/units/brands';
import { type Company, expectedCapture, generateCompany, presetPeriod } from '../../support/company';
import { dailyTable, type ExportTable, groupsTable, subscriptionsTable } from '../../support/exports/table';
import { writeText } from '../../support/exports/write-text';

const PEOPLE = 5_000;
/** So many days of them make a million rows. */
export const BENCH_DAYS = 768;
/** People of the second team, so that there is one to change to. */
const OTHERS = 60;
const DEPARTMENTS = 40;

export interface BenchCompany {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
  /** What only pages tell: balances with the history of tokens. */
  readonly captures: readonly Capture[];
  readonly people: number;
  readonly rows: number;
}

/** A company of one large team and a small one, as its export files and pages tell of it. The same day gives the same. */
export function benchCompany(today: Day): BenchCompany {
  const large = generateCompany(
    { today, seed: 6, people: PEOPLE, teams: 1, history: BENCH_DAYS },
    { teams: [{ name: 'Halden & Roth Engineering', country: 'DE' }] },
  );
  const small = generateCompany(
    { today, seed: 7, people: OTHERS, teams: 1, history: BENCH_DAYS },
    { teams: [{ name: 'Pacific Crest Works', country: 'US' }] },
  );
  const companies = [small, large];
  const files = companies.flatMap((company, i) => [
    {
      name: `usage-${i}.csv`,
      bytes: writeText(widened(dailyTable(company, 0, company.days, 'token-usage'))),
    },
    { name: `subscriptions-${i}.csv`, bytes: writeText(subscriptionsTable(company, 0)) },
    { name: `groups-${i}.csv`, bytes: writeText(departments(groupsTable(company))) },
  ]);
  return {
    files,
    captures: companies.flatMap(pages),
    people: PEOPLE + OTHERS,
    rows: large.usage.length + small.usage.length,
  };
}

/** The generator's products are few: every other person uses those of another line. */
function widened(table: ExportTable): ExportTable {
  const at = table.columns.findIndex(({ title }) => title === 'Product');
  const of = table.columns.findIndex(({ title }) => title === 'Email');
  const other = (email: string) => email.length % 2 === 1;
  return {
    ...table,
    rows: table.rows.map((row) => {
      const product = row[at];
      if (typeof product !== 'string' || KNOWN.test(product) || !other(String(row[of]))) return row;
      return row.with(at, `${product} Plus`);
    }),
  };
}

/** Real products keep their names: they have rates and prices. */
const KNOWN = /^(?:AutoCAD|Revit|3ds Max|Maya|Navisworks|Mudbox)/;

const departments = (table: ExportTable): ExportTable => ({
  ...table,
  rows: table.rows.map((row, i) => row.with(0, `Department ${1 + (i % DEPARTMENTS)}`)),
});

/** The pages an admin has open anyway. */
function pages(company: Company): Capture[] {
  const period = presetPeriod('past-12-months', company.today);
  return (['by-user', 'usage-report', 'summary', 'balances'] as const).map((page) =>
    expectedCapture(company, { page, scope: 0, period }),
  );
}
