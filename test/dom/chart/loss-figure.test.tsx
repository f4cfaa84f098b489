import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LossFigure } from '@/components/dashboard/people/LossFigure';
import { lossCells } from '@/components/dashboard/people/loss-cells';
import type { PersonRow } from '@/components/dashboard/people/people-view';
import { createTranslator } from '@/components/text/translate';
import { minor } from '@/core/units/brands';
import { advised } from '../../support/advised';
import { eventually } from '../../support/eventually';
import { english } from '../../support/messages';
import { fakeCanvas, written } from './fake-canvas';

const t = createTranslator(english, 'en');
const person = (id: number, saving: number): PersonRow => ({
  id,
  name: `Person ${id}`,
  email: null,
  places: [],
  decision: null,
  quiet: false,
  verdict: advised({
    present: [],
    seats: ['Revit'],
    saving: minor(saving),
    probability: 0.87,
    effort: saving > 0 ? 'buy' : 'none',
    costs: { advised: minor(100_000), present: minor(100_000 + saving), flex: minor(1), seats: null },
  }),
});
const opened: (number | null)[] = [];
const draw = async (people: readonly PersonRow[]) => {
  await import('@/components/chart/register-treemap');
  await act(async () =>
    render(
      <LossFigure t={t} cells={lossCells(people)} currency="EUR" open={(id) => opened.push(id)} />,
      document.body,
    ),
  );
};
beforeEach(fakeCanvas);
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

test('the map tells each person with the arithmetic, the most lost first, and Enter opens them', async () => {
  await draw([person(1, 20_000), person(2, 50_000), person(3, 0)]);
  expect(document.querySelector('figcaption')?.textContent).toContain(
    '2 people on the wrong plan cost €700 a year more than needed',
  );
  await eventually(() =>
    expect(press('Home')).toBe(
      'Person 2: Flex now, Revit advised €1,500 now − €1,000 advised = €500 a year 87% sure',
    ),
  );
  expect(written).toContain('To a seat: €700 a year');
  expect(written).toContain('Person 2');
  press('Enter');
  expect(press('ArrowRight')).toMatch(/^Person 1: .*= €200 a year/);
  press('Enter');
  expect(opened).toEqual([2, 1]);
});

test('nobody on the wrong plan is said, not drawn', async () => {
  await draw([person(1, 0)]);
  expect(document.querySelector('figure')).toBeNull();
  expect(document.body.textContent).toMatch(/^Nobody is on the wrong plan/);
});
