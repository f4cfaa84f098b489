import type { RowVerdict } from '@/core/model/row-verdict';
import type { Day } from '@/core/units/brands';
import { comparePlans } from './compare-plans';
import { type Decision, decide } from './decide';
import type { PriceBook } from './price-book';
import { evenDays, money, type Note, note, rowFigures, seatFigure } from './row-figures';
import type { PlanSeat } from './types';
import type { Use } from './uses';
import { commonReasons, daysReason } from './verdict-reasons';

type Verdict = NonNullable<RowVerdict['verdict']>;
type Priced = Use & { readonly allFlex: number };

/** Verdicts for the rows of one person, a row a product: all products are planned together, as collections span them. */
export function verdictsOfUses(uses: readonly Use[], book: PriceBook, today: Day): RowVerdict[] {
  // What lacks a price, rate or days stays as it is; the others are planned around it.
  const priced = uses.filter(
    (use): use is Priced => use.allFlex !== null && (use.seatRows.length === 0 || use.seat !== null),
  );
  const plan = comparePlans(
    priced.map(({ product, allFlex }) => ({ product, flexPerYear: allFlex })),
    book,
  ).cheapest;
  const planned: readonly Use[] = priced;
  return uses.flatMap((use) => {
    const at = planned.indexOf(use);
    const cover = plan.coveredBy[at] ?? null;
    const together = cover?.kind === 'collection' ? priced.filter((_, i) => plan.coveredBy[i] === cover) : [];
    return rowsOf(use, at >= 0, cover, together, book, today);
  });
}

function rowsOf(
  use: Use,
  isPriced: boolean,
  cover: PlanSeat | null,
  together: readonly Priced[],
  book: PriceBook,
  today: Day,
): RowVerdict[] {
  const { product, seat, period } = use;
  const shown = cover ?? seat;
  const even = evenDays(product, seat, book);
  const perYear = use.days === null ? null : (use.days * 365) / period;
  const missing = missingOf(use, shown, book);
  const held = (is: 'seat' | 'flex') => (isPriced ? verdictOf(use, is, cover, together, even, book) : null);
  const figures = (row: Use['seatRows'][number], verdict: Verdict | null): RowVerdict => {
    const base = rowFigures(row.row, row.observation, book, today);
    return {
      ...base,
      seat: shown ? seatFigure(shown, book) : null,
      breakEvenDaysPerYear: even,
      daysPerYear: perYear ?? base.daysPerYear,
      verdict: verdict && { ...verdict, reasons: [...verdict.reasons, ...idle(row, use)] },
      missing: [...new Map([...base.missing, ...missing].map((gap) => [gap.code, gap])).values()],
    };
  };
  const onSeat = use.seatRows.length > 0 ? held('seat') : null;
  const onFlex = use.flexRows.length > 0 ? held('flex') : null;
  return [
    ...use.seatRows.map((row) => figures(row, onSeat)),
    ...use.flexRows.map((row) => figures(row, onFlex)),
  ];
}

const idle = ({ observation }: Use['seatRows'][number], use: Use): Note[] =>
  use.seatRows.some((row) => row.observation === observation) && observation.daysUsed === 0
    ? [note('IDLE_SEAT', { product: use.product, days: use.period })]
    : [];

function missingOf(use: Use, shown: PlanSeat | null, book: PriceBook): Note[] {
  const { product } = use;
  if (book.perToken === null) return [note('no-token-price')];
  if (book.chargesByResult(product)) return [];
  if (use.seatRows.length > 0 && book.isCollection(product)) return [note('collection-seat', { product })];
  const gaps: Note[] = [];
  if (!shown || (use.seatRows.length > 0 && !use.seat)) gaps.push(note('no-seat-price', { product }));
  if (use.allFlex === null)
    gaps.push(note(use.days === null && use.seatRows.length > 0 ? 'no-days' : 'no-rate', { product }));
  return gaps;
}

/** What to do with the row's way of paying (`is`), given what the best plan covers the product with. */
function verdictOf(
  use: Use,
  is: 'seat' | 'flex',
  cover: PlanSeat | null,
  together: readonly Priced[],
  even: number | null,
  book: PriceBook,
): Verdict | null {
  const { product, seat, period } = use;
  const double = use.seatRows.length > 0 && use.flexRows.length > 0;
  if (book.chargesByResult(product))
    return {
      kind: 'keep',
      target: 'flex',
      saving: null,
      probability: null,
      reasons: [note('PER_RESULT')],
    };
  const reasons = (decision: Decision, seats: readonly PlanSeat[]): Note[] => [
    ...(double ? [note('DOUBLE_COVERED', { product })] : []),
    ...daysReason(product, use.days === null ? null : (use.days * 365) / period, even),
    ...(together.length > 1 ? [note('MULTI_PRODUCT', { products: together.length })] : []),
    ...commonReasons(decision, period, seats, [product], book),
  ];
  const verdict = (
    decision: Decision,
    to: Pick<Verdict, 'target' | 'targetName'>,
    seats: readonly PlanSeat[],
  ) => ({
    kind: decision.kind,
    ...to,
    saving: money(decision.saving, book),
    probability: decision.probability,
    reasons: reasons(decision, seats),
  });

  if (cover?.kind === 'collection') {
    const seats = together.flatMap((other) => (other.seatRows.length > 0 && other.seat ? [other.seat] : []));
    const now = {
      seats: seats.reduce((sum, { perYear }) => sum + perYear, 0),
      flex: together.reduce((sum, { flexNow }) => sum + flexNow, 0),
    };
    const days = together.reduce<number | null>(
      (sum, other) => (sum === null || other.days === null ? null : sum + other.days),
      0,
    );
    const decision = decide(now, { seats: cover.perYear, flex: 0 }, days, period);
    return verdict(decision, { target: 'collection', targetName: cover.name }, [cover]);
  }
  if (!seat) return null;
  const onSeat = { seats: seat.perYear, flex: 0 };
  const onFlex = { seats: 0, flex: use.allFlex ?? 0 };
  const better = cover ? ({ target: 'seat', targetName: seat.name } as const) : ({ target: 'flex' } as const);
  const plain =
    is === 'seat'
      ? decide(onSeat, onFlex, use.days, period, even)
      : decide(onFlex, onSeat, use.days, period, even);
  if (!double) return verdict(plain, better, [seat]);
  // Paid twice: one of the two is too much. Which, is how all days together compare with the seat's price.
  const surplus = cover ? 'flex' : 'seat';
  const saving = cover ? use.flexNow : Math.max(0, seat.perYear + use.flexNow - onFlex.flex);
  const kind = plain.kind === 'unsure' ? 'unsure' : is === surplus ? 'move' : 'keep';
  return verdict({ ...plain, kind, saving }, better, [seat]);
}
