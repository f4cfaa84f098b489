import type { AlertKind, AlertRule } from '@/core/model/alerts';
import type { BudgetAmount, BudgetScope } from '@/core/model/soft-budget';
import type { Outlook } from '@/core/purchase/types';
import { type Centitokens, type Day, day, type Money } from '@/core/units/brands';
import { dayOfEpoch } from '@/core/units/day';

/** How a soft budget stands. */
export interface BudgetSeen {
  readonly id: string;
  readonly scope: BudgetScope;
  readonly amount: BudgetAmount;
  /** The span's last day. */
  readonly until: Day;
  /** Used so far of the budget, both in its own unit. */
  readonly used: number;
  readonly of: number;
  readonly exceeded: boolean;
  /** That it is exceeded by then; null: there is no forecast. */
  readonly probability: number | null;
}

/** Unusual use on a day. */
export interface BurnSeen {
  readonly on: Day;
  /** Last day on which it is told. */
  readonly until: Day;
  readonly people: number;
  /** The most of one person. */
  readonly tokens: Centitokens;
}

/** What the rules look at. */
export interface AlertFacts extends Outlook {
  readonly budgets?: readonly BudgetSeen[];
  /** null: no day is known that would be news. */
  readonly burn?: BurnSeen | null;
}

/** What a rule finds in it. */
export interface Condition {
  readonly kind: AlertKind;
  /** Tells what it is about from others of its kind. A number at its start is the last day it can be told of. */
  readonly about: string;
  /** How bad it is, from 0: each step is twice as bad. null: not beyond the limit. */
  readonly level: number | null;
  /** Clearly on the right side again: just below the limit it may come back tomorrow. */
  readonly calm: boolean;
  /** For the sentence. */
  readonly day?: Day | null;
  readonly tokens?: Centitokens;
  readonly money?: Money;
  readonly share?: number;
  readonly days?: number;
  readonly people?: number;
  readonly budget?: BudgetSeen;
}

/** So far on the right side of the limit it is calm. */
const MARGIN = 0.8;
const CALM_DAYS = 3; // an order-by day moves by a few days with every reading
const WORST = 20;

/** What the rules that are on find. What can't be judged, as there is no forecast or reading, isn't there. */
export function conditionsOf(seen: AlertFacts, rules: readonly AlertRule[]): Condition[] {
  return rules.flatMap(({ kind, on, limit }) => (on ? FIND[kind](seen, limit, kind) : []));
}

type Find = (seen: AlertFacts, limit: number, kind: AlertKind) => Condition[];

/** A value that shall not reach its limit. */
const above = (value: number, limit: number): Pick<Condition, 'level' | 'calm'> => ({
  level: value > 0 && value >= limit ? steps(value, limit) : null,
  calm: value < limit * MARGIN || value <= 0,
});

/** A value that shall not fall to its limit. */
const below = (value: number, limit: number): Pick<Condition, 'level' | 'calm'> => ({
  level: value <= limit ? steps(limit, value) : null,
  calm: value > limit / MARGIN,
});

/** How often one number holds the half of another. */
const steps = (more: number, less: number): number =>
  less > 0 ? Math.min(WORST, Math.floor(Math.log2(more / less))) : more > 0 ? WORST : 0;

const orderBy: Find = ({ withheld, orderBy: by, today }, limit, kind) => {
  if (withheld) return [];
  if (by === null) return [{ kind, about: '', level: null, calm: true }];
  const ahead = by - today;
  const level = ahead <= 0 ? 1 : ahead <= limit ? 0 : null;
  return [{ kind, about: '', level, calm: ahead > limit + CALM_DAYS, day: by, days: ahead }];
};

const lockOut: Find = ({ lockedOutBeforeExpiry: share, nextExpiry }, limit, kind) =>
  share === null || !nextExpiry
    ? []
    : [
        {
          kind,
          about: String(nextExpiry.lot.expiresOn),
          ...above(share, limit),
          share,
          day: nextExpiry.lot.expiresOn,
        },
      ];

const runOut: Find = ({ runOut: found, today }, limit, kind) => {
  if (!found) return [];
  const { likely } = found;
  if (likely === null) return [{ kind, about: '', level: null, calm: true }];
  return [{ kind, about: '', ...below(likely - today, limit), day: likely, days: likely - today }];
};

/** Of lots that expire on one day the one with most tokens left. */
const stranding: Find = ({ fates }, limit, kind) => {
  const worst = new Map<Day, { readonly value: number; readonly condition: Condition }>();
  for (const { lot, stranded, strandedCost } of fates) {
    const value = kind === 'stranding' ? stranded.likely : strandedCost?.likely.minor;
    if (value === undefined || value <= (worst.get(lot.expiresOn)?.value ?? -1)) continue;
    const money = strandedCost ? { money: strandedCost.likely } : {};
    const found = { day: lot.expiresOn, tokens: stranded.likely, ...money, ...above(value, limit) };
    worst.set(lot.expiresOn, { value, condition: { kind, about: String(lot.expiresOn), ...found } });
  }
  return [...worst.values()].map(({ condition }) => condition);
};

/** That it is exceeded is told after its risk was, and again when twice as much is used. */
const EXCEEDED = 10;

const budget: Find = ({ budgets = [] }, limit, kind) =>
  budgets.flatMap((one): Condition[] => {
    const { id, until, used, of, exceeded, probability } = one;
    const found = { kind, about: `${until} ${id}`, day: until, budget: one };
    if (exceeded) return [{ ...found, level: Math.min(WORST, EXCEEDED + steps(used, of)), calm: false }];
    return probability === null ? [] : [{ ...found, ...above(probability, limit), share: probability }];
  });

const burn: Find = ({ burn: found }, limit, kind) => {
  if (!found || found.people === 0) return [];
  const { on, until, people, tokens } = found;
  return [{ kind, about: `${until}`, ...above(tokens, limit), day: on, people, tokens }];
};

const balance: Find = ({ available }, limit, kind) =>
  available === null ? [] : [{ kind, about: '', ...below(available, limit), tokens: available }];

const stale: Find = ({ freshness, coverage, today }, limit, kind) => {
  const read = freshness.map(({ readAt }) => dayOfEpoch(readAt));
  const newest = Math.max(...read, coverage.period?.to ?? 0); // files tell of days without any page read
  if (newest === 0) return [];
  const days = today - newest;
  return [{ kind, about: '', ...above(days, limit), days, day: day(today - days) }];
};

const FIND: Readonly<Record<AlertKind, Find>> = {
  'order-by': orderBy,
  'lock-out': lockOut,
  'run-out': runOut,
  stranding,
  'stranding-money': stranding,
  budget,
  burn,
  balance,
  stale,
};
