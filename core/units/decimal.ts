import { type Centitokens, centitokens } from './brands';
import { notParsed, type Parsed } from './parsed';

/** A decimal number as written, digit by digit, so that nothing is lost before the unit is known. */
export interface Decimal {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

/** The nearest double; null beyond 15 significant digits, where doubles stop holding every number. */
export function numberOfDecimal({ negative, whole, fraction }: Decimal): number | null {
  const digits = (whole + fraction).replace(/^0+/, '');
  if (digits.length > 15) return null;
  const value = Number(`${whole || '0'}.${fraction || '0'}`);
  return negative && value !== 0 ? -value : value;
}

/**
 * A decimal number of units as an integer of 1/10^`places` units. Digits beyond that are rounded half to even
 * (sums of many rounded charges stay unbiased) and the result is marked `rounded` when anything was lost.
 * @returns `unparsable` when it doesn't fit a safe integer
 */
export function scaleDecimal({ negative, whole, fraction }: Decimal, places: number): Parsed<number> {
  const kept = Number(
    (whole + fraction.slice(0, places).padEnd(places, '0')).replace(/^0+(?=\d)/, '') || '0',
  );
  const rest = fraction.slice(places).replace(/0+$/, '');
  const above = rest !== '' && (rest > '5' || (rest === '5' && kept % 2 === 1));
  const size = kept + (above ? 1 : 0);
  if (!Number.isSafeInteger(size)) return notParsed('unparsable');
  const value = negative && size !== 0 ? -size : size;
  return rest === '' ? { ok: true, value } : { ok: true, value, rounded: true };
}

/**
 * Tokens as integers of 1/100 token. Services charge fractions such as 0.125, so finer digits are rounded half to
 * even and marked `rounded` rather than refused.
 */
export function centitokensOfDecimal(decimal: Decimal): Parsed<Centitokens> {
  const scaled = scaleDecimal(decimal, 2);
  return scaled.ok ? { ...scaled, value: centitokens(scaled.value) } : scaled;
}
