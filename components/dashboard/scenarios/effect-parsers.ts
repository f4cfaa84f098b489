import type { Translate } from '@/components/text/translate';
import type { FieldResult } from '@/components/ui/Field';
import { formatNumber } from '@/core/units/format';
import { parseNumber } from '@/core/units/numbers';

/** Reads a number between two bounds. */
export type ReadNumber = (text: string) => FieldResult<number>;

/** @param whole only whole numbers @param scale the number typed is so many times the value: 100 for per cent */
export function numberBetween(
  t: Translate,
  least: number,
  most: number,
  { whole = false, scale = 1 }: { readonly whole?: boolean; readonly scale?: number } = {},
): ReadNumber {
  const bounds = [formatNumber(least * scale, t.locale), formatNumber(most * scale, t.locale)];
  return (text) => {
    // A typed minus or plus of any shape; "%" behind is understood.
    const plain = text
      .trim()
      .replace(/^[−–]/, '-')
      .replace(/^\+/, '')
      .replace(/\s*[%％]$/, '');
    const parsed = parseNumber(plain, t.locale);
    const value = parsed.ok ? parsed.value.value / scale : Number.NaN;
    const fits = value >= least && value <= most && (!whole || Number.isInteger(value));
    return fits ? { ok: true, value } : { ok: false, message: t('scenario_error_between', bounds) };
  };
}
