import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Chart } from '@/components/chart/register';
import { ForecastPage } from '@/components/dashboard/forecast/ForecastPage';
import type { ForecastView, UnitPerson } from '@/components/dashboard/forecast/forecast-view';
import { createTranslator } from '@/components/text/translate';
import { WHOLE_TEAM } from '@/core/ledger/unit';
import { centitokens, day } from '@/core/units/brands';
import { english } from '../../support/messages';
import { fakeCanvas } from '../chart/fake-canvas';

const t = createTranslator(english, 'en');
const TODAY = day(20_000);
const range = { low: centitokens(900), likely: centitokens(1_000), high: centitokens(1_200) };
const points = [
  { from: day(19_993), to: day(19_999), actual: centitokens(1_100), range: null },
  { from: TODAY, to: day(20_006), actual: null, range },
];
const view: ForecastView = {
  ...{ today: TODAY, team: 'north', unit: WHOLE_TEAM, withheld: null, outlook: null, next: [] },
  ...{ points: { day: points, week: points, month: points }, whole: true, card: null },
  past: [
    {
      ...{ age: 30, from: day(19_970), kept: false, sums: [] },
      weeks: [{ from: day(19_970), actual: centitokens(1_100), ...range }],
    },
  ],
};

const show = (shown: ForecastView, people: readonly UnitPerson[]) =>
  act(() =>
    render(
      <ForecastPage t={t} view={shown} people={people} events={{ choosePerson: () => undefined }} />,
      document.body,
    ),
  );
const charts = () => [...document.querySelectorAll('canvas')].map((canvas) => Chart.getChart(canvas));

beforeEach(fakeCanvas);
afterEach(() => {
  act(() => render(null, document.body));
  vi.unstubAllGlobals();
});

test('what arrives beside the charts draws none of them anew, another forecast does', () => {
  show(view, []);
  const drawn = charts();
  expect(drawn).toHaveLength(2);
  expect(drawn.every((one) => one)).toBe(true);
  show(view, [{ id: 1, name: 'Ada' }]);
  expect(document.body.textContent).toContain('Ada');
  expect(charts().map((one, i) => one === drawn[i])).toEqual([true, true]);
  show({ ...view, team: 'south', past: view.past.map((one) => ({ ...one })) }, []);
  expect(charts().map((one, i) => one === drawn[i])).toEqual([false, false]);
});
