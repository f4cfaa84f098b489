import { CONCEPTS, type Concept } from './concepts';
import { bare, normalise, wordsOf } from './normalise';
import words from './words.json';

export type { Concept } from './concepts';

/** A language the vocabulary has words of. */
export type Language = keyof typeof words;

/** What a word means in which languages, by its normalised form. */
type Index = Map<string, { readonly concept: Concept; readonly language: Language }[]>;

const isLanguage = (name: string): name is Language => Object.hasOwn(words, name);

/** All languages of the vocabulary, English first. */
export const LANGUAGES: readonly Language[] = Object.keys(words).filter(isLanguage);

/**
 * The vocabulary's languages a BCP 47 tag asks for: one, or both variants when only the tag's base is known ("pt").
 * @returns none when the vocabulary hasn't that language
 */
export function languagesOf(tag: string): Language[] {
  const [base = '', ...rest] = tag.toLowerCase().replace('_', '-').split('-');
  const plain = base === 'no' || base === 'nn' ? 'nb' : base;
  const same = LANGUAGES.filter((known) => known.toLowerCase().split('-')[0] === plain);
  if (plain === 'zh' && rest.some((part) => /^(?:tw|hk|mo|hant)$/.test(part))) return ['zh-TW', 'zh-CN'];
  if (plain === 'zh' && rest.length > 0) return ['zh-CN', 'zh-TW'];
  const exact = same.filter((known) => known.toLowerCase() === tag.toLowerCase());
  return exact.length > 0 ? [...exact, ...same.filter((known) => !exact.includes(known))] : same;
}

let exact: Index | null = null;
let loose: Index | null = null;

/** Built on first use: most pages of the portal are none of ours. The lists' words are folded already. */
function indexBy(keyOf: (word: string) => string): Index {
  const index: Index = new Map();
  for (const language of LANGUAGES) {
    words[language].forEach((variants, i) => {
      const concept = CONCEPTS[i];
      if (!concept || variants === '') return;
      for (const word of variants.split('|')) {
        const key = keyOf(word);
        if (key === '') continue;
        const entries = index.get(key) ?? [];
        if (!entries.some((entry) => entry.concept === concept && entry.language === language))
          entries.push({ concept, language });
        index.set(key, entries);
      }
    });
  }
  return index;
}

const LITTLE = new Set(
  'of the a an de du des d l la le les el los las di dei del della delle do da dos das der die den em av af til van het'.split(
    ' ',
  ),
);

/** Several words without regard to order, little words and plural s: "Used token" is "Tokens used". '' for one word. */
function looseWords(all: readonly string[]): string {
  const kept = all
    .filter((word) => word !== '' && !LITTLE.has(word))
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
  return kept.length > 1 ? kept.sort().join(' ') : '';
}

/** Every meaning of a word and the languages that give it; whole words only, never parts of one. */
export function meaningsOf(text: string): readonly { concept: Concept; language: Language }[] {
  exact ??= indexBy(bare);
  const found = exact.get(normalise(text));
  if (found) return found;
  const key = looseWords(wordsOf(text));
  if (key === '') return [];
  loose ??= indexBy((word) => (/[ '/.-]/.test(word) ? looseWords(word.split(/[ '/.,-]+/)) : ''));
  return loose.get(key) ?? [];
}

/**
 * What a header can mean, in any language: the page's language first, then English, then the others. An ambiguous
 * word (fr "Nom", it "Nome") gives several.
 * @param header text as shown; case, accents, width, blanks, underscores and punctuation don't matter
 * @param language BCP 47 language of the page, if known
 */
export function conceptsOf(header: string, language = ''): Concept[] {
  const first = [...languagesOf(language), 'en'];
  const rank = (of: string): number => (first.includes(of) ? first.indexOf(of) : first.length);
  const meanings = [...meaningsOf(header)].sort((a, b) => rank(a.language) - rank(b.language));
  return [...new Set(meanings.map(({ concept }) => concept))];
}

/** Whether a text can mean one of some concepts, in any language. */
export const means = (text: string, ...concepts: readonly Concept[]): boolean =>
  meaningsOf(text).some(({ concept }) => concepts.includes(concept));

/** The words a language has for a concept, folded; none when it has none. */
export const wordsFor = (concept: Concept, language: Language): string[] =>
  (words[language][CONCEPTS.indexOf(concept)] ?? '').split('|').filter((word) => word !== '');
