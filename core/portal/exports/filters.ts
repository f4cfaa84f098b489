import type { Period } from '@/core/model/scalars';
import { normalise } from '@/core/portal/normalise';
import { parsePeriod } from '@/core/portal/periods';
import { isHidden, textOf } from '@/core/portal/read-person';
import { means } from '@/core/portal/vocabulary';
import type { Day } from '@/core/units/brands';
import { parseDates } from '@/core/units/dates';
import { placeholderCode } from '@/core/units/placeholder';
import { type Cell, cellText } from './rows';
import type { FilterBlock } from './types';

const FROM = new Set(['startdate', 'from', 'fromdate', 'start', 'datefrom', 'periodstart', 'usagestartdate']);
const TO = new Set(['enddate', 'to', 'todate', 'end', 'dateto', 'periodend', 'usageenddate']);
const LONGEST = 200;
/** A block of filters is no larger, whatever the file is: each cell is held against those beside it. */
const MOST_ROWS = 100;
const MOST_CELLS = 60;

export const saysSomething = ({ teams, period }: FilterBlock): boolean => teams.length > 0 || period !== null;

/**
 * The filter block of a report: labels with values beside ("Team | Halden") or behind a colon ("Team: Halden"), or
 * a row of labels above one of values.
 */
export function filtersIn(rows: readonly (readonly Cell[])[], today: Day): FilterBlock {
  const teams = new Set<string>();
  let period: Period | null = null;
  const ends: { from: string | null; to: string | null } = { from: null, to: null };
  for (const [label, value] of pairsIn(rows)) {
    const key = normalise(label);
    if (FROM.has(key)) ends.from ??= value;
    else if (TO.has(key)) ends.to ??= value;
    else if (means(label, 'team')) {
      if (!means(value, 'allTeams') && !/^(?:all|\*)$/i.test(value) && !isHidden(value))
        teams.add(textOf(value));
    } else if (means(label, 'timeRange') || /^(?:dates?|usagedates?|daterange|period)$/.test(key))
      period ??= periodIn(value, today);
  }
  if (ends.from !== null && ends.to !== null) period ??= between(ends.from, ends.to, today);
  return { teams: [...teams], period };
}

function* pairsIn(rows: readonly (readonly Cell[])[]): Generator<[string, string]> {
  const lines = rows
    .slice(0, MOST_ROWS)
    .map((row) => row.slice(0, MOST_CELLS).map((cell) => cellText(cell).trim()));
  for (const [at, texts] of lines.entries()) {
    const below = lines[at + 1] ?? [];
    for (const [column, text] of texts.entries()) {
      if (text === '' || text.length > LONGEST) continue;
      const [, label, rest] = /^([^:：]{1,60})[:：]\s*(\S.*)$/u.exec(text) ?? [];
      if (label !== undefined && rest !== undefined) yield [label, rest];
      const bare = text.replace(/\s*[:：]$/u, '');
      const beside = texts.slice(column + 1).find((other) => other !== '' && other.length <= LONGEST);
      const under = below[column] ?? '';
      if (beside !== undefined && !isLabel(beside) && !isLabel(texts[column - 1] ?? '')) yield [bare, beside];
      else if (under !== '' && under.length <= LONGEST && !isLabel(under)) yield [bare, under];
    }
  }
}

const isLabel = (text: string): boolean => {
  const key = normalise(text);
  return (
    FROM.has(key) ||
    TO.has(key) ||
    means(text.replace(/[:：]$/u, ''), 'team', 'timeRange', 'group', 'product', 'accessOption')
  );
};

function periodIn(value: string, today: Day): Period | null {
  const read = parsePeriod(value, '', today);
  if (read.ok) return read.value;
  const [from, to, more] = value.split(/\s+(?:-|–|to|until|~)\s+|,\s*(?=\d)/u);
  return from !== undefined && to !== undefined && more === undefined ? between(from, to, today) : null;
}

function between(from: string, to: string, today: Day): Period | null {
  if (placeholderCode(from) || placeholderCode(to)) return null;
  const [start, end] = parseDates([from, to], '', today);
  return start?.ok && end?.ok && start.value <= end.value ? { from: start.value, to: end.value } : null;
}

/** Several blocks as one: what the first leaves out the next may say. */
export const joined = (blocks: readonly FilterBlock[]): FilterBlock => ({
  teams: [...new Set(blocks.flatMap(({ teams }) => teams))],
  period: blocks.find(({ period }) => period !== null)?.period ?? null,
});
