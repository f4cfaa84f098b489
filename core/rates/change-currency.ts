import type { Settings } from '@/core/model/settings';
import { minor } from '@/core/units/brands';
import { minorDigits } from '@/core/units/money';
import { startingSettings } from './starting-values';

type Priced = Pick<
  Settings,
  'currency' | 'tokenPrices' | 'seatPrices' | 'collections' | 'rates' | 'lockOutDayCost'
>;

/**
 * What changes with the currency: the admin's own amounts keep the number that was typed (2,835.00 dollars become 2,835
 * yen, to be corrected), list values go, since a list price in another currency would be invented, and those of the
 * new currency, if there are any, come.
 * @param currency ISO 4217
 */
export function changeCurrency(settings: Priced, currency: string): Priced {
  if (currency === settings.currency) return settings;
  const start = startingSettings(currency);
  const factor = 10 ** (minorDigits(currency) - minorDigits(settings.currency));
  const isOwn = ({ origin }: { readonly origin: 'admin' | 'list' }) => origin === 'admin';
  const tiers = settings.tokenPrices.filter(isOwn);
  const seats = settings.seatPrices.filter(isOwn);
  const collections = settings.collections.filter(isOwn);
  const rates = settings.rates.filter(isOwn);
  const { lockOutDayCost } = settings;
  return {
    currency,
    tokenPrices:
      tiers.length > 0
        ? tiers.map((tier) => ({ ...tier, perToken: tier.perToken * factor }))
        : start.tokenPrices,
    seatPrices: [
      ...seats.map((seat) => ({ ...seat, price: minor(Math.round(seat.price * factor)) })),
      ...start.seatPrices.filter(
        ({ name, term }) => !seats.some((seat) => seat.name === name && seat.term === term),
      ),
    ],
    collections: [
      ...collections,
      ...start.collections.filter(({ name }) => !collections.some((own) => own.name === name)),
    ],
    rates: [...rates, ...start.rates],
    lockOutDayCost: lockOutDayCost === null ? null : minor(Math.round(lockOutDayCost * factor)),
  };
}
