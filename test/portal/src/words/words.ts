import { de } from './de';
import { en, type Vocabulary } from './en';
import { fr } from './fr';
import { ja } from './ja';
import { ptBR } from './pt-br';

export type Word = keyof Vocabulary;
export type Wording = 'new' | 'old';

const LANGUAGES = { en, de, fr, ja, 'pt-BR': ptBR } satisfies Record<string, Vocabulary>;
export type Language = keyof typeof LANGUAGES;

/** The portal's words in one language and one generation of wording: a pair is [newer, older]. */
export function wordsOf(language: Language, wording: Wording): (word: Word) => string {
  const vocabulary: Vocabulary = LANGUAGES[language];
  return (word) => {
    const entry = vocabulary[word];
    if (typeof entry === 'string') return entry;
    return wording === 'new' ? entry[0] : entry[1];
  };
}
