const made = new Map<string, unknown>();

/** Making an Intl formatter costs far more than using it, so each is made once. */
function once<T>(key: string, make: () => T): T {
  // The key names the kind of formatter, so what is found under it is of that kind.
  const found = made.get(key) as T | undefined;
  if (found !== undefined) return found;
  const fresh = make();
  if (made.size < 500) made.set(key, fresh);
  return fresh;
}

/** A number formatter of a locale. @throws RangeError when the locale or an option is malformed */
export const numberFormat = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  once(`n ${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));

/** A date formatter of a locale, in UTC and the Gregorian calendar. @throws RangeError when the locale is malformed */
export const dayFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once(
    `d ${locale} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' }),
  );
