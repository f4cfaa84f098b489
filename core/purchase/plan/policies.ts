import { meanWanted } from './demand-book';
import { type Aim, type Draft, NOTHING, orderDays, type Plan, settleAmounts } from './draft';
import { outcomeOf } from './outcome';
import { renewEarly } from './renew-early';
import type { Outcome, Policy } from './renewal-types';
import { shiftDays } from './shift-days';
import { lastPlanned, TOKEN } from './situation';

const QUARTER = 91;

/**
 * The plan to follow beside what people do: one big order, an order each quarter so that expiries are spread, just below
 * need and renewed early, nothing. The first two in the best amounts, at their best.
 */
export function policiesOf(aim: Aim, best: Outcome): Policy[] {
  return [
    { kind: 'best', outcome: best },
    { kind: 'one-order', outcome: outcomeOf(aim, oneOrder(aim)) },
    { kind: 'quarterly', outcome: outcomeOf(aim, quarterly(aim)) },
    { kind: 'renew-early', outcome: outcomeOf(aim, renewEarly(aim.situation)) },
    { kind: 'nothing', outcome: outcomeOf(aim, NOTHING) },
  ];
}

/** The best single order, from starts in each month. */
function oneOrder(aim: Aim): Plan {
  const whole = Math.round(wantedPlanned(aim));
  const tries = orderDays(aim.situation, QUARTER).map((on) =>
    settleAmounts(aim, { days: [on], amounts: [Math.max(1, whole)] }),
  );
  const kept = tries.filter(({ days }) => days.length > 0);
  const start = kept.reduce<Draft | null>((a, b) => (a && a.cost <= b.cost ? a : b), null);
  return start ? shiftDays(aim, start) : NOTHING;
}

function quarterly(aim: Aim): Plan {
  const days = orderDays(aim.situation, QUARTER);
  const amount = Math.max(1, Math.round(wantedPlanned(aim) / days.length));
  return settleAmounts(aim, { days, amounts: days.map(() => amount) });
}

/** Whole tokens the mean future wants on planned days. */
const wantedPlanned = ({ situation }: Aim): number =>
  meanWanted(situation.book, lastPlanned(situation)) / TOKEN;
