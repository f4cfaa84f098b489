import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { balanceConfiguration } from '@/components/chart/balance-options';
import { balanceTip } from '@/components/chart/balance-tip';
import { ChartFigure } from '@/components/chart/ChartFigure';
import type { ChartColours } from '@/components/chart/colours';
import { createTranslator } from '@/components/text/translate';
import { english } from '../../support/messages';
import { fakeCanvas } from './fake-canvas';

const t = createTranslator(english, 'en');
const series = {
  points: [
    { day: 1, past: 1000 },
    { day: 2, past: 900 },
    { day: 3, low: 700, likely: 800, high: 850 },
  ],
  today: 2,
  flags: [],
};
const words = {
  past: 'Balance',
  likely: 'Likely',
  today: 'Today',
  day: (on: number) => `day ${on}`,
  tokens: String,
  lines: balanceTip(t, series, (on) => `day ${on}`),
};
const configure = (colours: ChartColours) => balanceConfiguration(series, words, colours);

beforeEach(() => {
  fakeCanvas();
  act(() =>
    render(
      <ChartFigure
        t={t}
        title="Tokens last"
        summary="Until May."
        file="runway"
        height={200}
        configure={configure}
        table={<p>twin</p>}
      />,
      document.body,
    ),
  );
});
afterEach(() => {
  act(() => render(null, document.body));
  vi.unstubAllGlobals();
});

const press = (key: string): string => {
  const box = document.querySelector('.chart-box');
  act(() => {
    box?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
  return box?.querySelector('[role="status"]')?.textContent ?? '';
};

test('the picture has its title and summary as its name, and a table twin behind a button', () => {
  expect(document.querySelector('canvas')?.getAttribute('aria-label')).toBe('Tokens last Until May.');
  const twin = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Show as table');
  act(() => twin?.click());
  expect(document.querySelector('canvas')).toBeNull();
  expect(document.querySelector('.chart-table')?.textContent).toBe('twin');
  expect(twin?.getAttribute('aria-pressed')).toBe('true');
});

test('the arrow keys go through the points, each told with its arithmetic, and Esc leaves them', () => {
  expect(press('ArrowRight')).toBe('day 1: 1,000 tokens');
  expect(press('ArrowRight')).toBe('day 2: 900 tokens = 1,000 on day 1 − 100');
  expect(press('ArrowRight')).toBe(
    'day 3: 800 tokens likely = 900 on day 2 − 100 used or expired Likely between 700 and 850',
  );
  expect(press('ArrowRight')).toMatch(/^day 3/);
  expect(press('Home')).toMatch(/^day 1/);
  expect(press('Escape')).toBe('');
  expect(press('ArrowLeft')).toMatch(/^day 3/);
});
