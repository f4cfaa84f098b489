import type { Observation } from '@/core/model/capture';
import type { Settings } from '@/core/model/settings';
import { startingSettings } from '@/core/rates/starting-values';
import { centitokens, day, minor } from '@/core/units/brands';

export const TODAY = day(20_400);
export const YEAR = { from: day(TODAY - 365), to: day(TODAY - 1) };
export const AEC = 'AEC Collection';
export const seat = (name: string, dollars: number) => ({
  name,
  term: 'annual' as const,
  price: minor(dollars * 100),
  origin: 'admin' as const,
});
const rate = (product: string, tokens: number) => ({
  product,
  perDay: centitokens(tokens * 100),
  from: null,
  origin: 'admin' as const,
});
/** A token costs 3; a day of Revit 30, of AutoCAD 21, of Maya 27. Nothing but what is told here has a price or rate. */
export const own = (more: Partial<Settings> = {}): Settings => ({
  ...startingSettings(),
  tokenPrices: [{ from: centitokens(0), perToken: 300, origin: 'admin' }],
  rates: [rate('Revit', 10), rate('AutoCAD', 7), rate('Maya', 9)],
  seatPrices: [seat('Revit', 2700), seat('AutoCAD', 2100), seat('Maya', 1900)],
  collections: [{ name: AEC, products: ['Revit', 'AutoCAD'], origin: 'admin' }],
  ...more,
});
export const withAec = (dollars: number) => own({ seatPrices: [...own().seatPrices, seat(AEC, dollars)] });

export const observed = (product: string | null, more: Partial<Observation>): Observation => ({
  period: YEAR,
  ...(product === null ? {} : { product }),
  ...more,
});
export const tokens = (whole: number) => ({ tokens: centitokens(whole * 100) });
export const onFlex = (product: string, whole: number, more: Partial<Observation> = {}) =>
  observed(product, { ...tokens(whole), access: 'flex', person: { email: 'a@x' }, ...more });
export const onSeat = (product: string, daysUsed: number | null, more: Partial<Observation> = {}) =>
  observed(product, {
    access: 'subscription',
    person: { email: 'a@x' },
    ...(daysUsed === null ? {} : { daysUsed }),
    ...more,
  });
