import type { Translate } from '@/components/text/translate';
import type { PageKind } from '@/core/model/capture';
import type { Taught } from '@/core/model/taught';
import type { TeachProblem, UnknownTable } from '@/core/portal/teach';
import { dayOfIso } from '@/core/units/day';

/** What the form holds: a concept or '' for each column, and two dates as their inputs give them. */
export interface TeachForm {
  readonly columns: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** The kind of page an answer makes of a table nothing else is known of. */
function pageOf(columns: readonly (string | null)[]): PageKind {
  const has = (...names: readonly string[]): boolean => names.some((name) => columns.includes(name));
  const people = has('user', 'email', 'autodeskId', 'firstName', 'lastName');
  const products = has('product', 'feature');
  if (people && products) return 'usage-report';
  return people ? 'by-user' : 'by-product';
}

/**
 * The answer to be checked against the cells and remembered.
 * @param now when it was given, ms since 1970
 * @returns null when the dates that are asked for are missing or the wrong way round
 */
export function answerOf(unknown: UnknownTable, form: TeachForm, now: number): Taught | null {
  const columns = unknown.headers.map((_, column) => form.columns[column] || null);
  const from = dayOfIso(form.from);
  const to = dayOfIso(form.to);
  const period = from !== null && to !== null && from <= to ? { from, to } : null;
  if (unknown.needsPeriod && !period) return null;
  return {
    id: unknown.id,
    path: unknown.path,
    headers: [...unknown.headers],
    columns,
    page: unknown.page ?? pageOf(columns),
    period: unknown.needsPeriod ? period : null,
    taughtAt: now,
  };
}

/** Why an answer was not taken, a sentence each. */
export function problemTexts(
  problems: readonly TeachProblem[],
  unknown: UnknownTable,
  t: Translate,
): string[] {
  return problems.map(({ column, code }) => {
    const why = t.maybe(`teach_why_${code.replaceAll('-', '_')}`, []) ?? t('teach_refused');
    const header = column === null ? undefined : unknown.headers[column];
    return header === undefined ? why : t('teach_refused_column', [header, why]);
  });
}
