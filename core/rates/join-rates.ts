import type { LearnedRate, LearnedRates } from './types';

/**
 * Exact person-days decide for the time they tell of; sums of longer periods add versions before and after that, and
 * products the days don't know.
 */
export function joinRates(exact: LearnedRates, sums: LearnedRates): LearnedRates {
  const daily = new Map(sums.daily);
  const perResult = new Set([...sums.perResult].filter((product) => !exact.daily.has(product)));
  for (const product of exact.perResult) {
    perResult.add(product);
    daily.delete(product);
  }
  for (const [product, versions] of exact.daily)
    daily.set(product, withOlder(versions, sums.daily.get(product) ?? []));
  return { daily, perResult };
}

function withOlder(exact: readonly LearnedRate[], sums: readonly LearnedRate[]): LearnedRate[] {
  const [first] = exact;
  if (!first) return [...sums];
  const older = sums.filter(({ from }) => from < first.from);
  if (older.at(-1)?.perDay === first.perDay) older.pop(); // the same rate all along; the days count it best
  return [...older, ...exact];
}
