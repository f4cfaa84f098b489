import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { focusHeading } from '@/components/dashboard/focus-heading';
import { Shortcuts } from '@/components/dashboard/shortcuts/Shortcuts';
import { setShortcuts } from '@/components/dashboard/shortcuts/switch';
import { createTranslator } from '@/components/text/translate';
import { isBlurred, setBlurred } from '@/components/ui/blur';
import catalog from '@/public/_locales/en/messages.json';

const t = createTranslator(
  (key) => Object.entries(catalog).find(([name]) => name === key)?.[1].message ?? '',
  'en',
);
const kept: boolean[] = [];
let root: HTMLElement;

beforeEach(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  document.body.innerHTML =
    '<div id="root"></div><main><h1>View</h1><input type="search"><div contenteditable="true" id="note"></div><figure class="chart"><button aria-pressed="false"></button></figure></main>';
  root = document.querySelector('#root') as HTMLElement;
  act(() => {
    render(<Shortcuts t={t} keepShortcuts={(on) => kept.push(on)} keepBlur={() => undefined} />, root);
    setShortcuts(true);
  });
});
afterEach(() => {
  act(() => render(null, root));
  setBlurred(false);
  location.hash = '';
  kept.length = 0;
});

const type = (keys: string, on: Element = document.body) => {
  for (const key of keys)
    act(() => void on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
};

test('keys go to views, search, blur, turn the chart over and list themselves', () => {
  type('gp');
  expect(location.hash).toBe('#/people');
  type('h');
  expect(isBlurred()).toBe(true);
  const turned = vi.fn();
  document.querySelector('.chart button')?.addEventListener('click', turned);
  type('v');
  expect(turned).toHaveBeenCalledOnce();
  type('/');
  expect(document.activeElement).toBe(document.querySelector('input[type="search"]'));
  type('?');
  expect(document.querySelector('dialog')?.open).toBe(true);
  expect(document.querySelectorAll('kbd').length).toBeGreaterThan(20);
});

test('what is typed into a field stays text', () => {
  const field = document.querySelector('input[type="search"]') as Element;
  const note = document.querySelector('#note') as Element;
  for (const one of [field, note]) type('gph?', one);
  expect(location.hash).toBe('');
  expect(isBlurred()).toBe(false);
  expect(document.querySelector('dialog')?.open).toBe(false);
});

test('switched off in the dialog, no key does anything, and it is remembered', () => {
  act(() => (document.querySelector('dialog input') as HTMLInputElement).click());
  expect(kept).toEqual([false]);
  type('gph');
  expect(location.hash).toBe('');
  expect(isBlurred()).toBe(false);
});

test('the heading takes the focus', () => {
  expect(focusHeading(document)).toBe(true);
  expect(document.activeElement?.tagName).toBe('H1');
});
