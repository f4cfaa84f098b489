import type { Observation, Rejection } from '@/core/model/capture';
import type { RowTexts, TableTexts } from '@/core/model/sketch';
import type { Values } from './read-columns';
import { isNameOnly, personKey } from './read-person';
import { needsPerson, type RowContext, readRow } from './read-row';
import { sumsHold } from './read-sums';
import { looksLikeTotal } from './tables/looks-like';
import type { Concept } from './vocabulary';

/** A table's rows as read. */
export interface RowsReading {
  /** What may be stored. */
  readonly observations: Observation[];
  /** What may be shown beside its row, by the row's index: also people told apart by nothing but place. */
  readonly shown: ReadonlyMap<number, Observation>;
  readonly rejections: readonly Rejection[];
  /** Rows that hold data, groups and parts included. */
  readonly rowsRead: number;
  readonly rowsIgnored: number;
  /** Cells that say they are still loading, or nothing yet. */
  readonly pending: boolean;
  /** Every row was taken and the sums the page prints hold. */
  readonly sound: boolean;
}

interface Taken {
  readonly row: RowTexts;
  readonly observation: Observation;
}

const isNothingButName = ({ cells }: RowTexts, { person, tokens, product }: Observation): boolean =>
  tokens === undefined &&
  product === undefined &&
  person !== undefined &&
  isNameOnly(person) &&
  cells.filter((cell) => (cell ?? '').trim() !== '').length === 1;

/**
 * Turn the rows of a table into observations. What can't be placed or parsed is rejected with a reason.
 * @param rows the grid's rows that `values` was read from, same order
 * @param whole every row the table has is here: sums must hold
 */
export function readRows(
  grid: TableTexts,
  concepts: readonly (Concept | null)[],
  rows: readonly RowTexts[],
  values: Values,
  context: RowContext,
  whole: boolean,
): RowsReading {
  const rejections: Rejection[] = [];
  const taken: Taken[] = [];
  const groups = new Map<number, Observation>();
  let pending = false;
  let ignored = grid.rows.length - rows.length;
  const header = (concept: Concept | null) => {
    const at = concept === null ? -1 : concepts.indexOf(concept);
    return grid.headers[at]?.slice(0, 500) ?? null;
  };
  const reject = (row: RowTexts, concept: Concept | null, code: Rejection['code']) =>
    rejections.push({ row: Math.max(0, row.index), column: header(concept), code });

  for (const [at, row] of rows.entries()) {
    if (row.role === 'total' || row.role === 'skeleton') {
      // "Total, AutoCAD, 12 days" may be somebody's: no sum is of one product.
      if (row.role === 'total' && needsPerson(context.page) && saysProduct(values, at))
        reject(row, null, 'ambiguous-person');
      else ignored++;
      continue;
    }
    const missing = concepts.findIndex((concept, i) => concept !== null && (row.cells[i] ?? null) === null);
    const parent = row.role === 'part' ? groups.get(row.parent ?? Number.NaN) : undefined;
    if (missing >= 0 || (row.role === 'part' && !parent)) {
      reject(row, concepts[missing] ?? null, 'missing-cell');
      continue;
    }
    const reading = readRow(values, at, context, parent ?? null);
    if (!reading.ok) {
      if (reading.code === 'placeholder') pending = true;
      reject(row, reading.concept, reading.code);
      continue;
    }
    const { observation } = reading;
    // "No results" looks like a name.
    if (rows.length === 1 && isNothingButName(row, observation)) {
      reject(row, null, 'no-person');
      continue;
    }
    pending ||= reading.pending;
    if (row.role === 'part' && parent) {
      // A part that says neither its product nor another person is no row of ours.
      if (observation.product === undefined) {
        ignored++;
        continue;
      }
      taken.push({ row, observation: { ...observation, parent: parent.product ?? '' } });
    } else if (row.role === 'group') {
      groups.set(row.index, observation);
      taken.push({ row, observation: { ...observation, isGroup: true } });
    } else taken.push({ row, observation });
  }

  const sums = sumsHold(
    rows,
    values.tokens.get('tokensUsed') ?? [],
    new Map(taken.map(({ row, observation }) => [row.index, observation])),
    whole,
  );
  for (const row of sums.conflicts) rejections.push({ row, column: header('tokensUsed'), code: 'conflict' });
  const kept = withoutDoubles(taken, context, reject);
  const conflicting = new Set(sums.conflicts);
  return {
    observations: kept.filter(({ row }) => !conflicting.has(row.index)).map(({ observation }) => observation),
    shown: new Map(taken.map(({ row, observation }) => [row.index, observation])),
    rejections,
    rowsRead: rows.length - (ignored - (grid.rows.length - rows.length)),
    rowsIgnored: ignored,
    pending,
    sound: rejections.every(({ code }) => code === 'duplicate-row'),
  };
}

function saysProduct(values: Values, at: number): boolean {
  const product = values.texts.get('product')?.[at];
  return product?.ok === true && /\p{L}/u.test(product.value) && !looksLikeTotal(product.value);
}

/** What makes two rows the same row: who, what, when; not how much. */
const keyOf = ({
  person,
  product,
  parent,
  feature,
  version,
  team,
  group,
  period,
  access,
  seat,
  assignedOn,
}: Observation) =>
  JSON.stringify([
    person ? personKey(person) : null,
    product?.normalize('NFC'),
    parent?.normalize('NFC'),
    feature,
    version,
    team,
    group,
    access,
    seat,
    assignedOn,
    period.from,
    period.to,
  ]);

/** Rows each of which stands for itself: doubles are dropped, contradictions and people nothing but a name tells apart are not kept. */
function withoutDoubles(
  taken: readonly Taken[],
  context: RowContext,
  reject: (row: RowTexts, concept: Concept | null, code: Rejection['code']) => void,
): Taken[] {
  const byKey = new Map<string, Taken[]>();
  const kept: Taken[] = [];
  for (const one of taken) {
    if (needsPerson(context.page) && !one.observation.person) reject(one.row, null, 'no-person');
    else {
      const key = keyOf(one.observation);
      const same = byKey.get(key);
      if (same) same.push(one);
      else byKey.set(key, [one]);
    }
  }
  for (const same of byKey.values()) {
    const [first] = same;
    if (!first) continue;
    if (same.length === 1) kept.push(first);
    else if (first.observation.person && isNameOnly(first.observation.person))
      for (const { row } of same) reject(row, null, 'ambiguous-person');
    else if (
      same.every(({ observation }) => JSON.stringify(observation) === JSON.stringify(first.observation))
    ) {
      kept.push(first);
      for (const { row } of same.slice(1)) reject(row, null, 'duplicate-row');
    } else for (const { row } of same) reject(row, null, 'conflict');
  }
  return kept.sort((a, b) => a.row.index - b.row.index);
}
