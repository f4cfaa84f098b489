import { balances, summary, usageReport } from '@/test/support/company';
import { type Options, parseOptions } from '../shared/options';
import { periodFromText, periodToData } from '../shared/periods';
import type { Cells, TableData, TilesData } from '../shared/table';
import { companyOf, scopeOf } from './company';
import { identityOf } from './identity';
import { TABLES, type TableRequest } from './tables';

/** Figures that add up in a sum row. */
const SUMS = ['tokensUsed', 'daysUsed', 'uses'] as const;

/** What a query asks for, with its company made. @throws RangeError on an unknown team, period or page */
export function requestOf(parameters: URLSearchParams): TableRequest & { options: Options } {
  const options = parseOptions([...parameters].filter(([name]) => name !== 'team' && name !== 'period'));
  const company = companyOf(options);
  const person = parameters.get('person');
  return {
    options,
    company,
    scope: scopeOf(company, parameters.get('team')),
    period: periodFromText(parameters.get('period') ?? ''),
    names: options.names,
    person: person === null ? null : Number(person),
  };
}

const lastUpdated = (today: string): string => `${today}T05:17:00Z`;

/** A page's table. @throws RangeError on an unknown page */
export function tableOf(parameters: URLSearchParams): TableData {
  const request = requestOf(parameters);
  const page = parameters.get('page') ?? '';
  if (!Object.hasOwn(TABLES, page)) throw new RangeError(`no table ${page}`);
  const { columns, rows } = TABLES[page as keyof typeof TABLES](request);
  const total: Cells = {};
  for (const column of SUMS)
    if (columns.includes(column))
      total[column] = rows
        .filter((row) => row.kind !== 'part')
        .reduce((sum, row) => sum + Number(row.cells[column] ?? 0), 0);
  return {
    columns,
    rows,
    total,
    period: periodToData(request.period),
    lastUpdated: lastUpdated(request.options.today),
    ...subjectOf(request),
  };
}

function subjectOf({ company, scope, names, person }: TableRequest): Pick<TableData, 'subject'> {
  const found = company.people[person ?? -1];
  if (!found) return {};
  const { user, cells } = identityOf(company, found, scope, names);
  return { subject: { user, email: String(cells.email ?? '') } };
}

/** The figures of Summary, Balances and the Usage Report's tiles. */
export function tilesOf(parameters: URLSearchParams): TilesData {
  const request = requestOf(parameters);
  const { company, scope, period } = request;
  const view = summary(company, scope, period);
  const recent = balances(company, scope);
  const onBalances = parameters.get('page') === 'balances';
  const months = (period.to - period.from + 1) / (365.25 / 12);
  const seats = usageReport(company, scope, period).filter((row) => row.access === 'subscription');
  return {
    tokensAvailable: view.tokensAvailable,
    tokensUsed: view.tokensUsed,
    tokensTotal: view.tokensTotal,
    totalTokensUsed: view.totalTokensUsed,
    productsUsed: onBalances ? recent.productsUsed : view.productsUsed,
    totalUsers: onBalances ? recent.totalUsers : view.totalUsers,
    averagePerMonth: Math.round(view.totalTokensUsed / months),
    subscriptions: seats.length,
    period: periodToData(period),
    lastUpdated: lastUpdated(request.options.today),
  };
}

/** The company's teams by name. */
export const teamsOf = (parameters: URLSearchParams): string[] =>
  companyOf(parseOptions([...parameters].filter(([name]) => name !== 'team' && name !== 'period'))).teams.map(
    (team) => team.name,
  );
