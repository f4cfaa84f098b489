import { type Day, day } from '@/core/units/brands';
import { isoOfDay } from '@/core/units/day';
import { minorDigits } from '@/core/units/money';
import type { ReportColumn, ReportValue } from './report-table';

const TOKEN_DIGITS = 2;
/** Days a date can be written of: years 0001 to 9999. */
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

type Kind = Pick<ReportColumn, 'type' | 'unit'>;

/** Decimal places of a column of money or tokens; null: it holds no decimals of a fixed number. */
export const digitsOf = ({ type, unit }: Kind): number | null =>
  type === 'tokens' ? TOKEN_DIGITS : type === 'money' ? minorDigits(unit ?? 'XXX') : null;

/**
 * An integer of 1/10^`digits` as a decimal, digit by digit: no double is asked to hold it.
 * @param units a safe integer
 */
export function decimalText(units: number, digits: number): string {
  const [sign, figures] = units < 0 ? ['-', String(-units)] : ['', String(Math.abs(units))];
  if (digits === 0) return sign + figures;
  const padded = figures.padStart(digits + 1, '0');
  return `${sign}${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}

/** The day of a value; null: no date can be written of it. */
export const dayOf = (value: number): Day | null =>
  Number.isSafeInteger(value) && value >= FIRST_DAY && value <= LAST_DAY ? day(value) : null;

/**
 * A number as every machine reads it: `2026-03-01`, `12.50`, `0.25`. Amounts that aren't whole minor units are rounded
 * to them.
 * @returns null for nothing, and for what is no number
 */
export function numberText(column: Kind, value: number): string | null {
  if (!Number.isFinite(value)) return null;
  if (column.type === 'day') {
    const on = dayOf(value);
    return on === null ? null : isoOfDay(on);
  }
  const digits = digitsOf(column);
  if (digits === null) return plain(value);
  const whole = Math.round(value);
  return Number.isSafeInteger(whole) ? decimalText(whole, digits) : null;
}

/** Without an exponent as long as a double needs none to be exact, and without "-0". */
const plain = (value: number): string => String(value === 0 ? 0 : value);

/** A value as text, whatever its column holds: what isn't of its type is left out. */
export function valueText(column: Kind, value: ReportValue): string | null {
  if (typeof value === 'number') return column.type === 'text' ? plain(value) : numberText(column, value);
  return column.type === 'text' ? value : null;
}
