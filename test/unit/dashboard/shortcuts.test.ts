import { expect, test } from 'vitest';
import { VIEWS } from '@/components/dashboard/routes';
import { followKeys } from '@/components/dashboard/shortcuts/follow-keys';
import { keyOf, type Press } from '@/components/dashboard/shortcuts/key-of';
import { SHORTCUTS } from '@/components/dashboard/shortcuts/registry';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: '',
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  ...more,
});

test('every view has its keys, and no shortcut begins another', () => {
  const written = SHORTCUTS.map(({ keys }) => keys.join(' '));
  expect(new Set(written).size).toBe(written.length);
  for (const one of written)
    for (const other of written) if (one !== other) expect(other.startsWith(`${one} `)).toBe(false);
  const views = SHORTCUTS.flatMap(({ action }) => (typeof action === 'object' ? [action.go] : []));
  expect(views).toEqual([...VIEWS]);
});

test('two keys follow each other; anything between ends the wait', () => {
  const follow = followKeys(SHORTCUTS);
  expect([follow('g'), follow('p')]).toEqual([null, { go: 'people' }]);
  expect([follow('p'), follow('x'), follow('?')]).toEqual([null, null, 'help']);
  expect([follow('g'), follow(null), follow('p')]).toEqual([null, null, null]);
  expect([follow('g'), follow('x'), follow('p')]).toEqual([null, null, null]);
  expect([follow('g'), follow('g'), follow('d')]).toEqual([null, null, { go: 'data' }]);
  expect([follow('g'), follow('?')]).toEqual([null, 'help']);
  expect([follow('g'), follow('v')]).toEqual([null, 'twin']);
});

test('no shortcut with a modifier, held down, or while composing; Shift only where it makes a sign', () => {
  for (const more of [
    { ctrlKey: true },
    { altKey: true },
    { metaKey: true },
    { repeat: true },
    { isComposing: true },
  ])
    expect(keyOf(press('g', more))).toBeNull();
  expect(keyOf(press('G', { shiftKey: true }))).toBeNull();
  expect(keyOf(press('?', { shiftKey: true }))).toBe('?');
  expect(keyOf(press('/', { shiftKey: true }))).toBe('/');
});

test('keyboards without Latin letters use the place of the key', () => {
  expect(keyOf(press('ㅎ', { code: 'KeyG' }))).toBe('g');
  expect(keyOf(press('п', { code: 'KeyG' }))).toBe('g');
  expect(keyOf(press('П', { code: 'KeyG', shiftKey: true }))).toBeNull();
  expect(keyOf(press('q', { code: 'KeyA' }))).toBe('q');
  expect(keyOf(press('Tab', { code: 'Tab' }))).toBeNull();
});
