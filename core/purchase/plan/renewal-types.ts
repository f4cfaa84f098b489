import type { Centitokens, Day, Minor } from '@/core/units/brands';

/** One order of a plan. */
export interface PlannedOrder {
  /** The last day to place it. */
  readonly day: Day;
  /** First and last day its tokens can be used. */
  readonly arrives: Day;
  readonly expires: Day;
  readonly tokens: Centitokens;
  readonly price: Minor;
  /** Tokens of it that expire unused, on average, what they cost, and the chance that any do. */
  readonly stranded: { readonly tokens: Centitokens; readonly cost: Minor; readonly chance: number };
}

/** What a plan leads to, on average over the futures. `total` = `price` + `shortage` - `carried`. */
export interface Outcome {
  readonly orders: readonly PlannedOrder[];
  /** Of all orders; `stranded` is the part of it that expires unused. */
  readonly price: Minor;
  readonly stranded: Minor;
  /** Days' use refused x what a lock-out day costs. */
  readonly shortage: Minor;
  /** Worth of tokens ordered that are left after the planned days and used then. */
  readonly carried: Minor;
  readonly total: Minor;
  /** Chance that anybody is refused on a planned day, and days' use refused. */
  readonly lockedOut: number;
  readonly lockOutDays: number;
  /** Tokens that expire unused of all that are held or ordered, on average, and the chance that any do. */
  readonly expiring: { readonly tokens: Centitokens; readonly chance: number };
}

/** How plans are judged. */
export type Judgement =
  | { readonly kind: 'confidence'; readonly confidence: number }
  | { readonly kind: 'lock-out-day'; readonly cost: Minor };

/** The plan to follow. */
export interface Renewal {
  readonly best: Outcome;
  /** What a lock-out day costs: as entered, or what the confidence amounts to; null: the confidence holds without an order. */
  readonly lockOutDay: Minor | null;
  /** Chance of a lock-out before anything ordered today can be used. */
  readonly unavoidable: number;
}

/** What one amount of the first order leads to, the later orders being the best for it. */
export interface CurvePoint {
  readonly tokens: Centitokens;
  readonly outcome: Outcome;
}

export interface Curve {
  /** The day of the first order. */
  readonly day: Day;
  readonly points: readonly CurvePoint[];
  /** The least total, and the stretches of amounts that cost at most a hundredth more, ascending. */
  readonly least: Minor;
  readonly flat: readonly { readonly from: Centitokens; readonly to: Centitokens }[];
}

export type PolicyKind = 'best' | 'one-order' | 'quarterly' | 'renew-early' | 'nothing';
export interface Policy {
  readonly kind: PolicyKind;
  readonly outcome: Outcome;
}

export type ChangeKind =
  | 'dearer'
  | 'more-use'
  | 'less-use'
  | 'slower'
  | 'surer'
  | 'less-sure'
  | 'lock-out-dearer'
  | 'lock-out-cheaper';
/** What the answer would be if something were otherwise; null: no order. */
export interface Changed {
  readonly kind: ChangeKind;
  /** The changed value where it is a confidence or a cost. */
  readonly value: number;
  readonly first: { readonly day: Day; readonly tokens: Centitokens } | null;
  readonly orders: number;
}
