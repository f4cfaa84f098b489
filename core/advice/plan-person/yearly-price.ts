import type { SeatOffer } from './types';

/**
 * What of a long seat's price counts within the months ahead, in minor units.
 *
 * A seat that begins later goes on after them. Its price a year is spread over that year as the use it covers is, and
 * the part within the months ahead counts: so a seat that begins later is worth it exactly when a whole year of it is,
 * wherever in the year the use lies. Months beyond those ahead are taken to be like the same months a year before.
 * Without any use the price is spread evenly. A seat of three years counts a third of its price a year.
 * @param products indices of what it covers @param tokens expected, `[product * months + month]`
 * @returns takes the month it begins in (a decimal) and its months
 */
export function yearlyPrice(
  offer: SeatOffer,
  products: readonly number[],
  tokens: Float64Array,
  months: number,
): (start: number, length: number) => number {
  const use = new Float64Array(months);
  for (const p of products)
    for (let m = 0; m < months; m++) use[m] = (use[m] ?? 0) + (tokens[p * months + m] ?? 0);
  const inMonth = (m: number): number => {
    const back = m < months ? m : m - 12 * Math.ceil((m - months + 1) / 12);
    return use[Math.max(0, back)] ?? 0;
  };
  /** Use from month `from` to `to`, decimals: a part of a month holds that part of its use. */
  const between = (from: number, to: number): number => {
    let sum = 0;
    for (let m = Math.floor(from); m < to; m++) sum += inMonth(m) * (Math.min(to, m + 1) - Math.max(from, m));
    return sum;
  };
  const perYear = offer.term === '3-year' ? offer.price / 3 : offer.price;
  return (start, length) => {
    let counted = 0;
    for (let from = start; from < Math.min(months, start + length); from += 12) {
      const end = Math.min(months, from + 12);
      const year = between(from, from + 12);
      counted += perYear * (year > 0 ? between(from, end) / year : (end - from) / 12);
    }
    return Math.round(counted);
  };
}
