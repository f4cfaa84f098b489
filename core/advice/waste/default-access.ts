import { productKey } from '@/core/rates/product-key';
import { type Centitokens, centitokens, type Minor, minor } from '@/core/units/brands';
import type { ChargedDay } from './types';

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
 */
export function defaultAccess(charges: readonly ChargedDay[], perToken: number | null): DefaultAccess[] {
  const paid = charges.filter(({ tokens, personId }) => tokens > 0 && personId > 0);
  const usual = middle(paid.map(({ tokens }) => tokens));
  return [...Map.groupBy(paid, ({ product }) => productKey(product)).values()]
    .flatMap((list): DefaultAccess[] => {
      const perDay = middle(list.map(({ tokens }) => tokens));
      const people = [...Map.groupBy(list, ({ personId }) => personId)];
      const isPassing = (own: readonly ChargedDay[]) =>
        new Set(own.map(({ day }) => day)).size <= PASSING_DAYS;
      const passing = people.filter(([, own]) => isPassing(own));
      if (perDay <= usual || passing.length * 2 <= people.length) return [];
      const tokens = passing.flatMap(([, own]) => own).reduce((sum, one) => sum + one.tokens, 0);
      return [
        {
          product: list[0]?.product ?? '',
          perDay: centitokens(perDay),
          passing: passing.map(([id]) => id),
          regular: people.filter(([, own]) => !isPassing(own)).map(([id]) => id),
          tokens: centitokens(tokens),
          money: perToken === null ? null : minor(Math.round((tokens * perToken) / 100)),
        },
      ];
    })
    .sort((a, b) => b.tokens - a.tokens);
}

/** The lower median. */
const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[(values.length - 1) >> 1] ?? 0;
