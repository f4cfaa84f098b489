import type { Observation } from '@/core/model/capture';
import type { RowVerdict } from '@/core/model/row-verdict';
import { breakEven } from '@/core/rates/break-even';
import { type Day, minor } from '@/core/units/brands';
import type { PriceBook } from './price-book';
import type { PlanSeat } from './types';

export type Note = RowVerdict['missing'][number];

/** A code for a sentence, with the figures that fill its placeholders in order. */
export const note = (code: string, figures: Note['figures'] = {}): Note => ({ code, figures });

/** Days of a row's period that are over or under way; never less than one. */
export const periodDays = ({ period }: Pick<Observation, 'period'>, today: Day): number =>
  Math.max(1, Math.min(period.to, today) - period.from + 1);

/** Minor units a year, unrounded, that so many tokens in so many days come to. */
export const flexPerYear = (tokens: number, days: number, perToken: number): number =>
  ((tokens * perToken) / 100) * (365 / days);

export const money = (amount: number, { currency }: Pick<PriceBook, 'currency'>) => ({
  minor: minor(Math.round(amount) || 0),
  currency,
});

/** Break-even days a year of a product's seat at its rate; null: a price or the rate is missing. */
export function evenDays(product: string, seat: PlanSeat | null, book: PriceBook): number | null {
  const rate = book.rateOf(product);
  if (!seat || !rate || book.perToken === null) return null;
  return breakEven(money(seat.perYear, book), rate.perDay, book.perToken)?.daysPerYear ?? null;
}

/** The figures every row has: cost, cost a year, rate in use, days a year. No plan, no verdict yet. */
export function rowFigures(row: number, observation: Observation, book: PriceBook, today: Day): RowVerdict {
  const { tokens, product, daysUsed } = observation;
  const days = periodDays(observation, today);
  const rate = product ? book.rateOf(product) : null;
  const counted = observation.access === 'subscription' ? undefined : tokens;
  const priced = counted !== undefined && book.perToken !== null;
  return {
    row,
    cost: priced ? money((counted * (book.perToken ?? 0)) / 100, book) : null,
    costPerYear: priced ? money(flexPerYear(counted, days, book.perToken ?? 0), book) : null,
    seat: null,
    rate: rate && { perDay: rate.perDay, origin: rate.origin },
    breakEvenDaysPerYear: null,
    daysPerYear: daysUsed === undefined ? null : (daysUsed * 365) / days,
    verdict: null,
    missing: book.perToken === null && tokens !== undefined ? [note('no-token-price')] : [],
  };
}

export const seatFigure = (seat: PlanSeat, book: PriceBook): RowVerdict['seat'] => ({
  name: seat.name.slice(0, 500),
  kind: seat.kind,
  perYear: money(seat.perYear, book),
  origin: seat.origin,
});
