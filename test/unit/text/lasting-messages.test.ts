import { expect, test } from 'vitest';
import { lastingMessages } from '@/components/text/lasting-messages';

test('what was said before, and what must be, can be said when the extension is gone', () => {
  let gone = false;
  const get = lastingMessages(
    (key, values) => {
      if (gone) throw new Error('Extension context invalidated.');
      return `${key} ${values.join()}`;
    },
    ['stopped'],
  );
  expect(get('rows', ['3'])).toBe('rows 3');
  gone = true;
  expect(get('rows', ['3'])).toBe('rows 3');
  expect(get('stopped', [])).toBe('stopped ');
  expect(get('rows', ['4'])).toBe(' '); // never another number, never a key
});
