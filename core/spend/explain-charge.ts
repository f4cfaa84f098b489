import { HIDDEN } from '@/core/ledger/daily/hide-doubles';
import type { PersonDay } from '@/core/ledger/daily/person-day';
import type { Settings } from '@/core/model/settings';
import { productKey } from '@/core/rates/product-key';
import { rateFor } from '@/core/rates/rate-for';
import type { LearnedRates, RateInUse } from '@/core/rates/types';
import { type Centitokens, centitokens, type Day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';

/**
 * What is behind a charge. `window`: 24 hours began on that UTC day, at the product's rate; `window-before`: the 24
 * hours that began the day before still ran, so nothing was charged anew; `free`: used, but no charge: under five
 * minutes, or free; `per-result`: charged by result; `other-product`: another product's own charge on that day;
 * `several-parts`: parts or versions of one product, together one charge; `restated`: a file said otherwise before;
 * `off-rate`: not what the product usually costs; `no-rate`: nobody knows what it costs; `seat`: used on a seat;
 * `blank`: the file gives no figure; `told-twice`: another row that tells the same isn't counted.
 */
export type ChargeReason =
  | { readonly code: 'window'; readonly rate: RateInUse }
  | { readonly code: 'window-before'; readonly day: Day; readonly tokens: Centitokens }
  | { readonly code: 'off-rate'; readonly rate: RateInUse }
  | { readonly code: 'other-product'; readonly product: string; readonly tokens: Centitokens }
  | { readonly code: 'several-parts'; readonly parts: readonly string[] }
  | { readonly code: 'restated'; readonly was: Centitokens | null; readonly readAt: number }
  | { readonly code: 'free' | 'per-result' | 'no-rate' | 'seat' | 'blank' | 'told-twice' };

/** A product's charge on a day, and why. */
export interface ExplainedCharge {
  readonly product: string;
  /** null: no figure at all, only use. */
  readonly tokens: Centitokens | null;
  readonly reasons: readonly ChargeReason[];
  /** The rows it is made of, those that don't count included. */
  readonly rows: readonly PersonDay[];
}

type Charge = Omit<ExplainedCharge, 'reasons'>;

/**
 * Why a person was charged what they were on a day, product by product, dearest first.
 * @param rows the person's, of that day and the one before
 */
export function explainCharge(
  rows: readonly PersonDay[],
  on: Day,
  settings: Pick<Settings, 'rates'>,
  learned: LearnedRates,
): ExplainedCharge[] {
  const before = byProduct(rows.filter((row) => row.day === addDays(on, -1)));
  const charges = [...byProduct(rows.filter((row) => row.day === on))].map(([key, own]) => ({
    key,
    charge: { product: own[0]?.product ?? '', tokens: tokensOf(own), rows: own },
  }));
  return charges
    .map(({ key, charge }) => {
      const ran = tokensOf(before.get(key) ?? []);
      const others = charges.filter((other) => other.key !== key).map((other) => other.charge);
      const reasons = [
        ...chargeReasons(charge, on, ran, settings, learned),
        ...rowReasons(charge.rows),
        ...others.flatMap(otherReason),
      ];
      return { ...charge, reasons };
    })
    .sort((a, b) => (b.tokens ?? -1) - (a.tokens ?? -1) || (a.product < b.product ? -1 : 1));
}

const otherReason = ({ product, tokens }: Charge): ChargeReason[] =>
  tokens !== null && tokens > 0 ? [{ code: 'other-product', product, tokens }] : [];

function byProduct(rows: readonly PersonDay[]): Map<string, PersonDay[]> {
  const found = new Map<string, PersonDay[]>();
  for (const row of rows) {
    const key = productKey(row.product);
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
}

const counts = ({ hidden, seat }: PersonDay): boolean => hidden === 0 && !seat;

function tokensOf(rows: readonly PersonDay[]): Centitokens | null {
  const known = rows.filter(counts).flatMap(({ tokens }) => (tokens === null ? [] : [tokens]));
  return known.length === 0 ? null : centitokens(known.reduce((sum: number, tokens) => sum + tokens, 0));
}

function chargeReasons(
  { product, tokens }: Charge,
  on: Day,
  before: Centitokens | null,
  settings: Pick<Settings, 'rates'>,
  learned: LearnedRates,
): ChargeReason[] {
  if (tokens === null) return [];
  const perResult = learned.perResult.has(productKey(product));
  if (tokens === 0) {
    if (perResult || before === null || before <= 0) return [{ code: 'free' }];
    return [{ code: 'window-before', day: addDays(on, -1), tokens: before }];
  }
  if (perResult) return [{ code: 'per-result' }];
  const rate = rateFor(product, on, settings, learned);
  return [rate ? { code: rate.perDay === tokens ? 'window' : 'off-rate', rate } : { code: 'no-rate' }];
}

function rowReasons(rows: readonly PersonDay[]): ChargeReason[] {
  const found: ChargeReason[] = [];
  const counted = rows.filter(counts);
  const parts = new Set(
    counted.map(({ feature, version }) => [feature, version].filter((text) => text !== null).join(' ')),
  );
  if (parts.size > 1) found.push({ code: 'several-parts', parts: [...parts].sort() });
  for (const { hidden, tokens, readAt } of rows)
    if (hidden === HIDDEN.restated) found.push({ code: 'restated', was: tokens, readAt });
  if (rows.some(({ seat }) => seat)) found.push({ code: 'seat' });
  if (counted.some(({ tokens }) => tokens === null)) found.push({ code: 'blank' });
  const twice = rows.some(({ hidden }) => hidden !== 0 && hidden !== HIDDEN.restated);
  return twice ? [...found, { code: 'told-twice' }] : found;
}
