import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { FirstRunPanel } from '@/components/dashboard/first-run/FirstRunPanel';
import { fewerDays } from '@/components/dashboard/people/person-words';
import { createTranslator } from '@/components/text/translate';
import { english } from '../../support/messages';

const t = createTranslator(english, 'en');
const done = vi.fn();
const events = {
  ...{ pricesRight: done, privacySettled: done, loadSample: done },
  ...{ removeSample: done, dismiss: done },
};
const view = {
  steps: { read: false, prices: false, privacy: false },
  tokenPrice: null,
  ...({ priceOrigin: 'list', privacy: 'names', hasSample: true } as const),
};
const drawn = (folded: boolean) => {
  const box = document.createElement('div');
  render(<FirstRunPanel t={t} view={view} events={events} folded={folded} />, box);
  return box;
};

test('where there is an answer, the first steps are one line that opens, and no filled button', () => {
  const folded = drawn(true);
  expect(folded.querySelector('details')?.open).toBe(false);
  expect(folded.querySelector('summary')?.textContent).toMatch(/Start in three steps.*0 of 3/);
  expect(folded.querySelector('summary button')).toBeNull();
  expect(folded.querySelector('.primary')).toBeNull();
  expect(folded.querySelectorAll('details li')).toHaveLength(3);
  const open = drawn(false);
  expect(open.querySelector('details')).toBeNull();
  expect(open.querySelectorAll('.primary')).toHaveLength(1);
});

test('a person expected to use a product on far fewer days is told why, and what last year would say', () => {
  const row = { product: 'Revit', perDay: 1000, flex: 1, seat: null, paid: false };
  const seat = { name: 'Revit' };
  const said = (lastYear: number, days: number, again: string[] | null) =>
    fewerDays(t, {
      arithmetic: [{ ...row, lastYear, days }],
      windows: [{ days: 365, seats: again, agrees: false }],
      plan: { plan: { seats: [] } },
    } as unknown as Parameters<typeof fewerDays>[1]);
  expect(said(194, 83.4, [seat.name])).toEqual([
    expect.stringContaining('Days of Revit: 194 last year, 83 expected.'),
    'If the year ahead were like the last one, this would be cheapest: Revit.',
  ]);
  expect(said(194, 83.4, [])).toHaveLength(1);
  expect(said(100, 90, [seat.name])).toEqual([]);
  expect(said(194, 83.4, null)).toHaveLength(1);
});
