import type { Translate } from './translate';

/** Sentences after one another, as the language writes them: Japanese and Chinese put no space between. @param parts null: left out */
export const sentences = (t: Pick<Translate, 'language'>, ...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join(/^(ja|zh)/.test(t.language) ? '' : ' ');
