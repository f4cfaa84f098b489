import { Settings } from '@/core/model/settings';
import { centitokens, minor } from '@/core/units/brands';
// By name, so that what is said about them isn't bundled.
import {
  collections,
  currency as listCurrency,
  minimumOrder,
  rates,
  seats,
  tokenPrice,
} from './starting-values.json';

const tokens = (count: number) => centitokens(count * 100);
const LEAD_TIME_DAYS = 5; // order, approval and delivery: a working week, for the admin to change
const CONFIDENCE = 0.9;

/**
 * Settings before the admin entered any: evidenced list values, every one marked `list` (to be checked).
 * Prices are known in USD only; in another currency there are none to start from, and no rate of a product
 * whose name means another product there (AutoCAD in Japan).
 * @param currency ISO 4217
 */
export function startingSettings(currency = 'USD'): Settings {
  const known = currency === listCurrency;
  const price = (dollars: number) => minor(dollars * 100);
  return Settings.parse({
    currency,
    tokenPrices: known
      ? [{ from: tokens(tokenPrice.from), perToken: price(tokenPrice.price), origin: 'list' }]
      : [],
    minimumOrder: tokens(minimumOrder.tokens),
    seatPrices: known
      ? seats.flatMap(({ names, annual, monthly }) =>
          names.flatMap((name) => [
            { name, term: 'annual' as const, price: price(annual), origin: 'list' as const },
            ...(monthly === undefined
              ? []
              : [{ name, term: 'monthly' as const, price: price(monthly), origin: 'list' as const }]),
          ]),
        )
      : [],
    collections: known
      ? collections.map(({ name, products }) => ({ name, products, origin: 'list' as const }))
      : [],
    rates: rates
      .filter((rate) => known || rate.anywhere)
      .flatMap(({ names, perDay }) =>
        names.map((product) => ({ product, perDay: tokens(perDay), from: null, origin: 'list' as const })),
      ),
    leadTimeDays: LEAD_TIME_DAYS,
    confidence: CONFIDENCE,
    overlays: true,
    chosenTeam: null,
  });
}
