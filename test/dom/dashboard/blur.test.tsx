import { afterEach, expect, test } from 'vitest';
import { isBlurred, setBlurred, watchPrivate } from '@/components/ui/blur';

const settle = () => new Promise((done) => setTimeout(done));
let end = () => {};
afterEach(() => {
  end();
  setBlurred(false);
  document.body.innerHTML = '';
});

const marked = () => [...document.querySelectorAll('[data-private]')].map((one) => one.textContent);

test('sentences with money are marked in any currency, others stay; what comes later is marked too', async () => {
  document.body.innerHTML =
    '<main><p id="a">Saves €412 a year</p><p id="b">Saves 412 CHF</p><p id="c">38 days left, until May 3</p><p id="d">CHF 9’000</p></main>';
  setBlurred(true);
  end = watchPrivate(document.body);
  expect(marked()).toEqual(['Saves €412 a year', 'Saves 412 CHF', 'CHF 9’000']);
  document.querySelector('#c')?.replaceChildren('¥1,200 so far');
  await settle();
  expect(marked()).toContain('¥1,200 so far');
});

test('the keyboard reaches what has nothing to focus, and only that, while blurred', () => {
  document.body.innerHTML =
    '<main><table><tr id="plain"><td>Anna</td></tr><tr id="linked"><td><a href="#x">Bert</a></td></tr></table><dl><dd id="fact">3</dd></dl></main>';
  setBlurred(true);
  end = watchPrivate(document.body);
  expect([...document.querySelectorAll('[tabindex]')].map(({ id }) => id)).toEqual(['plain', 'fact']);
  setBlurred(false);
  expect(isBlurred()).toBe(false);
  expect(document.querySelectorAll('[tabindex]')).toHaveLength(0);
  expect(marked()).toEqual([]);
});
