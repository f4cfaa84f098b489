import { type CostCurves, costCurves, type PersonCosts } from '@/core/advice/curves/cost-curves';
import { priceBook } from '@/core/advice/price-book';
import type { KnownUses } from '@/core/advice/team/known-uses';
import { peoplesPasts } from '@/core/advice/team/peoples-pasts';
import { placeOf } from '@/core/ledger/place-of';
import { seatsHeld } from '@/core/ledger/seats-held';
import type { TeamFacts } from '@/core/ledger/types';
import type { SeatPrice, Settings } from '@/core/model/settings';
import type { Subscription } from '@/core/model/subscription';
import { seatPerYear } from '@/core/rates/seat-price';
import type { LearnedRates } from '@/core/rates/types';
import { type Day, day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import { firstDayOf, lastDayOf, monthOf } from '@/core/units/month';
import { seatsPaid } from './shares/seats-paid';
import { spreadSeat } from './shares/spread-seat';

export interface TeamCurvesRequest {
  readonly facts: TeamFacts;
  readonly known: KnownUses;
  readonly subscriptions: readonly Subscription[];
  readonly settings: Settings;
  readonly learned: LearnedRates;
  readonly today: Day;
  /** Calendar months back, the present one among them; null: all that is known. */
  readonly back: number | null;
  /** Whose use, with the seats they hold; left out: everybody's, with seats nobody holds and use without a name. */
  readonly people?: ReadonlySet<number> | null;
}

/** What a team's use cost by calendar month, and what it would have cost otherwise. */
export interface TeamCurves extends Pick<CostCurves, 'slots'> {
  /** Month of each slot; the first and the last may be known in part. */
  readonly months: readonly number[];
  /** Products whose seats have no price: what they cost is in no curve. */
  readonly unpricedSeats: readonly string[];
}

/** Nobody: tokens of rows without a name, and seats nobody holds. */
const NOBODY = 0;

/** @returns null: nothing is known, or there is no token price */
export function teamCurves(request: TeamCurvesRequest): TeamCurves | null {
  const { facts, known, subscriptions, settings, learned, today, back, people: only = null } = request;
  const book = priceBook(settings, learned, today);
  const { perToken } = book;
  if (!known.period || perToken === null) return null;
  const until = Math.min(known.period.to, today - 1);
  const earliest = back === null ? known.period.from : firstDayOf(monthOf(day(until)) - back + 1);
  const from = day(Math.max(known.period.from, earliest));
  if (until < from) return null;
  const period = { from, to: day(until) };
  const first = monthOf(from);
  const months = Array.from({ length: monthOf(period.to) - first + 1 }, (_, i) => first + i);
  const days = months.map(
    (month) => Math.min(lastDayOf(month), period.to) - Math.max(firstDayOf(month), from) + 1,
  );
  const slots = Uint16Array.from({ length: until - from + 1 }, (_, i) => monthOf(day(from + i)) - first);
  const slotOf = (on: number) => slots[on - from] ?? 0;
  const isMeant = (person: number) => only?.has(person) ?? true;
  const uses = only ? known.uses.filter(({ person }) => isMeant(person)) : known.uses;
  const money = (tokens: number) => (tokens * perToken) / 100;

  const people = new Map<number, { uses: PersonCosts['uses'][number][]; paid: Float64Array }>();
  const costsOf = (person: number) => {
    const found = people.get(person) ?? { uses: [], paid: new Float64Array(months.length) };
    people.set(person, found);
    return found;
  };
  const rateOf = (product: string) =>
    book.chargesByResult(product) ? null : (book.rateOf(product)?.perDay ?? null);
  for (const [person, past] of peoplesPasts(uses, from, addDays(period.to, 1), rateOf))
    for (const { product, days: on, tokens } of past.products) {
      const flex = new Float64Array(months.length);
      for (let i = 0; i < on.length; i++) {
        const slot = slotOf(on[i] ?? 0);
        flex[slot] = (flex[slot] ?? 0) + money(tokens[i] ?? 0);
      }
      costsOf(person).uses.push({ product, flex });
    }
  const unnamed = new Float64Array(months.length);
  for (const { person, days: on, tokens } of uses) {
    const { paid } = costsOf(Math.max(NOBODY, person));
    const end = placeOf(on, period.to + 1);
    for (let i = placeOf(on, from); i < end; i++) {
      const slot = slotOf(on[i] ?? 0);
      const cost = money(tokens[i] ?? 0);
      paid[slot] = (paid[slot] ?? 0) + cost;
      if (person <= NOBODY) unnamed[slot] = (unnamed[slot] ?? 0) + cost;
    }
  }
  // Without a name there is nobody to give a seat: on every curve it stays on Flex.
  if (unnamed.some((cost) => cost > 0)) costsOf(NOBODY).uses.push({ product: '', flex: unnamed });

  const held = seatsHeld(facts);
  const seatYear = (product: string, term: SeatPrice['term'] | null = null) =>
    seatPerYear(product, settings, term)?.perYear.minor ?? null;
  for (const seat of seatsPaid(held, subscriptions, period, seatYear)) {
    const { paid } = costsOf(seat.person ?? NOBODY);
    for (const { month, price } of spreadSeat(seat)) paid[month - first] = (paid[month - first] ?? 0) + price;
  }
  const own = held.filter(({ personId }) => isMeant(personId));
  const seats = [...own, ...(only ? [] : subscriptions)].map(({ product }) => product);
  const { slots: curves } = costCurves(
    [...people].flatMap(([personId, costs]) => (isMeant(personId) ? { personId, ...costs } : [])),
    days,
    book,
  );
  return {
    slots: curves,
    months,
    unpricedSeats: [...new Set(seats)].filter((product) => seatYear(product) === null),
  };
}
