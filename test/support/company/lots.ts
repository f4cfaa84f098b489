import type { Period } from '@/core/model/scalars';
import { centitokens, type Day, day as dayOf } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import type { BalanceEvent, CompanyLot, Usage } from './types';

/** Tokens live 365 days from purchase; the last usable day is the one before. */
export const LOT_LIFE = 365;

export interface Purchase {
  readonly team: number;
  readonly day: Day;
  readonly tokens: number; // centitokens
}

export interface Move {
  readonly from: number;
  readonly to: number;
  readonly day: Day;
  readonly tokens: number; // centitokens, at most; what is there is moved
}

export interface LotPlan {
  readonly purchases: readonly Purchase[];
  readonly moves: readonly Move[];
  /** Buy ahead when ten days' use is left. Without it a team buys only what a day's use lacks. */
  readonly buysAhead: boolean;
}

type Open = { -readonly [K in keyof CompanyLot]: CompanyLot[K] extends number ? number : CompanyLot[K] };

/** Tokens used by team and day: `[team][day - from]`, in centitokens. */
export function teamDemand(usage: Usage, days: Period, teams: number): Float64Array[] {
  const totals = Array.from({ length: teams }, () => new Float64Array(days.to - days.from + 1));
  for (let i = 0; i < usage.length; i++) {
    const row = totals[usage.team[i] ?? 0];
    const at = (usage.day[i] ?? 0) - days.from;
    if (row) row[at] = (row[at] ?? 0) + (usage.tokens[i] ?? 0);
  }
  return totals;
}

const roundUp = (tokens: number, step: number) => Math.ceil(tokens / (step * 100)) * step * 100;

/** Purchases a drawn company makes at the start: team 0 buys too much (some strands), others too little. */
export function drawnLotPlan(use: readonly Float64Array[], days: Period): LotPlan {
  const purchases: Purchase[] = [];
  for (const [team, daily] of use.entries()) {
    const year = daily.slice(0, LOT_LIFE).reduce((a, b) => a + b, 0);
    purchases.push({ team, day: days.from, tokens: roundUp(year * (team === 0 ? 1.07 : 0.4) + 1, 100) });
    if (team > 0) purchases.push({ team, day: days.from, tokens: 50000 }); // same expiry, smaller: drawn first
  }
  const moves =
    use.length > 1
      ? [{ from: 0, to: 1, day: addDays(days.from, 200), tokens: roundUp((use[0]?.[199] ?? 0) + 100, 10) }]
      : [];
  return { purchases, moves, buysAhead: true };
}

interface Drawable {
  readonly expiresOn: number;
  readonly quantity: number;
  readonly id: number;
}

/** Earliest expiry first; on the same expiry the smallest lot first. */
export const drawOrder = (a: Drawable, b: Drawable) =>
  a.expiresOn - b.expiresOn || a.quantity - b.quantity || a.id - b.id;

/**
 * Play the balance of every team from the first day to the morning of today.
 * Each day: what expired goes, purchases and moves come, then the day's use is drawn. A team about to run dry buys.
 */
export function playLots(
  use: readonly Float64Array[],
  days: Period,
  plan: LotPlan,
): { lots: CompanyLot[]; events: BalanceEvent[] } {
  const today = addDays(days.to, 1);
  const lots: Open[] = [];
  const events: BalanceEvent[] = [];
  const add = (team: number, tokens: number, boughtOn: Day, arrivedOn: Day, expiresOn: Day): Open => {
    const lot: Open = {
      id: lots.length,
      team,
      quantity: tokens,
      boughtOn,
      arrivedOn,
      expiresOn,
      movedOut: 0,
      used: 0,
      expired: 0,
      left: tokens,
    };
    lots.push(lot);
    return lot;
  };
  const buy = (team: number, tokens: number, on: Day) => {
    const lot = add(team, tokens, on, on, addDays(on, LOT_LIFE - 1));
    events.push({ team, day: on, kind: 'purchase', tokens: centitokens(tokens), lot: lot.id });
  };
  const open = (team: number) => lots.filter((lot) => lot.team === team && lot.left > 0).sort(drawOrder);
  const available = (team: number) => open(team).reduce((sum, lot) => sum + lot.left, 0);

  for (let on = days.from; on <= today; on = addDays(on, 1)) {
    for (const lot of lots) {
      if (lot.left === 0 || lot.expiresOn >= on) continue;
      events.push({
        team: lot.team,
        day: on,
        kind: 'expiration',
        tokens: centitokens(-lot.left),
        lot: lot.id,
      });
      lot.expired = lot.left;
      lot.left = 0;
    }
    for (const purchase of plan.purchases)
      if (purchase.day === on && purchase.tokens > 0) buy(purchase.team, purchase.tokens, on);
    for (const move of plan.moves) {
      if (move.day !== on) continue;
      const lot = open(move.from)[0];
      const tokens = Math.min(lot?.left ?? 0, move.tokens);
      if (!lot || tokens === 0) continue;
      lot.left -= tokens;
      lot.movedOut += tokens;
      const arrived = add(move.to, tokens, dayOf(lot.boughtOn), on, dayOf(lot.expiresOn));
      const moved = { day: on, kind: 'move' } as const;
      events.push({
        ...moved,
        team: move.from,
        tokens: centitokens(-tokens),
        lot: lot.id,
        otherTeam: move.to,
      });
      events.push({
        ...moved,
        team: move.to,
        tokens: centitokens(tokens),
        lot: arrived.id,
        otherTeam: move.from,
      });
    }
    if (on === today) break;
    const at = on - days.from;
    for (const [team, daily] of use.entries()) {
      const needed = daily[at] ?? 0;
      const recent = daily.slice(Math.max(0, at - 29), at + 1).reduce((a, b) => a + b, 0);
      const have = available(team);
      if (have < needed || (plan.buysAhead && have < recent / 3))
        buy(team, Math.max(3300, roundUp(needed + recent * 4, 50)), on);
      let rest = needed;
      for (const lot of open(team)) {
        const drawn = Math.min(rest, lot.left);
        lot.left -= drawn;
        lot.used += drawn;
        rest -= drawn;
        if (rest === 0) break;
      }
    }
  }
  return { lots: lots.map(closed), events };
}

const closed = (lot: Open): CompanyLot => ({
  ...lot,
  quantity: centitokens(lot.quantity),
  boughtOn: dayOf(lot.boughtOn),
  arrivedOn: dayOf(lot.arrivedOn),
  expiresOn: dayOf(lot.expiresOn),
  movedOut: centitokens(lot.movedOut),
  used: centitokens(lot.used),
  expired: centitokens(lot.expired),
  left: centitokens(lot.left),
});
