import type { TeamFacts } from '@/core/ledger/types';
import type { RequestOf } from '@/core/messages/map';
import type { PageKind } from '@/core/model/capture';
import { countedRows, groupsAmong } from '@/core/model/counted-rows';
import type { RowVerdict } from '@/core/model/row-verdict';
import type { Settings } from '@/core/model/settings';
import type { LearnedRates } from '@/core/rates/types';
import type { Day, Money } from '@/core/units/brands';
import { knownProducts } from './known-products';
import { personKeysOf } from './person-key';
import { type PriceBook, priceBook } from './price-book';
import { evenDays, money, note, rowFigures, seatFigure } from './row-figures';
import { type Asked, accessOf, usesOf } from './uses';
import { verdictOfTotal } from './verdict-of-total';
import { verdictsOfUses } from './verdict-of-uses';

export interface RowVerdicts {
  /** One per asked row, in their order. */
  readonly rows: RowVerdict[];
  /** Cost of the rows' tokens; parts of a group are not added to it. Null: no token price, or no tokens shown. */
  readonly total: Money | null;
  /** People (or rows, where a person can't be told) advised to move. */
  readonly wrongPlan: number;
}

/**
 * Money, break-even and verdict for the rows of a portal page.
 * @param today ends periods that run into the future, and picks the rates' versions
 * @param facts what else is known of the team: which products make up a person's total; null: only the rows
 */
export function rowVerdicts(
  request: Pick<RequestOf<'overlay:rows'>, 'page' | 'rows'>,
  settings: Settings,
  learned: LearnedRates,
  today: Day,
  facts: TeamFacts | null = null,
): RowVerdicts {
  const book = priceBook(settings, learned, today);
  const verdicts = new Map<number, RowVerdict>();
  const put = (found: readonly RowVerdict[]) => {
    for (const verdict of found) verdicts.set(verdict.row, verdict);
  };
  let wrongPlan = 0;
  if (!WITHOUT_PEOPLE.includes(request.page)) {
    const known = knownProducts(facts);
    for (const rows of people(request.page, request.rows)) {
      const planned = plannedRows(rows, book);
      const withProduct = planned.filter(({ observation }) => observation.product);
      const totals = planned.filter(({ observation }) => !observation.product);
      const found = [
        ...verdictsOfUses(usesOf(withProduct, request.page, book, today), book, today),
        ...totals.map(({ row, observation }) => verdictOfTotal(row, observation, book, known, today)),
      ];
      put(found);
      if (found.some(({ verdict }) => verdict?.kind === 'move')) wrongPlan++;
    }
  }
  const rows = request.rows.map(
    ({ row, observation }) => verdicts.get(row) ?? productFigures(row, observation, book, today),
  );
  return { rows, total: totalOf(request, book), wrongPlan };
}

/** Pages whose rows are nobody's use. */
const WITHOUT_PEOPLE: readonly PageKind[] = ['by-product', 'summary', 'balances', 'subscriptions'];

/** A row that isn't a person's, or is part of one that is: figures, no verdict. */
function productFigures(
  row: number,
  observation: Asked['observation'],
  book: PriceBook,
  today: Day,
): RowVerdict {
  const base = rowFigures(row, observation, book, today);
  const { product, isGroup } = observation;
  if (!product || book.chargesByResult(product)) return base;
  const seat = book.seatOf(product);
  const missing = [...base.missing];
  if (!seat && !isGroup) missing.push(note('no-seat-price', { product }));
  if (!base.rate && !isGroup) missing.push(note('no-rate', { product }));
  return {
    ...base,
    seat: seat && seatFigure(seat, book),
    breakEvenDaysPerYear: evenDays(product, seat, book),
    missing,
  };
}

/** Rows by person. Two people may share a name, so rows known by name only stay together only if no product repeats. */
function people(page: string, rows: readonly Asked[]): Asked[][] {
  if (page === 'person') return [[...rows]];
  const groups = new Map<string, { rows: Asked[]; weak: boolean }>();
  const alone: Asked[][] = [];
  for (const row of rows) {
    const [first] = personKeysOf(row.observation.person);
    if (!first) {
      alone.push([row]);
      continue;
    }
    const group = groups.get(first.key) ?? { rows: [], weak: first.weak };
    group.rows.push(row);
    groups.set(first.key, group);
  }
  for (const { rows: together, weak } of groups.values()) {
    const kinds = new Set(together.map(({ observation: o }) => `${o.product} ${o.access}`));
    if (weak && kinds.size < together.length) alone.push(...together.map((row) => [row]));
    else alone.push(together);
  }
  return alone;
}

/**
 * The rows a person's plan is made of. Parts are in their group, unless its own cell is blank; but a collection's or
 * suite's own row says nothing of its products, so there the parts count.
 */
function plannedRows(rows: readonly Asked[], book: PriceBook): Asked[] {
  const isOwn = ({ observation: { product, isGroup } }: Asked) =>
    !(isGroup && product && book.isCollection(product));
  if (rows.every(({ observation }) => observation.parent === undefined)) return rows.filter(isOwn);
  const all = rows.map(({ observation }) => observation);
  const inGroup = groupsAmong(all);
  const counted = new Set(countedRows(all));
  return rows.filter((row) => {
    const { parent } = row.observation;
    if (parent === undefined) return isOwn(row);
    return book.isCollection(parent) || (inGroup(row.observation) && counted.has(row.observation));
  });
}

function totalOf(
  { page, rows }: Pick<RequestOf<'overlay:rows'>, 'page' | 'rows'>,
  book: PriceBook,
): Money | null {
  if (book.perToken === null) return null;
  const onFlex = rows.filter((row) => accessOf(page, row) !== 'seat');
  const counted = countedRows(onFlex.map(({ observation }) => observation));
  if (counted.length === 0) return null;
  const tokens = counted.reduce((sum, row) => sum + (row.tokens ?? 0), 0);
  return money((tokens * book.perToken) / 100, book);
}
