import { quantile } from '@/core/forecast/quantile';
import { type Centitokens, centitokens, type Day, minor } from '@/core/units/brands';
import { byMoney, type ChargedDay, type Waste } from './types';

/** A person who used far more on a day than they use to. */
export interface UnusualBurn extends Omit<Waste, 'product'> {
  readonly day: Day;
  readonly tokens: Centitokens;
  /** What is usual at most on a day of use. */
  readonly norm: Centitokens;
  /** Days of use the norm is taken from; 0: too few of the person's own, the team's norm is used. */
  readonly daysKnown: number;
}

/** Days back a norm looks: a quarter, so that a new role becomes the norm. */
export const LOOK_BACK = 90;
/** Fewer days of use than this say nothing of a person's spread. */
const ENOUGH_DAYS = 8;
/** Median and this many scaled median deviations: about one day in 700 of a steady person goes above. */
const DEVIATIONS = 3;
const MAD_TO_SIGMA = 1.4826;

/**
 * Unusual use on a day, each person against their own days of use before it: above the median by three robust standard
 * deviations, at least twice the median, and at least the smallest amount worth a look.
 * @param minimum tokens below which nothing is reported
 * @param planned days the admin marked as planned
 */
export function unusualBurn(
  charges: readonly ChargedDay[],
  on: Day,
  minimum: Centitokens,
  perToken: number | null,
  planned: (personId: number, on: Day) => boolean = () => false,
): UnusualBurn[] {
  const perDay = daysOfUse(
    charges.filter(({ day, tokens }) => day <= on && day >= on - LOOK_BACK && tokens > 0),
  );
  const before = [...perDay].map(([personId, days]) => ({
    personId,
    now: days.get(on) ?? 0,
    past: [...days].filter(([day]) => day < on).map(([, tokens]) => tokens),
  }));
  const team = before.flatMap(({ past }) => past);
  return before
    .flatMap(({ personId, now, past }): UnusualBurn[] => {
      if (now < minimum || planned(personId, on)) return [];
      const own = past.length >= ENOUGH_DAYS;
      const known = own ? past : team;
      if (known.length < ENOUGH_DAYS) return [];
      const middle = median(known);
      const spread = MAD_TO_SIGMA * median(known.map((one) => Math.abs(one - middle)));
      const norm = Math.max(2 * middle, middle + DEVIATIONS * spread);
      if (now <= norm) return [];
      const over = perToken === null ? null : minor(Math.round(((now - norm) * perToken) / 100));
      return [
        {
          personId,
          money: over,
          basis: 'so-far',
          day: on,
          tokens: centitokens(now),
          norm: centitokens(Math.round(norm)),
          daysKnown: own ? past.length : 0,
        },
      ];
    })
    .sort(byMoney);
}

function daysOfUse(charges: readonly ChargedDay[]): Map<number, Map<Day, number>> {
  const found = new Map<number, Map<Day, number>>();
  for (const { personId, day, tokens } of charges) {
    if (personId <= 0) continue;
    const days = found.get(personId) ?? new Map<Day, number>();
    found.set(personId, days.set(day, (days.get(day) ?? 0) + tokens));
  }
  return found;
}

const median = (values: readonly number[]): number => quantile(Float64Array.from(values).sort(), 0.5);
