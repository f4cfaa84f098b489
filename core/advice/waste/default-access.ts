import type { UseDays } from '@/core/ledger/use-days';
import { productKey } from '@/core/rates/product-key';
import { type Centitokens, centitokens, type Minor, minor } from '@/core/units/brands';

/** An expensive product that people open by accident or once. */
export interface DefaultAccess {
  readonly product: string;
  /** Tokens of one day of it, as most of its charges were. */
  readonly perDay: Centitokens;
  /** People charged on one or two days only, and people charged more often: those are to keep access. */
  readonly passing: readonly number[];
  readonly regular: readonly number[];
  /** What the passing ones cost in the time looked at. */
  readonly tokens: Centitokens;
  readonly money: Minor | null;
}

/** Up to this many days in the time looked at, somebody tried it, or opened it by accident. */
const PASSING_DAYS = 2;

/**
 * Products to leave out of Flex's default access: dearer a day than the team's usual charge, and most people who were
 * charged used it on a day or two. Regular users get it assigned by name.
 * @param from first day looked at
 */
export function defaultAccess(
  uses: readonly Pick<UseDays, 'person' | 'product' | 'days' | 'tokens'>[],
  from: number,
  perToken: number | null,
): DefaultAccess[] {
  const usual = new Amounts();
  const products = new Map<string, Charged>();
  for (const { person, product, days, tokens } of uses) {
    if (person <= 0) continue;
    for (let i = days.length - 1; i >= 0 && (days[i] ?? 0) >= from; i--) {
      const amount = tokens[i] ?? 0;
      if (amount <= 0) continue;
      const known = products.get(product) ?? { product, amounts: new Amounts(), people: new Map() };
      products.set(product, known);
      usual.add(amount);
      known.amounts.add(amount);
      const own = known.people.get(person) ?? { days: [], tokens: 0 };
      known.people.set(person, own);
      own.tokens += amount;
      if (own.days.length <= PASSING_DAYS && !own.days.includes(days[i] ?? 0)) own.days.push(days[i] ?? 0);
    }
  }
  return [...Map.groupBy(products.values(), ({ product }) => productKey(product)).values()]
    .map(together)
    .flatMap(({ product, amounts, people }): DefaultAccess[] => {
      const perDay = amounts.middle();
      const passing = [...people].filter(([, own]) => own.days.length <= PASSING_DAYS);
      if (perDay <= usual.middle() || passing.length * 2 <= people.size) return [];
      const tokens = passing.reduce((sum, [, own]) => sum + own.tokens, 0);
      return [
        {
          product,
          perDay: centitokens(perDay),
          passing: passing.map(([id]) => id),
          regular: [...people].filter(([, own]) => own.days.length > PASSING_DAYS).map(([id]) => id),
          tokens: centitokens(tokens),
          money: perToken === null ? null : minor(Math.round((tokens * perToken) / 100)),
        },
      ];
    })
    .sort((a, b) => b.tokens - a.tokens);
}

/** What a product was charged, and whom. */
interface Charged {
  readonly product: string;
  readonly amounts: Amounts;
  /** `days`: the first few different ones, enough to tell who was only passing. */
  readonly people: Map<number, { days: number[]; tokens: number }>;
}

/** Spellings of one product. */
function together(spellings: readonly Charged[]): Charged {
  const [first, ...others] = spellings;
  const all: Charged = first ?? { product: '', amounts: new Amounts(), people: new Map() };
  for (const { amounts, people } of others) {
    all.amounts.take(amounts);
    for (const [person, { days, tokens }] of people) {
      const own = all.people.get(person) ?? { days: [], tokens: 0 };
      all.people.set(person, { days: [...new Set([...own.days, ...days])], tokens: own.tokens + tokens });
    }
  }
  return all;
}

/** How often each amount was charged: few different ones, as rates are. */
class Amounts {
  readonly #counts = new Map<number, number>();

  add(amount: number, times = 1): void {
    this.#counts.set(amount, (this.#counts.get(amount) ?? 0) + times);
  }

  take(other: Amounts): void {
    for (const [amount, times] of other.#counts) this.add(amount, times);
  }

  /** The lower median; 0 of none. */
  middle(): number {
    const sorted = [...this.#counts].sort(([a], [b]) => a - b);
    const all = sorted.reduce((sum, [, times]) => sum + times, 0);
    let left = (all - 1) >> 1;
    for (const [amount, times] of sorted) {
      if (left < times) return amount;
      left -= times;
    }
    return 0;
  }
}
