import { expect, test } from 'vitest';
import { FRESH, firstSteps, showsFirstSteps, stepsDone } from '@/core/model/first-run';
import { startingSettings } from '@/core/rates/starting-values';

const settings = startingSettings();
const own = settings.tokenPrices.map((price) => ({ ...price, origin: 'admin' as const }));

test('nothing is done in the beginning, and the steps are shown', () => {
  const steps = firstSteps(settings, false);
  expect(steps).toEqual({ read: false, prices: false, privacy: false });
  expect(stepsDone(steps)).toBe(0);
  expect(showsFirstSteps(steps, FRESH)).toBe(true);
  expect(showsFirstSteps(steps, { ...FRESH, dismissed: true })).toBe(false);
});

test('a step is done by the data, or by what the admin said', () => {
  expect(firstSteps(settings, true).read).toBe(true);
  expect(firstSteps({ ...settings, tokenPrices: own }, false).prices).toBe(true);
  expect(firstSteps({ ...settings, firstRun: { ...FRESH, prices: true } }, false).prices).toBe(true);
  expect(firstSteps({ ...settings, tokenPrices: [...own, ...settings.tokenPrices] }, false).prices).toBe(
    false,
  );
  expect(firstSteps({ ...settings, privacy: 'groups' }, false).privacy).toBe(true);
  expect(firstSteps({ ...settings, firstRun: { ...FRESH, privacy: true } }, false).privacy).toBe(true);
});

test('without any token price there is nothing that could be right', () => {
  const none = { ...settings, tokenPrices: [], firstRun: { ...FRESH, prices: true } };
  expect(firstSteps(none, true).prices).toBe(false);
});

test('all done, the steps are shown no more', () => {
  const steps = firstSteps({ ...settings, tokenPrices: own, privacy: 'pseudonyms' }, true);
  expect(stepsDone(steps)).toBe(3);
  expect(showsFirstSteps(steps, FRESH)).toBe(false);
});
