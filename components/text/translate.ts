import { elided } from './elide';
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
  /** BCP 47 of the sentences themselves: the catalogue's, which is English where the browser's language has none. */
  readonly language: string;
  /** BCP 47 of the browser's interface, for files other programs on this computer open. */
  readonly system: string;
}

/** Marks that turn the direction of all that follows: in a name they would turn the figures of the sentence around it. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Whether texts of one can stand beside texts of the other: the same language in the same script. */
function alike(one: string, other: string): boolean {
  const [a, b] = [new Intl.Locale(one).maximize(), new Intl.Locale(other).maximize()];
  return a.language === b.language && a.script === b.script;
}

/**
 * Sentences in the interface's language, or in English where the browser has no catalogue of it. The plural form follows
 * CLDR's rules for the catalogue's language and falls back to `_other`. Numbers and dates are the interface's, unless that
 * speaks another language than the sentences around them.
 * @param getMessage injected: `browser.i18n.getMessage` or a catalogue
 * @param system the interface's language
 */
export function createTranslator(getMessage: GetMessage, system: string): Translate {
  const language = getMessage('catalogue_language', []) || system;
  const plural = new Intl.PluralRules(language);
  const message = (key: string, values: readonly string[]) =>
    elided(
      getMessage(
        key,
        values.map((value) => value.replace(TURNS, '')),
      ),
      language,
    );
  const translate = (key: string, values: readonly string[] = [], count?: number): string => {
    if (count === undefined) return message(key, values) || key;
    return message(`${key}_${plural.select(count)}`, values) || message(`${key}_other`, values) || key;
  };
  return Object.assign(translate, {
    locale: alike(language, system) ? system : language,
    language,
    system,
    maybe: (key: string, values: readonly string[]) => message(key, values) || null,
  });
}
