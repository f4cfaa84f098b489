import type { Settings } from '@/core/model/settings';
import type { Centitokens, Day } from '@/core/units/brands';
import { productKey } from './product-key';
import type { LearnedRate, LearnedRates, RateInUse, RateOrigin } from './types';

interface Candidate {
  readonly perDay: Centitokens;
  readonly origin: RateOrigin;
  readonly learned: LearnedRate | null;
}

/**
 * The rate of a product on a day: learned over entered over list. A product that charges by result has none.
 * @param day for rates with versions: the newest that starts by then (a product's first version also holds before it)
 * @returns null when nobody states or shows a rate
 */
export function rateFor(
  product: string,
  day: Day,
  settings: Pick<Settings, 'rates'>,
  learned: LearnedRates,
): RateInUse | null {
  const key = productKey(product);
  if (learned.perResult.has(key)) return null;
  const [inUse, ...others] = [
    fromLearned(key, day, learned),
    fromSettings(key, day, settings, 'admin'),
    fromSettings(key, day, settings, 'list'),
  ].filter((candidate) => candidate !== null);
  if (!inUse) return null;
  const other = others.find(({ perDay }) => perDay !== inUse.perDay);
  return { ...inUse, disagrees: other ? { perDay: other.perDay, origin: other.origin } : null };
}

function fromLearned(key: string, day: Day, learned: LearnedRates): Candidate | null {
  const versions = learned.daily.get(key) ?? [];
  const version = versions.findLast(({ from }) => from <= day) ?? versions[0];
  return version ? { perDay: version.perDay, origin: 'learned', learned: version } : null;
}

function fromSettings(
  key: string,
  day: Day,
  { rates }: Pick<Settings, 'rates'>,
  origin: 'admin' | 'list',
): Candidate | null {
  const valid = rates
    .filter(
      (rate) => rate.origin === origin && productKey(rate.product) === key && (rate.from ?? -Infinity) <= day,
    )
    .sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity))
    .at(-1);
  return valid ? { perDay: valid.perDay, origin, learned: null } : null;
}
