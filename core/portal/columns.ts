import type { Day } from '@/core/units/brands';
import { fits, type Shape, shapeOf } from './read-shapes';
import { CELL_KINDS, PERSON } from './signatures';
import { type Concept, languagesOf, meaningsOf } from './vocabulary';

/** A table's columns with what each means; null: unknown, or one of several things. */
export interface Columns {
  readonly concepts: readonly (Concept | null)[];
  readonly shapes: readonly Shape[];
}

/** What else decides which of several things a word means. */
export interface ColumnHints {
  readonly language: string;
  readonly today: Day;
  /** Name of the one team shown; null: all teams, or unknown. */
  readonly team: string | null;
}

type Cells = readonly (string | null)[];

/**
 * What each column of a table means, by its header's words, the other headers and the look of its cells.
 * @param rows cells of rows that hold data
 */
export function understandColumns(
  headers: readonly string[],
  rows: readonly Cells[],
  hints: ColumnHints,
): Columns {
  const columns = headers.map((_, at) => rows.map((cells) => cells[at] ?? null));
  const shapes = columns.map((cells) => shapeOf(cells, hints.language, hints.today));
  const meanings = headers.map((header, at) => {
    const shape = shapes[at];
    return meaningsIn(header, hints.language, (concept) => {
      const kind = CELL_KINDS[concept];
      return kind !== undefined && shape !== undefined && fits(kind, shape) && isPlausible(concept, shape);
    });
  });
  const concepts = meanings.map((some, at) => choose(some, at, meanings, columns, hints));
  return {
    concepts: tokensAnyway(
      withoutDoubles(subscriptionNames(lastNames(concepts, columns), columns), headers, columns),
      headers,
      columns,
      shapes,
    ),
    shapes,
  };
}

/** What a header can mean for such cells: in the page's language if it knows the word, else in English, else in any. */
function meaningsIn(header: string, language: string, fitting: (concept: Concept) => boolean): Concept[] {
  const meanings = meaningsOf(header).filter(({ concept }) => fitting(concept));
  for (const some of [languagesOf(language).slice(0, 1), languagesOf(language), ['en']]) {
    const own = meanings.filter((meaning) => some.includes(meaning.language));
    if (own.length > 0) return [...new Set(own.map(({ concept }) => concept))];
  }
  return [...new Set(meanings.map(({ concept }) => concept))];
}

/** Names of things and people are not numbers or dates all through. */
function isPlausible(concept: Concept, shape: Shape): boolean {
  if (shape.filled === 0) return true;
  if (concept === 'product') return shape.number < 1 && shape.email + shape.hash === 0;
  if (concept === 'autoRenew') return shape.date <= 0.5;
  if (concept === 'user' || concept === 'firstName' || concept === 'lastName') return shape.number < 0.5;
  return true;
}

function choose(
  some: readonly Concept[],
  at: number,
  all: readonly (readonly Concept[])[],
  columns: readonly Cells[],
  hints: ColumnHints,
): Concept | null {
  if (some.length <= 1) return some[0] ?? null;
  const elsewhere = (concept: Concept) =>
    all.some((other, i) => i !== at && other.length === 1 && other[0] === concept);
  const open = some.filter((concept) => !elsewhere(concept));
  if (open.length === 1) return open[0] ?? null;
  if (open.includes('user')) {
    if (open.includes('lastName') && elsewhere('firstName')) return 'lastName';
    if (open.includes('firstName') && elsewhere('lastName')) return 'firstName';
    if (open.every((concept) => PERSON.includes(concept))) return 'user';
  }
  if (open.includes('team') && open.includes('group') && open.length === 2) {
    if (elsewhere('group')) return 'team';
    const own = hints.team;
    const cells = columns[at] ?? [];
    if (own !== null && cells.every((text) => text === null || text.trim() === own)) return 'team';
  }
  return null;
}

/** "Name" beside "First name" is the last name, unless it holds the first name too. */
function lastNames(concepts: readonly (Concept | null)[], columns: readonly Cells[]): (Concept | null)[] {
  const first = columns[concepts.indexOf('firstName')];
  if (!first) return [...concepts];
  const holds = (cells: Cells): boolean => {
    const both = cells.filter((text, row) => text && first[row]);
    const inside = cells.filter((text, row) => text && first[row] && text.includes(first[row]));
    return both.length > 0 && inside.length > both.length / 2;
  };
  return concepts.map((concept, at) => {
    if (concept !== 'user' && concept !== 'lastName') return concept;
    if (holds(columns[at] ?? [])) return 'user';
    return concepts.includes('lastName') ? concept : 'lastName';
  });
}

/** "Subscription" may be its number, or what is subscribed to: names have more letters. */
function subscriptionNames(
  concepts: readonly (Concept | null)[],
  columns: readonly Cells[],
): (Concept | null)[] {
  const isName = (text: string | null): boolean => /\p{L}{4}/u.test(text ?? '');
  return concepts.map((concept, at) => {
    const cells = columns[at] ?? [];
    if (concept !== 'subscriptionId' || cells.filter(isName).length * 2 <= cells.length) return concept;
    return concepts.includes('product') ? null : 'product';
  });
}

const isOffering = (header: string): boolean => /^offering[\s_]?name$/i.test(header.trim());

/** One column a concept: a second one that says the same is dropped, one that says something else makes both unknown. */
function withoutDoubles(
  concepts: readonly (Concept | null)[],
  headers: readonly string[],
  columns: readonly Cells[],
): (Concept | null)[] {
  const out = [...concepts];
  // The old exports call the product "offering" and its feature "product".
  const offering = headers.findIndex(isOffering);
  if (offering >= 0 && out[offering] === 'product')
    for (let at = 0; at < out.length; at++) if (at !== offering && out[at] === 'product') out[at] = 'feature';
  const total = out.indexOf('totalTokensUsed');
  if (total >= 0) out[total] = out.includes('tokensUsed') ? null : 'tokensUsed';
  for (const concept of new Set(out)) {
    if (concept === null) continue;
    const [first = 0, ...rest] = out.flatMap((other, at) => (other === concept ? [at] : []));
    const same = rest.every((at) => columns[at]?.every((text, row) => text === columns[first]?.[row]));
    for (const at of same ? rest : rest.length ? [first, ...rest] : []) out[at] = null;
  }
  return out;
}

const isUnreadable = (shape: Shape | undefined): boolean => shape !== undefined && !fits('tokens', shape);

const hasDigits = (cells: Cells = []): boolean => cells.some((text) => /\p{Nd}/u.test(text ?? ''));

/**
 * Tokens of people or products written as nobody can read them ("84 / 100", "1.2K") are tokens all the same: each row is
 * refused with that reason, where a table without tokens would never be read, and nobody would know why.
 */
function tokensAnyway(
  concepts: readonly (Concept | null)[],
  headers: readonly string[],
  columns: readonly Cells[],
  shapes: readonly Shape[],
): readonly (Concept | null)[] {
  const isUse = concepts.some((one) => one === 'product' || (one !== null && PERSON.includes(one)));
  if (!isUse || concepts.includes('tokensUsed')) return concepts;
  const named = headers.flatMap((header, at) => {
    const meanings = meaningsOf(header);
    const isTokens = meanings.length > 0 && meanings.every(({ concept }) => concept === 'tokensUsed');
    return isTokens && concepts[at] === null && isUnreadable(shapes[at]) && hasDigits(columns[at])
      ? [at]
      : [];
  });
  return named.length === 1 ? concepts.map((one, at) => (at === named[0] ? 'tokensUsed' : one)) : concepts;
}
