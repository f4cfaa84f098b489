/** The languages whose words and dates are known, English first. */
export const LOCALES = (
  'en de fr es it ja ko pt-BR pt-PT zh-CN zh-TW pl cs sv da nb nl fi ru hu tr' as const
).split(' ');

/** The language of a BCP 47 tag, if the browser knows it; null when blank, malformed or unknown. */
export function knownLocale(language: string): string | null {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language === '' ? [] : language)[0] ?? null;
  } catch {
    return null;
  }
}
