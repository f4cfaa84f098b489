import { understandColumns } from '@/core/portal/columns';
import { normalise } from '@/core/portal/normalise';
import { means } from '@/core/portal/vocabulary';
import type { Day } from '@/core/units/brands';
import { type Cell, cellText } from '../rows';
import type { FileKind, Generation } from '../types';
import { FIELD_OF, type Field, fieldNamed } from './fields';
import { kindOf } from './kind';

/** What the columns of a table hold. */
export interface Layout {
  readonly kind: FileKind | 'token-flex' | null;
  readonly generation: Generation;
  /** Column of each field, from 0. */
  readonly columns: ReadonlyMap<Field, number>;
  readonly headers: readonly string[];
  readonly unknown: readonly string[];
  /** Two columns say different things under one name. */
  readonly ambiguous: boolean;
  readonly width: number;
}

type Rows = readonly (readonly Cell[])[];

/** More than any export has; what is beyond is not looked at. */
const MOST_COLUMNS = 300;

/**
 * What a row is as a header: its words in English, else in any language of the vocabulary.
 * @param below rows under it, whose look tells apart what one word can mean
 */
export function layoutOf(row: readonly Cell[], below: Rows, today: Day): Layout {
  const headers = row.slice(0, MOST_COLUMNS).map((cell) => (typeof cell === 'string' ? cell.trim() : ''));
  const named = headers.map((header) => fieldNamed(header) ?? null);
  const offering = headers.some((header) => /^offering/.test(normalise(header)));
  const isOldFeature = (header: string): boolean => offering && normalise(header) === 'productname';
  const english = named.map((field, at) => (isOldFeature(headers[at] ?? '') ? 'feature' : field));
  const fields =
    english.filter((field) => field !== null).length < 2 && !couldBe(headers)
      ? english
      : withOthers(headers, english, below, today);
  const columns = new Map<Field, number>();
  let ambiguous = false;
  const unknown: string[] = [];
  for (const [at, field] of fields.entries()) {
    if (field === null || columns.has(field)) {
      if (headers[at]) unknown.push(headers[at]);
      ambiguous ||= field === 'day' || field === 'tokens';
    } else columns.set(field, at);
  }
  const isDetailed = headers.some((header) => header.includes('_')) || headers.some(isCamel);
  const kind = kindOf(new Set(columns.keys()), isDetailed);
  const generation = generationOf(headers, english, fields);
  return { kind, generation, columns, headers, unknown, ambiguous, width: headers.length };
}

/** How sure a row is a header: the known columns of a known kind. */
export const pointsOf = (layout: Layout): number => (layout.kind === null ? 0 : layout.columns.size);

const isCamel = (header: string): boolean => /^[a-z]+(?:[A-Z][a-z]+)+$/.test(header);

/** Most rows are data: asking the vocabulary about every one would be slow. */
const couldBe = (headers: readonly string[]): boolean =>
  headers.filter((header) => header !== '' && header.length < 60 && means(header, ...ASKED)).length >= 2;

const ASKED = ['product', 'email', 'tokensUsed', 'dayUsed', 'firstName', 'role', 'team'] as const;

/** Columns English leaves open, by the vocabulary; a field English names is taken. */
function withOthers(
  headers: readonly string[],
  english: readonly (Field | null)[],
  below: Rows,
  today: Day,
): (Field | null)[] {
  if (english.every((field, at) => field !== null || headers[at] === '')) return [...english];
  const texts = below.map((row) => headers.map((_, at) => cellText(row[at])));
  const { concepts } = understandColumns(headers, texts, { language: '', today, team: null });
  return english.map((field, at) => {
    const concept = concepts[at];
    const other = concept ? FIELD_OF[concept] : undefined;
    return field ?? (other !== undefined && !english.includes(other) ? other : null);
  });
}

function generationOf(
  headers: readonly string[],
  english: readonly (Field | null)[],
  fields: readonly (Field | null)[],
): Generation {
  if (headers.some((header, at) => english[at] !== null && header.includes('_'))) return 'snake';
  if (headers.some((header, at) => english[at] !== null && isCamel(header))) return 'api';
  const foreign = fields.filter((field, at) => field !== null && english[at] === null).length;
  return foreign > english.filter((field) => field !== null).length ? 'localised' : 'title';
}
