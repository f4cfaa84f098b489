import type { MessageKey, PluralKey } from './keys';

/** The browser's `i18n.getMessage`, or a catalogue's twin of it in tests. */
export type GetMessage = (key: string, values: string[]) => string;

export interface Translate {
  /** The sentence of a key. @param values for its placeholders, in order, already formatted */
  (key: MessageKey, values?: readonly string[]): string;
  /** The plural form for a count. @param values as above; the count itself is not added */
  (key: PluralKey, values: readonly string[], count: number): string;
  /** The sentence of a key made at run time (reason codes), or null when there is none. */
  readonly maybe: (key: string, values: readonly string[]) => string | null;
  /** BCP 47, for every number, date and amount shown beside these sentences. */
  readonly locale: string;
}

/**
 * Sentences of the interface's language. The plural form follows CLDR's rules for the locale and falls back
 * to `_other`, so that a language needs only the forms it has.
 * @param getMessage injected: `browser.i18n.getMessage` or a catalogue
 * @param locale the interface's language
 */
export function createTranslator(getMessage: GetMessage, locale: string): Translate {
  const plural = new Intl.PluralRules(locale);
  const translate = (key: string, values: readonly string[] = [], count?: number): string => {
    if (count === undefined) return getMessage(key, [...values]) || key;
    const form = getMessage(`${key}_${plural.select(count)}`, [...values]);
    return form || getMessage(`${key}_other`, [...values]) || key;
  };
  return Object.assign(translate, {
    locale,
    maybe: (key: string, values: readonly string[]) => getMessage(key, [...values]) || null,
  });
}
