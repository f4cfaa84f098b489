import { ALL_FEATURES } from '@/core/model/features';
import { FRESH } from '@/core/model/first-run';
import type { Settings } from '@/core/model/settings';
import { centitokens, minor } from '@/core/units/brands';
import values from './starting-values.json';

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
  const known = currency === values.currency;
  const price = (dollars: number) => minor(dollars * 100);
  return {
    currency,
    tokenPrices: known
      ? [{ from: tokens(values.tokenPrice.from), perToken: price(values.tokenPrice.price), origin: 'list' }]
      : [],
    minimumOrder: tokens(values.minimumOrder.tokens),
    seatPrices: known
      ? values.seats.flatMap(({ names, annual, monthly }) =>
          names.flatMap((name) => [
            { name, term: 'annual' as const, price: price(annual), origin: 'list' as const },
            ...(monthly === undefined
              ? []
              : [{ name, term: 'monthly' as const, price: price(monthly), origin: 'list' as const }]),
          ]),
        )
      : [],
    collections: known
      ? values.collections.map(({ name, products }) => ({ name, products, origin: 'list' as const }))
      : [],
    rates: values.rates
      .filter((rate) => known || rate.anywhere)
      .flatMap(({ names, perDay }) =>
        names.map((product) => ({ product, perDay: tokens(perDay), from: null, origin: 'list' as const })),
      ),
    leadTimeDays: LEAD_TIME_DAYS,
    confidence: CONFIDENCE,
    lockOutDayCost: null,
    overlays: true,
    chosenTeam: null,
    keepMonths: null,
    holidayRegion: null,
    holidays: [],
    fiscalYearStart: 1,
    costsWhen: 'used',
    alerts: { on: true, rules: [], quiet: { from: 19, to: 7 } },
    privacy: 'names',
    shortcuts: true,
    blur: false,
    pseudonymSalt: '',
    leastGroup: 5,
    careNames: true,
    features: ALL_FEATURES,
    firstRun: FRESH,
    privacyWords: { person: 'Person', small: 'Small groups' },
  };
}
