import { expect, test } from 'vitest';
import { noteOf } from '@/core/diagnostics/error-note';
import { filtersIn } from '@/core/portal/exports/filters';
import { normalise } from '@/core/portal/normalise';
import { parsePeriod } from '@/core/portal/periods';
import { presetIn } from '@/core/portal/presets';
import { personOf } from '@/core/portal/read-person';
import { conceptsOf } from '@/core/portal/vocabulary';
import { day } from '@/core/units/brands';
import { parseDate } from '@/core/units/dates';
import { parseNumber } from '@/core/units/numbers';
import { type Found, hostileTexts, regexpsIn } from '../support/fuzz/regexps';

const LONG = 50_000;
const SCREENED = 8000;
/** So many times as long as taking a text of the same length apart letter by letter. */
const MOST = 40;

/** These look back over blanks or digits; whoever calls them takes no longer text than this. */
const BOUNDED: Readonly<Record<string, number>> = {
  'core/portal/range-sides.ts': 300,
  'core/portal/presets.ts': 160,
  'core/portal/normalise.ts': 200,
  'core/portal/exports/filters.ts': 300,
  'core/units/date-parts.ts': 200,
  'core/units/decimal.ts': 60,
  'core/diagnostics/error-note.ts': 2000, // of a stack of at most 10,000
  'core/rates/read-rate-sheet.ts': 1000,
  'core/rates/sheet/line-rate.ts': 1000,
  'core/report/file-name.ts': 500,
  'core/report/hide-names.ts': 500,
  'core/report/xlsx/cell-xml.ts': 400, // figures of one number
  'components/dashboard/scenarios/effect-parsers.ts': 200, // a field of a form
};

const timed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const least = (work: () => void): number => Math.min(timed(work), timed(work), timed(work));
/** A walk over the text: what anything linear may cost some times over. At least what a clock can tell. */
const linear = (length: number): number =>
  Math.max(
    0.2,
    least(() => 'a '.repeat(length / 2).replace(/./gsu, '')),
  );

/** Measured anew, side by side with the walk, as the machine may have become busy since: slow each time. */
const isSlow = (work: () => void, length: number): boolean =>
  [1, 2, 3].every(() => least(work) > linear(length) * MOST);

const run = ({ pattern, flags }: Found, text: string): void => {
  const expression = new RegExp(pattern, flags);
  if (expression.global) text.replace(expression, '');
  else expression.exec(text);
};

test('no regular expression of ours blows up on long hostile texts', {
  timeout: 300_000,
}, () => {
  const all = regexpsIn(['core', 'components', 'entrypoints']);
  expect(all.length).toBeGreaterThan(250);
  const texts = hostileTexts(SCREENED);
  const longer = hostileTexts(LONG);
  const limits = { short: linear(SCREENED) * MOST, long: linear(LONG) * MOST };
  const slow: string[] = [];
  for (const one of all) {
    const bound = BOUNDED[one.file];
    if (bound !== undefined) {
      for (const text of hostileTexts(bound))
        if (timed(() => run(one, text)) > limits.short && isSlow(() => run(one, text), SCREENED))
          slow.push(`${one.file} /${one.pattern}/ at its ${bound} characters`);
      continue;
    }
    let worst = { ms: -1, at: 0 };
    for (const [at, text] of texts.entries()) {
      const ms = timed(() => run(one, text));
      if (ms > worst.ms) worst = { ms, at };
      if (ms > limits.short) break; // the long text would take minutes
    }
    const short = () => run(one, texts[worst.at] ?? '');
    const long = () => run(one, longer[worst.at] ?? '');
    if (
      (least(short) > limits.short && isSlow(short, SCREENED)) ||
      (least(long) > limits.long && isSlow(long, LONG))
    )
      slow.push(
        `${one.file} /${one.pattern}/${one.flags} on ${JSON.stringify((texts[worst.at] ?? '').slice(0, 12))}…`,
      );
  }
  console.log(`${all.length} regular expressions, ${texts.length} texts, ${slow.length} too slow`);
  expect(slow).toEqual([]);
});

test('what reads a text gives up on, or gets through, 50,000 hostile characters', () => {
  const today = day(20_400);
  const readers: Readonly<Record<string, (text: string) => unknown>> = {
    parsePeriod: (text) => parsePeriod(text, 'en', today),
    parseDate: (text) => parseDate(text, 'en', today),
    parseNumber: (text) => parseNumber(text, 'en'),
    noteOf: (text) => noteOf('x', Object.assign(new Error(text), { stack: `at ${text}` }), 1),
    presetIn: (text) => presetIn(text),
    normalise: (text) => normalise(text),
    conceptsOf: (text) => conceptsOf(text, 'en'),
    personOf: (text) => personOf({ user: text, email: text }),
    filtersIn: (text) => filtersIn([['Date range', text], [text, text], [`Team: ${text}`]], today),
  };
  const limit = linear(LONG) * MOST;
  const slow: string[] = [];
  for (const [name, reader] of Object.entries(readers))
    for (const text of hostileTexts(LONG))
      if (timed(() => reader(text)) > limit && isSlow(() => reader(text), LONG))
        slow.push(`${name} on ${JSON.stringify(text.slice(0, 12))}…`);
  expect(slow).toEqual([]);
});
