import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { createTranslator } from '@/components/text/translate';
import { AccessNotice } from '@/components/ui/AccessNotice';
import catalog from '@/public/_locales/en/messages.json';

const t = createTranslator(
  (key) => Object.entries(catalog).find(([name]) => name === key)?.[1].message ?? '',
  'en',
);

/** A browser that gives and takes the site. */
function browserWith(given: boolean, answers = true) {
  const listeners = new Set<() => void>();
  const change = (to: boolean) => {
    given = to;
    for (const changed of listeners) changed();
  };
  return {
    change,
    listeners,
    access: {
      given: async () => given,
      ask: async () => {
        if (answers) change(true);
        return answers;
      },
      watch: (changed: () => void) => {
        listeners.add(changed);
        return () => void listeners.delete(changed);
      },
    },
  };
}

const show = async (access: ReturnType<typeof browserWith>['access']) => {
  await act(async () => render(<AccessNotice t={t} access={access} />, document.body));
  await act(async () => {}); // the browser has answered
};
const button = () => document.querySelector('button');
afterEach(() => act(() => render(null, document.body)));

test('says nothing where the portal may be read', async () => {
  await show(browserWith(true).access);
  expect(document.body.textContent).toBe('');
});

test('asks, and says what to do once it is allowed', async () => {
  const { access } = browserWith(false);
  await show(access);
  expect(document.querySelector('h2')?.textContent).toContain('may not read the portal');
  await act(async () => button()?.click());
  expect(document.querySelector('[role=status]')?.textContent).toContain('may read the portal now');
  expect(button()).toBeNull();
});

test('a refusal is told, and asking stays possible', async () => {
  const { access } = browserWith(false, false);
  await show(access);
  await act(async () => button()?.click());
  expect(document.querySelector('[role=alert]')?.textContent).toContain('still');
  expect(button()).not.toBeNull();
});

test('comes when the site is taken away meanwhile, and lets go of the browser', async () => {
  const { access, change, listeners } = browserWith(true);
  await show(access);
  await act(async () => change(false));
  expect(button()).not.toBeNull();
  await act(async () => change(true));
  expect(button()).toBeNull();
  act(() => render(null, document.body));
  expect(listeners.size).toBe(0);
});
