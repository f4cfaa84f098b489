import type { EnteredRate, Settings } from '@/core/model/settings';
import type { Day } from '@/core/units/brands';
import { productKey } from './product-key';
import { candidatesFor, rateFor } from './rate-for';
import type { LearnedRate, LearnedRates, RateInUse, RateOrigin } from './types';

/** A rate entered or from the list, and its place among the settings' rates. */
export interface TableEntry {
  readonly at: number;
  readonly rate: EnteredRate;
}

/** All that is known of one product's charge. */
export interface ProductRates {
  readonly key: string;
  readonly name: string;
  /** What the verdicts of a day compute with; null: no daily rate is known. */
  readonly inUse: RateInUse | null;
  /** Charged by result: its charges show it, or the admin says so. */
  readonly perResult: 'learned' | 'admin' | null;
  /** What its charges showed, each change of the usual charge a version, oldest first. */
  readonly versions: readonly LearnedRate[];
  /** Oldest first. */
  readonly entries: readonly TableEntry[];
  /** Sources whose rate of that day isn't the one in use. */
  readonly disagreeing: readonly { readonly origin: RateOrigin; readonly perDay: number }[];
}

/**
 * Every product that was seen or has a rate, by name, with what each source says.
 * @param seen names of products in readings
 * @param on the day whose rate is in use, normally today
 */
export function rateTable(
  settings: Pick<Settings, 'rates'>,
  learned: LearnedRates,
  seen: readonly string[],
  on: Day,
): ProductRates[] {
  const names = new Map<string, string>();
  for (const name of [...seen, ...settings.rates.map(({ product }) => product)])
    if (!names.has(productKey(name))) names.set(productKey(name), name);
  const entries = settings.rates.map((rate, at) => ({ at, rate, key: productKey(rate.product) }));
  return [...names]
    .map(([key, name]): ProductRates => {
      const inUse = rateFor(name, on, settings, learned);
      const { candidates, saysResult } = candidatesFor(key, on, settings, learned);
      const byCharges = learned.perResult.has(key);
      const says = saysResult && inUse === null;
      return {
        key,
        name,
        inUse,
        perResult: byCharges ? 'learned' : says ? 'admin' : null,
        versions: learned.daily.get(key) ?? [],
        entries: entries
          .filter((entry) => entry.key === key)
          .map(({ at, rate }) => ({ at, rate }))
          .sort((a, b) => (a.rate.from ?? -Infinity) - (b.rate.from ?? -Infinity)),
        disagreeing: candidates.flatMap(({ origin, perDay }) =>
          (inUse ? perDay !== inUse.perDay : byCharges) ? [{ origin, perDay }] : [],
        ),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}
