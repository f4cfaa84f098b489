/** A moment as day and time where the admin is. @param at milliseconds since 1970-01-01T00:00Z */
export const momentText = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
