import type { Sketch } from './sketch';
import { LANGUAGES, type Language, languagesOf, meaningsOf } from './vocabulary';

/** The language a page is in. `doubt`: it says one and shows another. */
export interface PageLanguage {
  readonly language: string;
  readonly doubt: boolean;
}

const MAX_TEXTS = 600;

/**
 * The language of a page: as it declares, unless its words are clearly another's.
 * @returns the declared tag with its country where it holds; '' when nothing tells
 */
export function languageIn({ leaves, headers, language: declared }: Sketch): PageLanguage {
  const hits = new Map<Language, number>();
  const texts = new Set([...headers, ...leaves.map(({ text }) => text)].filter((text) => text.length <= 60));
  for (const text of [...texts].slice(0, MAX_TEXTS))
    for (const language of new Set(meaningsOf(text).map((meaning) => meaning.language)))
      hits.set(language, (hits.get(language) ?? 0) + 1);
  const count = (language: Language | undefined): number => (language ? (hits.get(language) ?? 0) : 0);
  const best = [...LANGUAGES].sort((a, b) => count(b) - count(a))[0];
  const own = Math.max(0, ...languagesOf(declared).map(count));
  // Words many languages share, and a few left in English, must not outvote what the page says of itself.
  const outvoted = count(best) >= 3 && count(best) > own * (best === 'en' ? 4 : 1.5) + 1;
  if (declared !== '' && (!outvoted || !best)) return { language: declared, doubt: false };
  return best && count(best) > 0
    ? { language: best, doubt: declared !== '' }
    : { language: declared, doubt: false };
}
