import { productKey } from '@/core/rates/product-key';
import { type Minor, minor } from '@/core/units/brands';
import type { TeamWaste } from './team-waste';

/** What one list adds to the whole: its rows that no list before it counts. */
export interface WastePart {
  readonly list: 'leavers' | 'idle' | 'oneProduct' | 'singles' | 'double' | 'overnight' | 'access';
  readonly basis: 'year' | 'so-far';
  readonly count: number;
  readonly money: Minor;
}

/** What all lists are worth together. */
export interface WasteTotal {
  /** What giving up seats saves a year, and what tokens were spent that may not have been needed. */
  readonly perYear: Minor;
  readonly soFar: Minor;
  readonly parts: readonly WastePart[];
  /** Rows without a price, which none of this counts. */
  readonly unpriced: number;
}

/**
 * The money of all lists, each seat and charge once: a seat stands where it is given up whole rather than exchanged,
 * and a charge where a seat should have covered it. Unusual use is worth a look, not money that could be saved; of
 * doubles only those that were proved count.
 */
export function wasteTotal(waste: TeamWaste): WasteTotal {
  const told = new Set<string>();
  const fresh = (personId: number, ...products: readonly string[]): boolean => {
    const keys = products.map((product) => `${personId} ${productKey(product)}`);
    if (keys.some((key) => told.has(key))) return false;
    for (const key of keys) told.add(key);
    return true;
  };
  const leavers = waste.leavers.filter((one) => fresh(one.personId, one.product));
  const idle = waste.idle.filter((one) => fresh(one.personId, one.product));
  const oneProduct = waste.oneProduct.filter((one) => fresh(one.personId, one.collection));
  const singles = waste.singles.filter((one) => fresh(one.personId, one.product, ...one.singles));

  const double = waste.double.filter(({ harm }) => harm === 'paid-twice');
  const paidTwice = new Map(double.map((one) => [`${one.personId} ${productKey(one.product)}`, one.money]));
  const twice = (personId: number, product: string) => paidTwice.get(`${personId} ${productKey(product)}`);
  const overnight = waste.overnight.filter((one) => twice(one.personId, one.product) === undefined);
  const access = waste.access.map(({ money, product, passing }) => {
    const counted = passing.reduce((sum, person) => sum + (twice(person, product) ?? 0), 0);
    return { money: money === null ? null : Math.max(0, money - counted) };
  });

  const all = [
    partOf('leavers', 'year', leavers),
    partOf('idle', 'year', idle),
    partOf('oneProduct', 'year', oneProduct),
    partOf('singles', 'year', singles),
    partOf('double', 'so-far', double),
    partOf('overnight', 'so-far', overnight),
    partOf('access', 'so-far', access),
  ];
  const sum = (basis: WastePart['basis']) =>
    minor(all.reduce((sum, { part }) => sum + (part.basis === basis ? part.money : 0), 0));
  return {
    perYear: sum('year'),
    soFar: sum('so-far'),
    parts: all.flatMap(({ part }) => (part.money > 0 ? part : [])),
    unpriced: all.reduce((sum, { unpriced }) => sum + unpriced, 0),
  };
}

/** What is told of waste: doubles that are harmless only by their number, and what all is worth together. */
export function wasteTold(all: TeamWaste) {
  const waste = { ...all, double: all.double.filter(({ harm }) => harm !== 'before') };
  return { waste, harmless: all.double.length - waste.double.length, total: wasteTotal(waste) };
}

function partOf(
  list: WastePart['list'],
  basis: WastePart['basis'],
  rows: readonly { readonly money: number | null }[],
): { readonly part: WastePart; readonly unpriced: number } {
  const worth = rows.flatMap(({ money }) => (money === null ? [] : money));
  const counted = worth.filter((money) => money > 0);
  const money = minor(counted.reduce((sum, one) => sum + one, 0));
  return { part: { list, basis, count: counted.length, money }, unpriced: rows.length - worth.length };
}
