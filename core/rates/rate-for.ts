import type { EnteredRate, Settings } from '@/core/model/settings';
import type { Centitokens, Day } from '@/core/units/brands';
import { productKey } from './product-key';
import type { LearnedRate, LearnedRates, RateInUse, RateOrigin } from './types';

export interface Candidate {
  readonly perDay: Centitokens;
  readonly origin: RateOrigin;
  readonly learned: LearnedRate | null;
}

/**
 * The rate of a product on a day: learned over entered over list. A product that charges by result has none, be it
 * that its charges show it or that the admin says so.
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
  const { candidates, saysResult } = candidatesFor(key, day, settings, learned);
  const [inUse, ...others] = candidates;
  if (saysResult && inUse?.origin !== 'learned') return null;
  if (!inUse) return null;
  const other = others.find(({ perDay }) => perDay !== inUse.perDay);
  return { ...inUse, disagrees: other ? { perDay: other.perDay, origin: other.origin } : null };
}

/** What each source says of a product's day, the one that counts first; `saysResult`: the admin entered no daily rate. */
export function candidatesFor(
  key: string,
  day: Day,
  settings: Pick<Settings, 'rates'>,
  learned: LearnedRates,
): { candidates: Candidate[]; saysResult: boolean } {
  const admin = enteredOn(key, day, settings, 'admin');
  const list = enteredOn(key, day, settings, 'list');
  const entered = [admin, list].flatMap((rate) =>
    rate && rate.per !== 'result' ? [{ perDay: rate.perDay, origin: rate.origin, learned: null }] : [],
  );
  const shown = fromLearned(key, day, learned);
  return { candidates: shown ? [shown, ...entered] : entered, saysResult: admin?.per === 'result' };
}

function fromLearned(key: string, day: Day, learned: LearnedRates): Candidate | null {
  const versions = learned.daily.get(key) ?? [];
  const version = versions.findLast(({ from }) => from <= day) ?? versions[0];
  return version ? { perDay: version.perDay, origin: 'learned', learned: version } : null;
}

function enteredOn(
  key: string,
  day: Day,
  { rates }: Pick<Settings, 'rates'>,
  origin: 'admin' | 'list',
): EnteredRate | undefined {
  return rates
    .filter(
      (rate) => rate.origin === origin && productKey(rate.product) === key && (rate.from ?? -Infinity) <= day,
    )
    .sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity))
    .at(-1);
}
