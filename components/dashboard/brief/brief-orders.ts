import type { Outcome } from '@/core/purchase/plan/renewal-types';
import type { Day } from '@/core/units/brands';
import { type BriefMoney, wholeTokens } from './brief-money';
import type { Way, WayKind } from './brief-view';

export interface OrderLine {
  readonly day: Day;
  readonly tokens: number;
  /** Minor units a token. */
  readonly each: number;
  readonly price: number;
  readonly strands: number;
}

export interface OrderLines {
  readonly shown: readonly OrderLine[];
  /** Orders that aren't shown, together. */
  readonly more: { readonly count: number; readonly tokens: number; readonly price: number };
  readonly tokens: number;
  readonly price: number;
}

/** A plan's orders with totals that add up as shown. @param most lines; tokens in whole tokens, money rounded */
export function orderLines({ orders }: Pick<Outcome, 'orders'>, money: BriefMoney, most: number): OrderLines {
  const lines = orders.map(({ day, tokens, price, stranded }): OrderLine => {
    const whole = tokens / 100;
    return { day, tokens: whole, each: price / whole, price: money.round(price), strands: stranded.chance };
  });
  // One line more is better than a line that says there is one more.
  const shown = lines.slice(0, lines.length > most ? most - 1 : most);
  const rest = lines.slice(shown.length);
  const sum = (of: readonly OrderLine[], value: (line: OrderLine) => number) =>
    of.reduce((all, line) => all + value(line), 0);
  return {
    shown,
    more: {
      count: rest.length,
      tokens: sum(rest, (one) => one.tokens),
      price: sum(rest, (one) => one.price),
    },
    tokens: sum(lines, (one) => one.tokens),
    price: sum(lines, (one) => one.price),
  };
}

export interface WayLine {
  readonly kind: WayKind;
  readonly seats: number | null;
  /** Whole tokens of all orders. */
  readonly tokens: number;
  readonly orders: number;
  readonly lockOuts: number;
  readonly carried: number;
  readonly total: number;
  readonly lockedOut: number;
  /** Whole tokens expected to expire unused, and the chance that any do. */
  readonly expiring: { readonly tokens: number; readonly chance: number };
}

/** What a way costs over the planned months; its total is the sum of what is shown. @param seats rounded, or null */
export function wayLine({ kind, seats, outcome }: Way, months: number, money: BriefMoney): WayLine {
  const { tokens, price } = orderLines(outcome, money, 1);
  const held = seats === null ? null : money.round((seats * months) / 12);
  const lockOuts = money.round(outcome.shortage);
  const carried = money.round(outcome.carried);
  return {
    kind,
    seats: held,
    tokens,
    orders: price,
    lockOuts,
    carried,
    total: (held ?? 0) + price + lockOuts - carried,
    lockedOut: outcome.lockedOut,
    expiring: { tokens: wholeTokens(outcome.expiring.tokens), chance: outcome.expiring.chance },
  };
}
