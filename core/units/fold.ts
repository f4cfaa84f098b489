// Letters that carry their accent inside, so decomposition leaves them.
const LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', ı: 'i', đ: 'd' };

/** A text's words without case, width, accents and invisible marks. Marks of CJK letters stay: they are the letter. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\p{Cf}]/gu, '')
    .normalize('NFC')
    .replace(/[łøßæıđ]/g, (letter) => LETTERS[letter] ?? letter);
