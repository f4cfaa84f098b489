import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the catalogues are, a folder a language, named as browsers want it: `pt_BR`. */
export const LOCALES = fileURLToPath(new URL('../public/_locales', import.meta.url));
export const SOURCE = 'en';

export const languages = () => readdirSync(LOCALES).sort();
export const textOf = (language) => readFileSync(join(LOCALES, language, 'messages.json'), 'utf8');
export const tagOf = (language) => language.replace('_', '-');

/** Plural forms a language has, by CLDR as this runtime knows it. */
export const formsOf = (language) => new Intl.PluralRules(tagOf(language)).resolvedOptions().pluralCategories;

const FORM = /_(zero|one|two|few|many|other)$/;

/** The stem of a key that is one of several plural forms in English; null: it stands alone. */
export function stemOf(key, source) {
  const stem = key.replace(FORM, '');
  return stem !== key && `${stem}_one` in source && `${stem}_other` in source ? stem : null;
}

/**
 * Every key a language needs, in the order of English, each with the English entry it is translated from: a form English lacks
 * (`_many`) comes from `_other`. Of plural forms, only those the language has.
 */
export function neededKeys(language, source) {
  const forms = formsOf(language);
  return Object.keys(source).flatMap((key) => {
    const stem = stemOf(key, source);
    if (stem === null) return [[key, source[key]]];
    if (!key.endsWith('_other'))
      return forms.includes(key.slice(stem.length + 1)) ? [[key, source[key]]] : [];
    const more = forms.filter((form) => !(`${stem}_${form}` in source));
    return [...more.map((form) => [`${stem}_${form}`, source[key]]), [key, source[key]]];
  });
}

/** Placeholders a translation of a key may use: those of all English forms, as a form may name the count where English doesn't. */
export function placeholdersOf(key, source) {
  const stem = stemOf(key, source);
  if (stem === null) return source[key]?.placeholders ?? {};
  return { ...source[`${stem}_other`]?.placeholders, ...source[`${stem}_one`]?.placeholders };
}

/** Names of the placeholders a sentence uses, in lower case. */
export const namedIn = (message) =>
  new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name.toLowerCase()));

/** A language's catalogue from texts by key, in the order of English. Keys nothing needs are left out. */
export function catalogueOf(language, texts, source) {
  const made = {};
  for (const [key] of neededKeys(language, source)) {
    const message = texts[key];
    if (message === undefined) continue;
    const used = namedIn(message);
    const placeholders = Object.entries(placeholdersOf(key, source)).filter(([name]) => used.has(name));
    made[key] = placeholders.length
      ? { message, placeholders: Object.fromEntries(placeholders) }
      : { message };
  }
  return made;
}
