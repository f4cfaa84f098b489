import type { DailyLine } from '../exports/read-back';
import { humanNumbers, numbersShown, plainText } from './human';

/** How a text is compared: blanks of any kind, seen or not, and cases of letters don't count. */
const plain = (text: string): string =>
  plainText(text)
    .replaceAll(/[\p{Cc} ]/gu, '')
    .toLowerCase();

/** Fields of a line of text as spreadsheets part them, whatever sign parts them. */
function fieldsOf(line: string): string[] {
  const quoted = [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = '']) => text.replaceAll('""', '"'));
  const parted = [',', ';', '\t', '|'].flatMap((by) => line.split(by));
  const bare = parted.map((text) => text.replace(/^\s*"|"\s*$/g, ''));
  return [
    line.replaceAll('""', '"'),
    ...quoted,
    ...parted,
    ...bare,
    ...(line.match(/[0-9]+[.,][0-9]+/g) ?? []),
  ].map(plain);
}

const keyOf = ({ person, product, feature, version, team, day, tokens }: DailyLine): string =>
  JSON.stringify([person, product, feature, version, team, day, tokens]);

/**
 * What of the stored lines a careful human can't find in the file. Every one must stand in a line of its own: person,
 * product, team, day and tokens; and none more often than it stands there.
 */
export function notInFile(days: readonly DailyLine[], text: string): string[] {
  const lines = text.split('\n').map((line) => ({ fields: fieldsOf(line) }));
  const joined = [...fieldsOf(text.replace(/[\r\n]+/g, ' ')), ...text.split(/[;,\t|\r\n]/)];
  const problems: string[] = [];
  const wanted = new Map<string, { line: DailyLine; times: number }>();
  for (const line of days) {
    const before = wanted.get(keyOf(line));
    if (before) before.times++;
    else wanted.set(keyOf(line), { line, times: 1 });
  }
  for (const { line, times } of wanted.values()) {
    const saying = lines.filter(({ fields }) => says(fields, line)).length;
    // A quoted field may hold a line's end; then the row is looked for in the text as a whole.
    if (saying < times && !(saying === 0 && text.includes('"') && says(joined, line)))
      problems.push(`${keyOf(line)} stored ${times} times, said ${saying} times`);
  }
  return problems;
}

function says(
  fields: readonly string[],
  { person, product, feature, version, team, day, tokens }: DailyLine,
): boolean {
  const has = (text: string | null | undefined): boolean =>
    text === null ||
    text === undefined ||
    fields.includes(plain(text)) ||
    // Quotes that don't pair part a line in more than one way; and texts are bounded.
    (/["]/.test(fields[0] ?? '') && (fields[0] ?? '').includes(plain(text))) ||
    (text.length >= LONGEST && fields.some((field) => field.startsWith(plain(text))));
  const name =
    person?.name === undefined ||
    plainText(person.name)
      .split(' ')
      .every((word) => fields.some((field) => field.includes(plain(word))));
  return (
    [person?.email, person?.autodeskId, person?.hash, product, feature, version, team].every(has) &&
    name &&
    (tokens === null || fields.some((field) => humanNumbers(field).includes(tokens))) &&
    fields.some((field) => isDay(field, day))
  );
}

/** No text is longer than the model takes. */
const LONGEST = 500;

/** Days from 1899-12-30 to 1970-01-01, as spreadsheets count. */
const SHEET_ZERO = 25_569;

function isDay(field: string, iso: string): boolean {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  const shown = numbersShown(field);
  const has = (n: number) => shown.includes(n);
  const serial = Date.parse(`${iso}T00:00Z`) / 86_400_000 + SHEET_ZERO;
  const spelled = has(date) && (has(year) || has(year % 100)) && (has(month) || /\p{L}{3}/u.test(field));
  // A time with a zone may fall on the next or the last day in UTC.
  const moment = /t\d|:\d\d/.test(field) ? Date.parse(field.toUpperCase()) : Number.NaN;
  const near = !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(iso);
  return spelled || near || has(serial) || new RegExp(`^${iso.replaceAll('-', '')}`).test(field);
}
