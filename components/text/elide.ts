const ARTICLES = /\b([Ii]l|[Aa]l|[Dd]al|[Dd]el|[Nn]el|[Ss]ul) (?=8|11(?!\d)|1(?:,\d+)?\s?%)/g;

/**
 * Italian articles before a number that is spoken with a vowel: a translator writes “entro il $DAY$”, which is “entro l’8 marzo”
 * on some days. Other languages stay as they are.
 */
export const elided = (text: string, language: string): string =>
  language === 'it'
    ? text.replaceAll(ARTICLES, (_, word: string) =>
        word.toLowerCase() === 'il' ? `${word === 'Il' ? 'L' : 'l'}’` : `${word}l’`,
      )
    : text;
