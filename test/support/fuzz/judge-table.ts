import type { Capture, Observation } from '@/core/model/capture';
import { isoOfDay } from '@/core/units/day';
import { humanNumber, humanNumbers, numbersShown, plainText } from './human';
import { seenTable, seenText } from './seen-table';
import type { Tongue } from './table-pages';

/** What is wrong with a capture of the page in `document`; judged by the page alone. @param done to it */
export function wrongIn(capture: Capture, tongue: Tongue, done: readonly string[]): string[] {
  const table = document.querySelector('table');
  if (!table) return ['stored without a table'];
  const { headers, rows } = seenTable(table);
  const bent = done.some((one) => one.startsWith('bent header'));
  const columnsOf = (concept: number): number[] => {
    const wanted = plainText(tongue.headers[concept] ?? '').toLowerCase();
    const same = headers.flatMap((text, at) => (plainText(text).toLowerCase() === wanted ? [at] : []));
    // A header with a slip of the pen is still read by a human, and one from another page by its meaning.
    return same.length > 0 && !bent && !done.some((one) => one.startsWith('header of another page'))
      ? same
      : headers.map((_, at) => at);
  };
  const tokens = columnsOf(3);
  const days = columnsOf(2);
  const problems: string[] = [];
  const taken = new Map<string, number>();
  for (const one of capture.observations) {
    const own = rows.filter((row) => isOf(row, one));
    if (own.length === 0) problems.push(`nobody is called ${JSON.stringify(one.person)}`);
    problems.push(...numberIn('tokens', one.tokens, own, tokens, rows, tongue));
    const used = one.daysUsed === undefined ? undefined : one.daysUsed * 100;
    problems.push(...numberIn('days', used, own, days, rows, tongue));
    if (
      one.lastAccessed !== undefined &&
      !own.some((row) => row.some((text) => says(text, one.lastAccessed ?? 0)))
    )
      problems.push(`no cell says ${isoOfDay(one.lastAccessed)}`);
    const key = JSON.stringify(one.person);
    taken.set(key, (taken.get(key) ?? 0) + 1);
  }
  for (const [person, times] of taken) {
    if (times > 1) problems.push(`${person} is stored ${times} times`);
  }
  // Rows that say the same of somebody are one; so what counts is people.
  const meant = new Set(
    rows
      .filter((row) => row.slice(0, 2).some((text) => /[\p{L}@]/u.test(text)) && !isTotal(row, tongue))
      .map((row) => JSON.stringify(row.slice(0, 2).map(plainText))),
  );
  if (capture.complete && capture.observations.length < meant.size)
    problems.push(`called complete with ${capture.observations.length} of ${meant.size} people`);
  return [...problems, ...contextProblems(capture)];
}

const isTotal = (row: readonly string[], { total }: Tongue): boolean => plainText(row[0] ?? '') === total;

function isOf(row: readonly string[], { person }: Observation): boolean {
  const texts = row.flatMap((text) => text.split('\n')).map(plainText);
  const whole = row.map(plainText);
  const has = (part: string | undefined): boolean =>
    part === undefined || texts.includes(plainText(part)) || whole.includes(plainText(part));
  return person !== undefined && has(person.email) && has(person.name);
}

/** Whether a number is what one of its own rows says in such a column; hundredths. */
function numberIn(
  what: string,
  value: number | undefined,
  own: readonly (readonly string[])[],
  columns: readonly number[],
  rows: readonly (readonly string[])[],
  { mark }: Tongue,
): string[] {
  if (value === undefined) return [];
  const fits = columns.some((column) => {
    // Where every cell of the column can be read as the language writes, it is read so.
    const strict = rows.every((row) => {
      const text = row[column] ?? '';
      return humanNumbers(text).length === 0 || humanNumber(text, mark) !== null;
    });
    return own.some((row) => {
      const text = row[column] ?? '';
      const said = humanNumber(text, mark);
      return strict && said !== null ? said === value : humanNumbers(text).includes(value);
    });
  });
  const cells = own.map((row) => columns.map((column) => row[column]));
  return fits ? [] : [`${what} ${value / 100}, where the page says ${JSON.stringify(cells).slice(0, 300)}`];
}

/** Whether a text can be that day: its year, month (or a word for it) and day stand in it. */
function says(text: string, on: number): boolean {
  const [year = 0, month = 0, date = 0] = isoOfDay(on as Parameters<typeof isoOfDay>[0])
    .split('-')
    .map(Number);
  const shown = numbersShown(text);
  return (
    shown.includes(date) &&
    (shown.includes(year) || shown.includes(year % 100)) &&
    (shown.includes(month) || /\p{L}/u.test(text))
  );
}

/** Team and period are what the page says. */
function contextProblems({ team, period }: Capture): string[] {
  const problems: string[] = [];
  const chosen = plainText(document.querySelector('select')?.selectedOptions[0]?.textContent ?? '');
  const close = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (team.kind === 'one' && close(team.name) !== close(chosen))
    problems.push(`team ${team.name}, not ${chosen}`);
  const line = document.querySelector('main > p');
  const text = line ? seenText(line) : '';
  const shown = numbersShown(text);
  for (const day of period ? [period.from, period.to] : []) {
    const [year = 0, , date = 0] = isoOfDay(day).split('-').map(Number);
    // A year that isn't printed follows from the day it is.
    const years = shown.filter((n) => n > 1900);
    if (!shown.includes(date) || (years.length > 1 && !years.includes(year)))
      problems.push(`${isoOfDay(day)} where the page says ${text}`);
  }
  return problems;
}
