import type { Period } from '@/core/model/scalars';
import type { Centitokens, Day } from '@/core/units/brands';
import { parseDates } from '@/core/units/dates';
import { parseColumn, parseTokenColumn } from '@/core/units/numbers';
import { notParsed, type Parsed, parsed } from '@/core/units/parsed';
import { placeholderCode } from '@/core/units/placeholder';
import { textOf } from './read-person';
import { parseSpan } from './read-span';
import { CELL_KINDS } from './signatures';
import { type Concept, conceptsOf } from './vocabulary';

type Texts = readonly (string | null)[];

/** A table's cells read by concept, one entry a row. */
export interface Values {
  readonly texts: ReadonlyMap<Concept, readonly Parsed<string>[]>;
  readonly tokens: ReadonlyMap<Concept, readonly Parsed<Centitokens>[]>;
  readonly numbers: ReadonlyMap<Concept, readonly Parsed<number>[]>;
  readonly days: ReadonlyMap<Concept, readonly Parsed<Day>[]>;
  readonly periods: ReadonlyMap<Concept, readonly Parsed<Period>[]>;
}

/** Columns whose cells are never read here: people are read from several cells at once. */
const WHOLE_WORDS = /\n+/g;

/**
 * Read every column whose meaning is known, each as a whole: other cells decide what "1.234" is.
 * @param rows cells of the rows to read, total rows too: they show how numbers are written
 */
export function readColumns(
  concepts: readonly (Concept | null)[],
  rows: readonly Texts[],
  language: string,
  today: Day,
): Values {
  const values = {
    texts: new Map<Concept, Parsed<string>[]>(),
    tokens: new Map<Concept, readonly Parsed<Centitokens>[]>(),
    numbers: new Map<Concept, readonly Parsed<number>[]>(),
    days: new Map<Concept, readonly Parsed<Day>[]>(),
    periods: new Map<Concept, Parsed<Period>[]>(),
  };
  const column = (at: number): Texts => rows.map((cells) => cells[at] ?? null);
  const isNumber = (concept: Concept | null) =>
    concept !== null && ['tokens', 'count', 'number'].includes(CELL_KINDS[concept] ?? '');
  const evidence = concepts.flatMap((concept, at) => (isNumber(concept) ? column(at).slice(0, 200) : []));
  for (const [at, concept] of concepts.entries()) {
    const kind = concept === null ? undefined : CELL_KINDS[concept];
    if (concept === null || kind === undefined) continue;
    const cells = column(at);
    if (kind === 'tokens') values.tokens.set(concept, parseTokenColumn(cells, language, { evidence }).values);
    else if (kind === 'count')
      values.numbers.set(
        concept,
        parseColumn(cells, language, { evidence, units: ['days', 'count'] }).values.map(whole),
      );
    else if (kind === 'number')
      values.numbers.set(concept, parseColumn(cells, language, { evidence }).values);
    else if (kind === 'date')
      values.days.set(
        concept,
        parseDates(cells, language, today, AHEAD.includes(concept) ? 'future' : 'past'),
      );
    else if (kind === 'period') {
      const unit = concept === 'week' ? 'week' : 'month';
      values.periods.set(
        concept,
        cells.map((text) => parseSpan(text ?? '', unit, language, today)),
      );
    } else if (kind === 'choice')
      values.texts.set(
        concept,
        cells.map((text) => choiceOf(text ?? '', concept, language)),
      );
    else
      values.texts.set(
        concept,
        cells.map((text) => wordsOf(text ?? '', concept)),
      );
  }
  for (const [concept, column] of values.texts) if (!mostParse(column)) values.texts.delete(concept);
  return values;
}

/** A column of choices most of which are no known word is not what its header says. */
const mostParse = (column: readonly Parsed<string>[]): boolean =>
  column.filter((value) => !value.ok && value.code === 'unparsable').length * 2 <= column.length;

const whole = (value: Parsed<number>): Parsed<number> =>
  value.ok && !Number.isSafeInteger(value.value) ? notParsed('unparsable') : value;

/** Days still to come, where a date doesn't say its year. */
const AHEAD: readonly Concept[] = ['expiresOn', 'endDate', 'renewalDate'];

const PEOPLE: readonly Concept[] = ['user', 'firstName', 'lastName', 'email', 'autodeskId'];

/** People's cells keep their lines: "Ana Lima\nana@example.com". A dash for a name is no name. */
function wordsOf(text: string, concept: Concept): Parsed<string> {
  const none = placeholderCode(text);
  if (none) return notParsed(none);
  return parsed(PEOPLE.includes(concept) ? text : textOf(text.replace(WHOLE_WORDS, ' ')));
}

const CHOICES: Readonly<Partial<Record<Concept, readonly Concept[]>>> = {
  accessOption: ['subscription', 'flex'],
  seatAssignment: ['assigned', 'unassigned'],
  userActivity: ['active', 'inactive'],
  autoRenew: ['on', 'off'],
};

function choiceOf(text: string, concept: Concept, language: string): Parsed<string> {
  const none = placeholderCode(text);
  if (none) return notParsed(none);
  const meant = conceptsOf(text, language).filter((word) => CHOICES[concept]?.includes(word));
  return meant.length === 1 && meant[0] ? parsed(meant[0]) : notParsed('unparsable');
}
