import type { EnteredRate } from '@/core/model/settings';
import type { Day } from '@/core/units/brands';
import { productKey } from './product-key';
import type { SheetRate } from './read-rate-sheet';

/**
 * The rates with those of a sheet entered: what was entered before for the same product and day makes way, everything
 * else stays.
 * @param from first day on which the sheet holds; null: always
 */
export function mergeSheet(
  rates: readonly EnteredRate[],
  sheet: readonly SheetRate[],
  from: Day | null,
): EnteredRate[] {
  const told = new Set(sheet.map(({ product }) => productKey(product)));
  const stays = ({ product, origin, from: since }: EnteredRate) =>
    origin !== 'admin' || since !== from || !told.has(productKey(product));
  const entered = sheet.map(
    ({ product, tokens, per }): EnteredRate => ({
      product,
      perDay: tokens,
      from,
      origin: 'admin',
      ...(per === 'result' ? { per } : {}),
    }),
  );
  return [...rates.filter(stays), ...entered];
}
