import { productKey } from '@/core/rates/product-key';
import { type Centitokens, centitokens, type Day, minor } from '@/core/units/brands';
import { byMoney, type ChargedDay, type Waste } from './types';

/** A run of charges on consecutive days that goes through a weekend or holiday. A suspect, never a proof. */
export interface OvernightSuspect extends Waste {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  /** Charges on days that aren't working days: what is counted as money. */
  readonly idleDays: number;
  readonly tokens: Centitokens;
}

/** A run that began before a free day and went on after it: one day before, two free ones, one after. */
const SHORTEST_RUN = 4;

/**
 * Products that may have been left open over night and weekend: charged every day of a run that begins and ends on
 * working days and holds at least two days off. Older versions charge while they stay open.
 * @param isWorkday whether people usually work on that day
 */
export function overnightSuspects(
  charges: readonly ChargedDay[],
  isWorkday: (on: Day) => boolean,
  perToken: number | null,
): OvernightSuspect[] {
  const byUse = Map.groupBy(
    charges.filter(({ tokens }) => tokens > 0),
    ({ personId, product }) => `${personId} ${productKey(product)}`,
  );
  return [...byUse.values()]
    .flatMap((list) => runsOf(list).flatMap((run) => suspect(run, isWorkday, perToken)))
    .sort((a, b) => byMoney(a, b) || b.days - a.days);
}

function runsOf(list: readonly ChargedDay[]): ChargedDay[][] {
  const runs: ChargedDay[][] = [];
  for (const one of [...list].sort((a, b) => a.day - b.day)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && one.day - last.day <= 1) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

function suspect(
  whole: readonly ChargedDay[],
  isWorkday: (on: Day) => boolean,
  perToken: number | null,
): OvernightSuspect[] {
  const first = whole.findIndex(({ day }) => isWorkday(day));
  const last = whole.findLastIndex(({ day }) => isWorkday(day));
  const run = first < 0 ? [] : whole.slice(first, last + 1);
  const [from, to] = [run[0], run.at(-1)];
  if (!from || !to || to.day - from.day + 1 < SHORTEST_RUN) return [];
  const off = run.filter(({ day }) => !isWorkday(day));
  const idleDays = new Set(off.map(({ day }) => day)).size;
  if (idleDays < 2) return [];
  const tokens = centitokens(off.reduce((sum, one) => sum + one.tokens, 0));
  return [
    {
      personId: from.personId,
      product: from.product,
      money: perToken === null ? null : minor(Math.round((tokens * perToken) / 100)),
      basis: 'so-far',
      from: from.day,
      to: to.day,
      days: to.day - from.day + 1,
      idleDays,
      tokens,
    },
  ];
}
