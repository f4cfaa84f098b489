import { expect, test } from 'vitest';
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

const run = ({ pattern, flags }: Found, text: string): void => {
  const expression = new RegExp(pattern, flags);
  if (expression.global) text.replace(expression, '');
  else expression.exec(text);
};

test('no regular expression of reading and parsing blows up on long hostile texts', {
  timeout: 300_000,
}, () => {
  const all = regexpsIn(['core/portal', 'core/units', 'core/model']);
  expect(all.length).toBeGreaterThan(100);
  const texts = hostileTexts(SCREENED);
  const longer = hostileTexts(LONG);
  const limits = { short: linear(SCREENED) * MOST, long: linear(LONG) * MOST };
  const slow: string[] = [];
  for (const one of all) {
    const bound = BOUNDED[one.file];
    if (bound !== undefined) {
      for (const text of hostileTexts(bound))
        if (timed(() => run(one, text)) > limits.short && least(() => run(one, text)) > limits.short)
          slow.push(`${one.file} /${one.pattern}/ at its ${bound} characters`);
      continue;
    }
    let worst = { ms: -1, at: 0 };
    for (const [at, text] of texts.entries()) {
      const ms = timed(() => run(one, text));
      if (ms > worst.ms) worst = { ms, at };
      if (ms > limits.short) break; // the long text would take minutes
    }
    const tooSlow = least(() => run(one, texts[worst.at] ?? '')) > limits.short;
    if (tooSlow || least(() => run(one, longer[worst.at] ?? '')) > limits.long)
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
      if (timed(() => reader(text)) > limit && least(() => reader(text)) > limit)
        slow.push(`${name} on ${JSON.stringify(text.slice(0, 12))}…`);
  expect(slow).toEqual([]);
});
