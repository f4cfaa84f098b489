import { expect, it } from 'vitest';
import { plainWord } from '@/core/portal/tables/looks-like';
import { countOf } from '@/core/portal/tables/stated';
import words from '@/core/portal/tables/words.json';

it.each([words.total, words.action, words.loading, words.more.replaceAll('+', '')])(
  'lists words as they are compared: %.20s',
  (list) => {
    for (const word of list.split('|')) expect(plainWord(word)).toBe(word);
  },
);

it.each([words.next, words.previous, words.end, words.moreThan, words.row])(
  'lists parts of labels in lower case, none of them empty: %.20s',
  (list) => {
    for (const word of list.split('|')) {
      expect(word).not.toBe('');
      expect(word.toLowerCase()).toBe(word);
    }
  },
);

it('finds each word for rows beside its count', () => {
  for (const word of words.row.split('|')) {
    expect(countOf(`1.234 ${word}`), word).toBe(1234);
    expect(countOf(`(${word}: 57)`), word).toBe(57);
  }
});
