import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OverviewPage } from '@/components/dashboard/overview/OverviewPage';
import type { OverviewView, StandingView } from '@/components/dashboard/overview/overview-view';
import type { PartLoaders } from '@/components/dashboard/overview/use-parts';
import type { CurvesView } from '@/components/dashboard/people/people-view';
import { createTranslator } from '@/components/text/translate';
import { centitokens, day, minor } from '@/core/units/brands';
import { eventually } from '../../support/eventually';
import { english } from '../../support/messages';
import { fakeCanvas } from '../chart/fake-canvas';

const t = createTranslator(english, 'en');
const TODAY = day(20_000);
const fanOf = (on: number, tokens: number) => ({
  day: day(on),
  p10: centitokens(tokens),
  p25: centitokens(tokens),
  p50: centitokens(tokens),
  p75: centitokens(tokens),
  p90: centitokens(tokens),
});
const standing: StandingView = {
  team: 'north',
  today: TODAY,
  outlook: {
    team: 'north',
    today: TODAY,
    available: centitokens(900_000),
    readAt: (20_000 - 3) * 86_400_000,
    past: [{ day: day(19_990), tokens: centitokens(950_000), source: 'read' }],
    fan: [fanOf(20_001, 890_000), fanOf(20_100, 0)],
    runOut: { early: day(20_090), likely: day(20_100), late: null },
    withheld: null,
    orderBy: day(20_050),
    fates: [],
    lots: [],
    nextExpiry: null,
    lockedOutBeforeExpiry: null,
    movers: { risen: [], fallen: [], periods: null },
    freshness: [],
    coverage: { exact: 0, estimated: 0, unknown: 0, period: null },
    conflicts: [],
    horizon: 730,
  },
};
const rest: OverviewView = {
  team: 'north',
  currency: 'EUR',
  priced: true,
  month: { tokens: minor(200_000), seats: minor(50_000), from: day(19_980) },
  year: null,
  yearFrom: day(19_700),
  unpricedSeats: [],
  savings: null,
  advised: false,
  actions: [],
  knownTo: day(19_999),
  coverage: { from: day(19_600), counts: { exact: 312, open: 1, estimated: 40, missing: 47 } },
};
const savings = { saving: minor(412_000), present: minor(4_120_000), people: 3 };
const curves: CurvesView = {
  currency: 'EUR',
  curves: {
    months: [600, 601],
    slots: {
      paid: [100_000, 120_000],
      allFlex: [130_000, 130_000],
      allSeats: [150_000, 150_000],
      allCollections: [1, 1],
      best: [90_000, 100_000],
    },

    unpricedSeats: [],
  },
  realised: { saved: minor(0), missed: minor(0), right: 0, wrong: 0 },
  spread: false,
  narrowed: false,
};

/** A promise to be kept when the test says so. */
function later<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}
const shown = () => document.body.textContent ?? '';
const draw = (load: PartLoaders) =>
  act(() =>
    render(<OverviewPage t={t} standing={standing} load={load} first={null} notice={null} />, document.body),
  );
beforeEach(fakeCanvas);
afterEach(() => {
  act(() => render(null, document.body));
  vi.unstubAllGlobals();
});

test('the balance is shown before anything else is known; then money, curves and, once compared, savings', async () => {
  const [first, second] = [later<OverviewView>(), later<OverviewView>()];
  const rests = [first.promise, second.promise];
  const found = later<CurvesView>();
  const advice = later<{ missing: null }>();
  draw({
    rest: () => rests.shift() ?? Promise.resolve(null),
    curves: () => found.promise,
    advise: () => advice.promise,
  });
  expect(document.querySelector('canvas')?.getAttribute('aria-label')).toMatch(/^Balance in tokens/);
  expect(shown()).toContain('Tokens available9,000');
  expect(shown()).toContain('3 days ago');
  expect(shown()).not.toContain('This month so far');
  await act(async () => first.resolve(rest));
  expect(shown()).toContain('€2,500€2,000 for tokens, €500 for seats');
  expect(shown()).toContain('312 of 400 days');
  expect(shown()).toContain('Everybody’s plans are being compared');
  expect(shown()).not.toContain('Nothing that is known needs doing now.');
  await act(async () => found.resolve(curves));
  const names = [...document.querySelectorAll('canvas')].map((one) => one.getAttribute('aria-label'));
  expect(names[1]).toContain('would have cost €1,900: €300 (14%) less');
  expect(names[1]).not.toContain('collections');
  await act(async () => advice.resolve({ missing: null }));
  await act(async () => second.resolve({ ...rest, savings, advised: true }));
  expect(shown()).toContain('€4,12010% of €41,200');
  expect(shown()).not.toContain('being compared');
});

test('where plans can not be compared it says why, and what failed is said without hiding the rest', async () => {
  const quiet = vi.spyOn(console, 'error').mockReturnValue();
  draw({
    rest: async () => rest,
    curves: async () => null,
    advise: async () => ({ missing: 'no-token-price' }),
  });
  await eventually(() => expect(shown()).toContain('No token price.'));
  act(() => render(null, document.body));
  draw({ rest: () => Promise.reject(new Error('lost')), curves: async () => null, advise: async () => null });
  await eventually(() => expect(shown()).toContain('Not everything could be worked out.'));
  expect(shown()).toContain('Tokens last until');
  expect(quiet).toHaveBeenCalled();
});
